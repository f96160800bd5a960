using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Analysis.Libraries;
using LossGen.Generator.Analysis.Meanings;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Analysis.Libraries;

/// <summary>No row is misspelt: each names what the framework, TensorPrimitives or the libraries' stand-ins have.</summary>
public sealed class LibraryRowTests
{
    private static readonly RowCheck Check = new(TestCompilation.Of(LibraryStubs.All));

    [Fact]
    public void The_stand_ins_compile() =>
        Assert.Empty(Check.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Describe());

    [Fact]
    public void Each_member_is_there() => Assert.Empty(AllRows.Members.SelectMany(Check.Missing));

    [Fact]
    public void Each_consumer_is_there() => Assert.Empty(AllRows.Consumers.SelectMany(Check.Missing));

    [Fact]
    public void Each_module_value_and_mark_is_there()
    {
        Assert.Empty(AllRows.Modules.SelectMany(Check.Missing));
        Assert.Empty(AllRows.Values.SelectMany(Check.Missing));
        Assert.Empty(AllRows.Marks.SelectMany(Check.Missing));
    }

    [Fact]
    public void A_planted_fault_is_found()
    {
        const string Functional = TorchSharpRows.Functional;
        Assert.Equal(["type TorchSharp.torch+nn+fuctional"], Check.Missing(new LibraryMember("TorchSharp.torch+nn+fuctional", "softmax", ValueFunction.Softmax)));
        Assert.Equal([$"method {Functional}.softmx"], Check.Missing(new LibraryMember(Functional, "softmax softmx", ValueFunction.Softmax)));
        Assert.Equal(
            ["parameter 'alfa' of System.Math.Exp", "parameter 'into' of System.Math.Exp"],
            Check.Missing(new LibraryMember("System.Math", "Exp", ValueFunction.Exp, Destination: "into", Unless: "alfa")));

        // What every overload has makes the row empty.
        Assert.Equal(["method System.Math.Exp"], Check.Missing(new LibraryMember("System.Math", "Exp", ValueFunction.Exp, Unless: "d")));
        Assert.Equal(
            [$"method {Functional}.nll_loss with 'inputs'", $"parameter 'inputs' of {Functional}.nll_loss", $"parameter 'log' of {Functional}.nll_loss", $"method {Functional}.crossentropy"],
            Check.Missing(new LibraryConsumer(Functional, "nll_loss", "inputs", Meaning.LogProbability, Instead: "crossentropy", When: "!log")));
        Assert.Equal([$"method {Functional}.sigmoid with 'this'"], Check.Missing(new LibraryConsumer(Functional, "sigmoid", "this", Meaning.Logits)));
        Assert.Equal(["method System.Math.forward", "method System.Math.call"], Check.Missing(new LibraryModule("System.Math", ValueFunction.Same)));
        Assert.Equal(["property System.Math.probs"], Check.Missing(new LibraryValue("System.Math", "probs", Meaning.Probability)));
        Assert.Equal(["constructor of System.Random"], Check.Missing(new LibraryMark("System.Random", "", Meaning.Probability)));
    }

    /// <summary>The first row that covers a method counts: no second one may cover it.</summary>
    [Fact]
    public void No_overload_has_two_functions()
    {
        IEnumerable<string> twice =
            from row in AllRows.Members
            from name in row.Names.Split(' ')
            group row by (row.Type, name) into rows
            where rows.Count() > 1
            select $"{rows.Key.Type}.{rows.Key.name}";
        Assert.Empty(twice);
    }
}
