using System;
using System.Linq;
using System.Numerics;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The logarithms at the ends of their domains, at zeros with their signs and at subnormal numbers: the exact results in every precision and dialect.</summary>
public sealed class LogarithmSpecialValues
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;

    public static TheoryData<string> Precisions => [.. Precision.All.Select(static precision => precision.Name)];

    [Theory]
    [MemberData(nameof(Precisions))]
    public void Limits_are_exact(string precision)
    {
        (string Function, double X, double Expected)[] rows =
        [
            ("Log", 1, 0), ("Log", 0, -Inf), ("Log", -0.0, -Inf), ("Log", Inf, Inf), ("Log", -1, NaN), ("Log", -Inf, NaN), ("Log", NaN, NaN),
            ("LogOfNormal", 1, 0), ("LogOfNormal", Inf, Inf), ("LogOfNormal", NaN, NaN),
            ("Log2", 1, 0), ("Log2", 0, -Inf), ("Log2", -0.0, -Inf), ("Log2", Inf, Inf), ("Log2", -1, NaN), ("Log2", -Inf, NaN), ("Log2", NaN, NaN),
            ("Log2", 2, 1), ("Log2", 0.5, -1), ("Log2", 1024, 10), ("Log2", 1.0 / 1024, -10),
            ("Log1p", 0, 0), ("Log1p", -0.0, -0.0), ("Log1p", -1, -Inf), ("Log1p", -2, NaN), ("Log1p", -Inf, NaN), ("Log1p", Inf, Inf), ("Log1p", NaN, NaN),
            ("Log1p", 1e-30, 1e-30), ("Log1p", -1e-30, -1e-30),
            ("Log1pOfNonNegative", 0, 0), ("Log1pOfNonNegative", Inf, Inf), ("Log1pOfNonNegative", NaN, NaN), ("Log1pOfNonNegative", 1e-30, 1e-30),
            ("Log1pOfUnit", 0, 0), ("Log1pOfUnit", 1e-30, 1e-30), ("Log1pOfUnit", NaN, NaN),
            ("Log1mExp", 0, -Inf), ("Log1mExp", -0.0, -Inf), ("Log1mExp", -Inf, -0.0), ("Log1mExp", -1e5, -0.0), ("Log1mExp", NaN, NaN), ("Log1mExp", 1, NaN),
        ];
        foreach ((string function, double x, double expected) in rows)
            Check(function, precision, x, 0, expected);
    }

    [Theory]
    [MemberData(nameof(Precisions))]
    public void Zero_times_a_logarithm_is_zero(string precision)
    {
        foreach (double y in (double[])[0, -0.0, 1, 3, -1, Inf, -Inf])
        {
            Check("XLogY", precision, 0, y, 0);
            Check("XLogY", precision, -0.0, y, 0);
        }

        (double X, double Y, double Expected)[] rows =
        [
            (0, NaN, NaN), (NaN, 0, NaN), (NaN, 1, NaN), (1, NaN, NaN), (2, 1, 0), (2, 0, -Inf), (-2, 0, Inf), (2, Inf, Inf), (-2, Inf, -Inf),
            (2, -1, NaN), (Inf, 3, Inf), (Inf, 0.3, -Inf), (-Inf, 3, -Inf), (Inf, 0, -Inf), (Inf, Inf, Inf), (Inf, 1, NaN),
        ];
        foreach ((double x, double y, double expected) in rows)
            Check("XLogY", precision, x, y, expected);
    }

    [Theory]
    [MemberData(nameof(Precisions))]
    public void Least_numbers_are_not_flushed(string precision)
    {
        bool isSingle = precision.StartsWith("Single", StringComparison.Ordinal);
        double least = isSingle ? float.Epsilon : double.Epsilon;
        Check("Log1p", precision, least, 0, least);
        Check("Log1p", precision, -least, 0, -least);
        Check("Log1pOfNonNegative", precision, least, 0, least);
        Check("Log1pOfUnit", precision, least, 0, least);
        Check("Log2", precision, least, 0, isSingle ? -149 : -1074);
        Check("Log", precision, least, 0, isSingle ? -103.278929f : -744.4400719213812);
        Check("Log1mExp", precision, -least, 0, isSingle ? -103.278929f : -744.4400719213812);
    }

    /// <summary>Where a quotient is 0, infinite, negative or no number, its logarithm is that of IEEE 754's quotient; near such places it is none of these.</summary>
    [Theory]
    [MemberData(nameof(Precisions))]
    public void Ratio_has_the_limits_of_the_quotient(string precision)
    {
        bool isSingle = precision.StartsWith("Single", StringComparison.Ordinal);
        (double least, double greatest) = isSingle ? (float.Epsilon, float.MaxValue) : (double.Epsilon, double.MaxValue);
        double[] values = [0, -0.0, 1, -1, 3, -3, least, -least, greatest, -greatest, Inf, -Inf, NaN];
        foreach (double x in values)
        {
            foreach (double y in values)
            {
                bool isOrdinary = double.IsFinite(x) && double.IsFinite(y) && x * Math.Sign(y) > 0;
                if (isOrdinary && Math.Abs(x) != Math.Abs(y))
                    continue;

                double expected = isOrdinary ? 0 : Math.Log(x / y);
                Check("LogRatio", precision, x, y, expected);
                if (!double.IsNegative(x) && !double.IsNegative(y))
                    Check("LogRatioOfNonNegative", precision, x, y, expected);
                if (!double.IsNegative(x) && y > 1e-40)
                    Check("LogRatioOfNonNegativeAndNormal", precision, x, y, expected);
            }
        }
    }

    /// <summary>Where x/y overflows or underflows, or rounds to 1; the logarithms are mpmath's.</summary>
    [Theory]
    [InlineData("Single", float.Epsilon, float.MaxValue, -192.00177f)]
    [InlineData("SingleFast", float.Epsilon, float.MaxValue, -192.00177f)]
    [InlineData("Single", 1e-30f, 1e20f, -115.12926f)]
    [InlineData("Single", 3 * float.Epsilon, 2 * float.Epsilon, 0.4054651f)]
    [InlineData("Single", 1 + (1f / (1 << 23)), 1, 1.1920928e-7f)]
    [InlineData("Double", double.Epsilon, double.MaxValue, -1454.2227848147653)]
    [InlineData("DoubleFast", double.Epsilon, double.MaxValue, -1454.2227848147653)]
    [InlineData("Double", 1.0000000000000002, 1, 2.2204460492503128e-16)]
    public void Ratio_is_right_where_the_quotient_is_not(string precision, double x, double y, double expected)
    {
        Check("LogRatio", precision, x, y, expected);
        Check("LogRatio", precision, -x, -y, expected);
        Check("LogRatioOfNonNegative", precision, x, y, expected);
    }

    private static void Check(string function, string precision, double x, double y, double expected)
    {
        ElementaryFunction tested = ElementaryFunctions.All.Single(candidate => candidate.Name == function);
        Precision wanted = FunctionPrecisions.PrecisionOf(precision);
        if (wanted.IsSingle)
            Check<float>(tested, wanted, x, y, expected);
        else
            Check<double>(tested, wanted, x, y, expected);
    }

    private static void Check<T>(ElementaryFunction function, Precision precision, double x, double y, double expected)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] first = new T[CompiledFunctions.Step], second = new T[CompiledFunctions.Step], result = new T[CompiledFunctions.Step];
        Array.Fill(first, T.CreateChecked(x));
        Array.Fill(second, T.CreateChecked(y));
        foreach (string dialect in CompiledFunctions.Dialects)
        {
            CompiledFunctions.Get<T>(function, precision, dialect)(first, second, result);
            Assert.All(result, value => Assert.True(
                T.IsNaN(value) ? double.IsNaN(expected) : value == T.CreateChecked(expected) && T.IsNegative(value) == double.IsNegative(expected),
                $"{function.Name}({x:R}, {y:R}) in {precision} and {dialect}: {value}, not {expected:R}"));
        }
    }
}
