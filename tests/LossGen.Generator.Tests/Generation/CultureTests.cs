using System.Globalization;
using LossGen.Generator.Tests.Harness;

namespace LossGen.Generator.Tests.Generation;

/// <summary>The emitted text is the same on every machine.</summary>
public sealed class CultureTests
{
    private const string Source = """
        static partial class INTERFACE
        {
            [Loss("0.5*(x-y)^2 + 1e-3*x", Epsilon = 1.5e-6)]
            public static partial float Iıİi(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float i = 0.25f, [Hessian(Floor = -1.5e-16)] Span<float> d2x = default);

            [Loss("x", Epsilon = -1.5)]
            public static partial int Wrong(ReadOnlySpan<float> x);
        }
        """;

    [Fact]
    public void A_decimal_comma_and_a_strange_minus_change_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var expected = GeneratorHarness.Run(Source).Files;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Hostile();
            Assert.Equal("\u22121,5", (-1.5).ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, GeneratorHarness.Run(Source.Replace("static partial class", "static  partial  class", System.StringComparison.Ordinal)).Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    private static CultureInfo Hostile()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        return culture;
    }
}
