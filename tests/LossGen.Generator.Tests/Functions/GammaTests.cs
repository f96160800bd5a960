using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using LossGen.FunctionLab.Compiled;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>
/// log Gamma and its derivatives where the sweeps do not look: poles, zeros and ends, exactly, in every precision; and the negative arguments at which the
/// reflection cancels, where the error is small beside the terms instead of the result.
/// </summary>
public sealed class GammaTests
{
    private const double Inf = double.PositiveInfinity;

    public static TheoryData<string, string> OfAny
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (Precision precision in Precision.All)
            {
                all.Add("LogGamma", precision.Name);
                all.Add("Digamma", precision.Name);
            }

            return all;
        }
    }

    [Theory]
    [InlineData("LogGamma", 1, 0)]
    [InlineData("LogGamma", 2, 0)]
    [InlineData("LogGamma", 0, Inf)]
    [InlineData("LogGamma", -0.0, Inf)]
    [InlineData("LogGamma", -1, Inf)]
    [InlineData("LogGamma", -2, Inf)]
    [InlineData("LogGamma", -171, Inf)]
    [InlineData("LogGamma", -1e20, Inf)]
    [InlineData("LogGamma", Inf, Inf)]
    [InlineData("LogGamma", -Inf, Inf)]
    [InlineData("LogGamma", double.NaN, double.NaN)]
    [InlineData("LogGammaOfPositive", 1, 0)]
    [InlineData("LogGammaOfPositive", 2, 0)]
    [InlineData("LogGammaOfPositive", 0, Inf)]
    [InlineData("LogGammaOfPositive", Inf, Inf)]
    [InlineData("LogGammaOfPositive", double.NaN, double.NaN)]
    [InlineData("Digamma", 0, -Inf)]
    [InlineData("Digamma", -0.0, Inf)]
    [InlineData("Digamma", -1, double.NaN)]
    [InlineData("Digamma", -2, double.NaN)]
    [InlineData("Digamma", -1e20, double.NaN)]
    [InlineData("Digamma", Inf, Inf)]
    [InlineData("Digamma", -Inf, double.NaN)]
    [InlineData("Digamma", double.NaN, double.NaN)]
    [InlineData("DigammaOfPositive", 0, -Inf)]
    [InlineData("DigammaOfPositive", Inf, Inf)]
    [InlineData("DigammaOfPositive", double.NaN, double.NaN)]
    [InlineData("Trigamma", 0, Inf)]
    [InlineData("Trigamma", -0.0, Inf)]
    [InlineData("Trigamma", -1, Inf)]
    [InlineData("Trigamma", -2, Inf)]
    [InlineData("Trigamma", -1e20, Inf)]
    [InlineData("Trigamma", Inf, 0)]
    [InlineData("Trigamma", -Inf, double.NaN)]
    [InlineData("Trigamma", double.NaN, double.NaN)]
    [InlineData("TrigammaOfPositive", 0, Inf)]
    [InlineData("TrigammaOfPositive", Inf, 0)]
    [InlineData("TrigammaOfPositive", double.NaN, double.NaN)]
    public void Poles_zeros_and_ends(string name, double x, double expected)
    {
        foreach (Precision precision in Precision.All)
        {
            foreach (string dialect in CompiledFunctions.Dialects)
            {
                double computed = At(name, precision, dialect, x);
                Assert.True(computed.Equals(expected) && (double.IsNaN(expected) || double.IsNegative(computed) == double.IsNegative(expected)), $"{precision} {dialect}: {computed}");
            }
        }
    }

    /// <summary>lgamma of a subnormal number, and the last number whose lgamma is finite.</summary>
    [Theory]
    [InlineData("Single", 1.401298464324817e-45, 103.27892990343185)]
    [InlineData("Single", 4.0850031e36, 3.4028231e38)]
    [InlineData("Double", 4.9406564584124654e-324, 744.44007192138126)]
    [InlineData("Double", 2.5599833278516383e305, 1.7976931348623152e308)]
    public void Least_and_greatest_arguments(string precisionName, double x, double expected)
    {
        foreach (string name in (string[])["LogGamma", "LogGammaOfPositive"])
            Assert.Equal(1, At(name, FunctionPrecisions.PrecisionOf(precisionName), "Vector512", x) / expected, 6);
    }

    [Theory]
    [MemberData(nameof(OfAny))]
    public void Below_zero_the_error_is_small_beside_the_terms(string name, string precisionName)
    {
        Precision precision = FunctionPrecisions.PrecisionOf(precisionName);
        if (precision.IsSingle)
            Check<float>(name, precision);
        else
            Check<double>(name, precision);
    }

    // From -40 to 0, a third of the points close to the zeros that are no poles.
    private static void Check<T>(string name, Precision precision)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Random random = new(3);
        double[] zeros = [-2.4570247382208006, -2.7476826467274127, -3.143580888349980, -0.5040830082644554, -1.5734984731623904, -2.6107208684441447];
        T[] x = [.. Enumerable.Range(0, 4096).Select(i => T.CreateChecked(i % 3 == 0 ? zeros[i / 3 % zeros.Length] + (1e-3 * (random.NextDouble() - 0.5)) : -40 * random.NextDouble()))];
        T[] result = new T[x.Length], other = new T[x.Length];
        Apply(name, precision, "Vector512", x, result);
        for (int i = 0; i < x.Length; i++)
        {
            double argument = double.CreateChecked(x[i]);
            (double exact, double terms) = Reference(name, argument);
            double error = Math.Abs(double.CreateChecked(result[i]) - exact) / (precision.Format.Epsilon * terms);
            Assert.True(error <= 4, string.Create(CultureInfo.InvariantCulture, $"{name}({argument:R}): {result[i]} for {exact:R}, {error} of the terms' last place"));
        }

        foreach (string dialect in CompiledFunctions.Dialects.Skip(1))
        {
            Apply(name, precision, dialect, x, other);
            Assert.Equal(result, other);
        }
    }

    // The quotient behind the cotangent is of the size of pi where the cotangent itself is small.
    private static (double Exact, double Terms) Reference(string name, double x)
    {
        Func<double, double> function = name == "LogGamma" ? Gammas.LogGamma : Gammas.Digamma;
        double exact = function(x);
        return (exact, Math.PI + Math.Abs(exact) + Math.Abs(function(-x)));
    }

    private static double At(string name, Precision precision, string dialect, double x) => precision.IsSingle ? At<float>(name, precision, dialect, x) : At<double>(name, precision, dialect, x);

    private static double At<T>(string name, Precision precision, string dialect, double x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] input = [.. Enumerable.Repeat(T.CreateChecked(x), CompiledFunctions.Step)], result = new T[CompiledFunctions.Step];
        Apply(name, precision, dialect, input, result);
        Assert.Single(result.Distinct());
        return double.CreateChecked(result[0]);
    }

    private static void Apply<T>(string name, Precision precision, string dialect, T[] x, T[] result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        CompiledFunctions.Get<T>(FunctionPrecisions.Function(name), precision, dialect)(x, [], result);
}
