using System;
using System.Linq;
using LossGen.Generator.Emission;
using LossGen.Judge.Formulas;
using LossGen.Judge.Kernels;
using Microsoft.CodeAnalysis;

namespace LossGen.Judge.Tests.Kernels;

/// <summary>What is compiled of an emitted file is one of its three kernels, whole.</summary>
public sealed class DialectTrimmerTests
{
    [Fact]
    public void One_kernel_of_three_is_left_as_it_was()
    {
        string emitted = KernelBatch.Generated([FormulaLine.Read("test", "log(1+exp(x))")], withHessian: true).SyntaxTrees.Single(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) && !tree.FilePath.EndsWith(FunctionFile.HintName, StringComparison.Ordinal)).GetText().ToString();
        string trimmed = DialectTrimmer.Trim(emitted);
        Assert.Equal(3, Kernels(emitted));
        Assert.Equal(1, Kernels(trimmed));
        Assert.True(trimmed.Length < emitted.Length / 2);

        // Every line that is left is one of the file's, but for the calls of what is gone.
        Assert.Empty(trimmed.Split('\n').Where(static line => !line.Contains(".Run(", StringComparison.Ordinal)).Except(emitted.Split('\n'), StringComparer.Ordinal));
    }

    private static int Kernels(string text) => text.Split("file static class").Skip(1).Count(static part => part[..part.IndexOf('\n', StringComparison.Ordinal)].Contains("OfVector", StringComparison.Ordinal));
}
