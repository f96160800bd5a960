using System;
using System.Numerics;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>
/// Infinities, zeros with their signs, NaN, and both sides of the places where the exponentials overflow, leave the normal numbers and vanish: the exact results, in
/// every precision, Fast too.
/// </summary>
public sealed class ExponentialSpecialValues
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;
    private const double Tiny = 1.401298464324817e-45;
    private const double Tiniest = double.Epsilon;

    [Theory]
    [InlineData("Exp", 0, 1)]
    [InlineData("Exp", -0d, 1)]
    [InlineData("Exp", Inf, Inf)]
    [InlineData("Exp", -Inf, 0)]
    [InlineData("Exp", NaN, NaN)]
    [InlineData("ExpOfNonPositive", 0, 1)]
    [InlineData("ExpOfNonPositive", -0d, 1)]
    [InlineData("ExpOfNonPositive", -Inf, 0)]
    [InlineData("ExpOfNonPositive", NaN, NaN)]
    [InlineData("Exp2", 0, 1)]
    [InlineData("Exp2", -0d, 1)]
    [InlineData("Exp2", 4, 16)]
    [InlineData("Exp2", 126, 8.507059173023462e37)]
    [InlineData("Exp2", -126, 1.1754943508222875e-38)]
    [InlineData("Exp2", -128, 2.938735877055719e-39)]
    [InlineData("Exp2", Inf, Inf)]
    [InlineData("Exp2", -Inf, 0)]
    [InlineData("Exp2", NaN, NaN)]
    [InlineData("Expm1", 0, 0)]
    [InlineData("Expm1", -0d, -0d)]
    [InlineData("Expm1", Tiny, Tiny)]
    [InlineData("Expm1", -Tiny, -Tiny)]
    [InlineData("Expm1", 3 * Tiny, 3 * Tiny)]
    [InlineData("Expm1", -40, -1)]
    [InlineData("Expm1", Inf, Inf)]
    [InlineData("Expm1", -Inf, -1)]
    [InlineData("Expm1", NaN, NaN)]
    [InlineData("Expm1OfNonPositive", 0, 0)]
    [InlineData("Expm1OfNonPositive", -0d, -0d)]
    [InlineData("Expm1OfNonPositive", -Tiny, -Tiny)]
    [InlineData("Expm1OfNonPositive", -40, -1)]
    [InlineData("Expm1OfNonPositive", -Inf, -1)]
    [InlineData("Expm1OfNonPositive", NaN, NaN)]
    public void Value_is_exact_in_every_precision(string name, double x, double expected)
    {
        Check<float>(name, x, expected, Precision.Single, Precision.SingleFast);
        Check<double>(name, x, expected, Precision.Double, Precision.DoubleFast);
    }

    [Theory]
    [InlineData("Exp", 88.72284f, Inf)]
    [InlineData("Exp", float.MaxValue, Inf)]
    [InlineData("Exp", -103.97209f, 0)]
    [InlineData("Exp", -103.97207f, Tiny)]
    [InlineData("Exp", float.MinValue, 0)]
    [InlineData("ExpOfNonPositive", -103.97209f, 0)]
    [InlineData("ExpOfNonPositive", -103.97207f, Tiny)]
    [InlineData("ExpOfNonPositive", float.MinValue, 0)]
    [InlineData("Exp2", 128, Inf)]
    [InlineData("Exp2", float.MaxValue, Inf)]
    [InlineData("Exp2", -149.99998f, Tiny)]
    [InlineData("Exp2", -150, 0)]
    [InlineData("Exp2", float.MinValue, 0)]
    [InlineData("Expm1", 88.72284f, Inf)]
    [InlineData("Expm1", float.MinValue, -1)]
    [InlineData("Expm1OfNonPositive", float.MinValue, -1)]
    public void Float_is_exact_at_the_ends(string name, float x, double expected) => Check<float>(name, x, expected, Precision.Single, Precision.SingleFast);

    [Theory]
    [InlineData("Exp", 709.782712893385, Inf)]
    [InlineData("Exp", double.MaxValue, Inf)]
    [InlineData("Exp", -745.1332191019412, 0)]
    [InlineData("Exp", -745.1332191019411, Tiniest)]
    [InlineData("Exp", double.MinValue, 0)]
    [InlineData("ExpOfNonPositive", -745.1332191019412, 0)]
    [InlineData("ExpOfNonPositive", -745.1332191019411, Tiniest)]
    [InlineData("ExpOfNonPositive", double.MinValue, 0)]
    [InlineData("Exp2", 1022, 4.49423283715579e307)]
    [InlineData("Exp2", 1024, Inf)]
    [InlineData("Exp2", -1074, Tiniest)]
    [InlineData("Exp2", -1074.9999999999998, Tiniest)]
    [InlineData("Exp2", -1075, 0)]
    [InlineData("Exp2", double.MinValue, 0)]
    [InlineData("Expm1", Tiniest, Tiniest)]
    [InlineData("Expm1", -Tiniest, -Tiniest)]
    [InlineData("Expm1", 709.782712893385, Inf)]
    [InlineData("Expm1", double.MinValue, -1)]
    [InlineData("Expm1OfNonPositive", -Tiniest, -Tiniest)]
    [InlineData("Expm1OfNonPositive", double.MinValue, -1)]
    public void Double_is_exact_at_the_ends(string name, double x, double expected) => Check<double>(name, x, expected, Precision.Double, Precision.DoubleFast);

    /// <summary>Precise alone: in Fast an odd power of two is the square of a root.</summary>
    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 8)]
    [InlineData(-1, 0.5)]
    [InlineData(127, 1.7014118346046923e38)]
    [InlineData(-127, 5.877471754111438e-39)]
    [InlineData(-149, Tiny)]
    public void Odd_powers_of_two_are_exact(double x, double expected)
    {
        Check<float>("Exp2", x, expected, Precision.Single);
        Check<double>("Exp2", x, expected, Precision.Double);
    }

    /// <summary>The last finite result: an overflow a step too early would be infinitely wrong.</summary>
    [Theory]
    [InlineData("Exp", 88.72283f, 709.782712893384)]
    [InlineData("Exp2", 127.99999f, 1023.9999999999999)]
    [InlineData("Expm1", 88.72283f, 709.782712893384)]
    public void Greatest_results_are_finite(string name, float x, double wide)
    {
        foreach (Precision precision in Precision.All)
        {
            if (precision.IsSingle)
                Assert.InRange(Evaluate<float>(name, precision, x, CompiledFunctions.Dialects[0])[0], 3.4e38f, float.MaxValue);
            else
                Assert.InRange(Evaluate<double>(name, precision, wide, CompiledFunctions.Dialects[0])[0], 1.79e308, double.MaxValue);
        }
    }

    /// <summary>Of e^x in two parts: where the result has no room for the low one, there is none.</summary>
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(-0d, 1, 0)]
    [InlineData(-1e-17, 1, -1e-17)]
    [InlineData(-1000, 0, 0)]
    [InlineData(-Inf, 0, 0)]
    [InlineData(NaN, NaN, NaN)]
    public void Parts_are_exact(double x, double high, double low)
    {
        foreach (string dialect in CompiledFunctions.Dialects)
        {
            float[] floats = Evaluate<float>("ExpParts", Precision.Single, (float)x, dialect);
            Assert.Equal([(float)high, (float)low], [floats[0], floats[CompiledFunctions.Step]]);
            double[] doubles = Evaluate<double>("ExpParts", Precision.Double, x, dialect);
            Assert.Equal([high, low], [doubles[0], doubles[CompiledFunctions.Step]]);
        }
    }

    private static void Check<T>(string name, double x, double expected, params Precision[] precisions)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (Precision precision in precisions)
        {
            foreach (string dialect in CompiledFunctions.Dialects)
            {
                T[] result = Evaluate<T>(name, precision, T.CreateChecked(x), dialect);
                Assert.All(result, value => Assert.Equal(T.CreateChecked(expected), value));
                Assert.All(result, value => Assert.True(double.IsNaN(expected) || double.IsNegative(expected) == T.IsNegative(value), $"{precision}: wrong sign"));
            }
        }
    }

    // All results, those after the first behind it.
    private static T[] Evaluate<T>(string name, Precision precision, T x, string dialect)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ElementaryFunction function = FunctionPrecisions.Function(name);
        var input = new T[CompiledFunctions.Step];
        var result = new T[CompiledFunctions.Step * function.In(precision).Results.Length];
        Array.Fill(input, x);
        CompiledFunctions.Get<T>(function, precision, dialect)(input, [], result);
        return result;
    }
}
