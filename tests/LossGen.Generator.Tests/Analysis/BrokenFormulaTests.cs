using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Analysis;

/// <summary>Half-typed declarations: whatever character is missing, neither the generator nor the analyzer throws, and none of them fails inside.</summary>
public sealed class BrokenFormulaTests
{
    private const string Text = """"
        static partial class L
        {
            [Loss("""
                -a*(1-p_t)^gamma*log(p_t) + max(y, 0.5, x) + (y > 0 && !(x <= 1e-3) ? x : -y)
                where p = sigmoid(x)
                      p_t = y*p + (1-y)*(1-p), a = clamp(y*0.25, -1, 1)
                """, Reduction = Reduction.Sum, Epsilon = 1e-6)]
            public static partial float F(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float gamma, [Gradient(Accumulate = true)] Span<float> dx);
        }
        """";

    [Fact]
    public async Task The_whole_is_right() => await MarkedSource.VerifyAsync(Text);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Without_any_one_character(int quarter)
    {
        for (int i = quarter; i < Text.Length; i += 4)
        {
            string text = Text.Remove(i, 1);
            GeneratorOutcome outcome = GeneratorHarness.Run(text);
            Assert.True(outcome.Result.Exception is null, $"{outcome.Result.Exception}\n{text}");
            ImmutableArray<Diagnostic> reported = await MarkedSource.ReportInBuildAsync(outcome.Output);
            Assert.All(reported, diagnostic => Assert.DoesNotContain("bug of LossGen", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }
    }
}
