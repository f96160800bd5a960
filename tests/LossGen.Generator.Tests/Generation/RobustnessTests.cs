using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Generation;

/// <summary>An editor shows the plug-in broken code all day: neither the generator nor an analyzer ever throws.</summary>
public sealed class RobustnessTests
{
    private const string Text = """"
        using static System.Math;
        namespace N.@int;
        public static partial class Outer<T> where T : struct
        {
            internal partial record struct L(int A)
            {
                const string F = "x*" + nameof(A);
                /// <summary>Doc.</summary>
                [Loss($"{F} + 1", Weight = @"x ""a", Epsilon = 1e-7, Reduction = Reduction.Sum)]
                public static partial float G<U>(this scoped ReadOnlySpan<float> x, [RowLength(3)] int n = 3,
                    [Gradient("x", Accumulate = true)] Span<float> dx, [Hessian(Floor = 1)] Span<double> d2x, [Gradient] out float da) where U : class;
                [Loss("""
                    x
                    + 1
                    """)] partial void H([PerClass, Logits] ReadOnlySpan<int> x);
            }
        }
        """";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Without_any_one_token(int quarter)
    {
        var tokens = CSharpSyntaxTree.ParseText(Text).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToArray();
        Assert.True(tokens.Length > 100);
        for (int i = quarter; i < tokens.Length; i += 4)
            await AssertSurvived(Text.Remove(tokens[i].SpanStart, tokens[i].Span.Length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task With_random_characters_lost_doubled_and_swapped(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < 40; i++)
        {
            List<char> text = [.. Text];
            for (int edits = random.Next(1, 4); edits > 0; edits--)
            {
                int position = random.Next(text.Count - 1);
                switch (random.Next(3))
                {
                    case 0: text.RemoveAt(position); break;
                    case 1: text.Insert(position, text[random.Next(text.Count)]); break;
                    default: (text[position], text[position + 1]) = (text[position + 1], text[position]); break;
                }
            }

            await AssertSurvived(new string([.. text]));
        }
    }

    private static async Task AssertSurvived(string text)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(text);
        Assert.True(outcome.Result.Exception is null, $"{outcome.Result.Exception}\n{text}");
        await MarkedSource.ReportInBuildAsync(outcome.Output);
    }
}
