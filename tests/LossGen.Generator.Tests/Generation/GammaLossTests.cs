using System;
using System.Linq;
using LossGen.Generator.Tests.Harness;

namespace LossGen.Generator.Tests.Generation;

/// <summary>
/// Losses with lgamma, whose gradients have digamma, as users compile them; the values are mpmath's. The terms of these losses cancel: the errors are counted in
/// units of the last place of the largest term.
/// </summary>
public sealed class GammaLossTests
{
    private const string Source = """
        public static partial class L
        {
            [Loss("exp(x) - y*x + lgamma(y + 1)")]
            public static partial float Poisson(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

            [Loss("lgamma(r) + lgamma(y + 1) - lgamma(y + r) + (y + r)*log(r + exp(x)) - r*log(r) - y*x")]
            public static partial float NegativeBinomial(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> r, [Gradient] Span<float> dr);

            [Loss("lgamma(x)")]
            public static partial float Pole(ReadOnlySpan<float> x, [Gradient] Span<float> dx);

            [Loss("lgamma(exp(x))")]
            public static partial float OfPositive(ReadOnlySpan<float> x, [Gradient] Span<float> dx);
        }
        """;

    private static readonly Lazy<GeneratorOutcome> Generated = new(static () => GeneratorHarness.Run(Source));

    private static readonly Lazy<LoadedAssembly> Loaded = new(static () => Generated.Value.Load());

    private delegate float OfOne(ReadOnlySpan<float> x, Span<float> dx);

    private delegate float OfTwo(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> dx);

    private delegate float OfThree(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> r, Span<float> dr);

    [Theory]
    [InlineData(0f, 0f, 1.0, 1.0)]
    [InlineData(1.5f, 3f, 1.7734485395661198, 4.5)]
    [InlineData(-2f, 1f, 2.1353352832366127, 2.0)]
    [InlineData(4f, 55f, 2.9255954815718914, 220.0)]
    [InlineData(10f, 22000f, 5.9342474839341255, 220000.0)]
    [InlineData(0.25f, 170f, 665.35708766247509, 706.573)]
    public void Poisson(float x, float y, double loss, double terms)
    {
        float[] dx = new float[1];
        AssertNear(loss, terms, Load<OfTwo>("Poisson")([x], [y], dx));
        AssertNear(Math.Exp(x) - y, Math.Max(Math.Exp(x), y), dx[0]);
    }

    [Theory]
    [InlineData(0f, 0f, 1f, 0.69314718055994531, 0.693147, 0.19314718055994531, 1.0)]
    [InlineData(1.5f, 3f, 0.5f, 2.6299159150718847, 5.62019, -1.0651775290407792, 1.96351)]
    [InlineData(-2f, 1f, 1e-3f, 6.9200322399484393, 6.90718, -988.74264210515158, 1000.58)]
    [InlineData(4f, 55f, 2.5f, 4.5236454220107589, 232.574, -0.20438858473573301, 4.04477)]
    [InlineData(3f, 20f, 100f, 2.5124225788475623, 574.585, -0.00083562578033871345, 4.7882)]
    [InlineData(0.25f, 7f, 1.4616321f, 5.17577921354161, 9.46955, 0.63700087941696768, 3.08182)]
    public void Negative_binomial(float x, float y, float r, double loss, double terms, double derivative, double derivativeTerms)
    {
        float[] dr = new float[1];
        AssertNear(loss, terms, Load<OfThree>("NegativeBinomial")([x], [y], [r], dr));
        AssertNear(derivative, derivativeTerms, dr[0]);
    }

    /// <summary>The pole at 0 is clamped as that of 1/x is, the sign kept; those at the negative integers are not.</summary>
    [Theory]
    [InlineData(0f, 16.118095593236763, -10000000.577216)]
    [InlineData(1e-9f, 16.118095593236763, -10000000.577216)]
    [InlineData(-1e-9f, 16.118095708679329, 9999999.422784)]
    [InlineData(-0.5f, 1.2655121234846454, 0.03648997397857652)]
    [InlineData(-1f, double.PositiveInfinity, double.NaN)]
    [InlineData(3f, 0.69314718055994531, 0.92278433509846714)]
    [InlineData(float.NaN, double.NaN, double.NaN)]
    public void The_pole_at_zero(float x, double loss, double derivative)
    {
        float[] dx = new float[1];
        AssertNear(loss, Math.Abs(loss), Load<OfOne>("Pole")([x], dx));
        AssertNear(derivative, Math.Max(Math.Abs(derivative), 1), dx[0]);
    }

    /// <summary>The version follows the range of the argument: e^x is positive, an input may be anything.</summary>
    [Fact]
    public void The_version_follows_the_range()
    {
        string positive = File("OfPositive"), any = File("Poisson");
        Assert.Contains("LogGammaOfPositive(", positive, StringComparison.Ordinal);
        Assert.Contains("DigammaOfPositive(", positive, StringComparison.Ordinal);
        Assert.Contains("LogGamma(", any, StringComparison.Ordinal);
        Assert.DoesNotContain("GammaOfPositive(", any, StringComparison.Ordinal);
    }

    private static string File(string method) => Generated.Value.AssertClean().Files.Single(file => file.Key.Contains(method, StringComparison.Ordinal)).Value;

    private static TDelegate Load<TDelegate>(string method)
        where TDelegate : Delegate =>
        Loaded.Value.Method<TDelegate>("L", method);

    private static void AssertNear(double expected, double scale, float computed)
    {
        if (!double.IsFinite(expected))
            Assert.Equal(expected, computed);
        else
            Assert.InRange(Math.Abs(computed - expected), 0, 4 * Math.ScaleB(1, Math.ILogB(scale) - 23));
    }
}
