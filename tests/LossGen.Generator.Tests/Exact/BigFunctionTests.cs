using System;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Exact;

namespace LossGen.Generator.Tests.Exact;

/// <summary>The elementary functions with many digits: against mpmath's, at the ends, and against each other where a table would be long.</summary>
public sealed class BigFunctionTests
{
    public static TheoryData<string> Names => [.. ExactText.Rows().Select(static row => row.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>To one unit of the last place, relatively, whatever the argument: tails, kinks, nearly 0, and zeros of lgamma and digamma.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_all_its_digits(string name)
    {
        foreach (int bits in new[] { 80, 160, 190 })
        {
            BigArithmetic real = new(bits);
            foreach ((_, string arguments, string value) in ExactText.Rows().Where(row => row.Name == name))
            {
                double ulps = ExactText.Ulps(BigFunctions.Apply(name, real, ExactText.Doubles(arguments)), ExactText.Parse(value), bits);
                Assert.True(ulps <= 1.01, string.Create(CultureInfo.InvariantCulture, $"{name}({arguments}) is {ulps} units off at {bits} bits"));
            }
        }
    }

    /// <summary>With 180 digits more, a result is the same number: what a table of 60 digits cannot tell of 1,000 bits.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void More_digits_confirm_fewer(string name)
    {
        foreach ((_, string arguments, _) in ExactText.Rows().Where(row => row.Name == name))
        {
            BigFloat[] a = ExactText.Doubles(arguments);
            Assert.InRange(ExactText.Ulps(BigFunctions.Apply(name, new(400), a), BigFunctions.Apply(name, new(1000), a), 400), 0, 1.01);
        }
    }

    /// <summary>Identities that no function shares its method with.</summary>
    [Theory]
    [InlineData(200)]
    [InlineData(690)]
    public void Identities_hold(int bits)
    {
        BigArithmetic real = new(bits);
        foreach (double point in new[] { 1e-10, 0.3, 1.25, 7.5, 33.125 })
        {
            BigFloat x = BigFloat.FromDouble(point), next = real.Add(x, BigFloat.One), sine = real.Sin(x), cosine = real.Cos(x);
            AssertNear(x, real.Log(real.Exp(x)), point < 1 ? 40 : 4);
            AssertNear(BigFloat.One, real.Add(real.Multiply(sine, sine), real.Multiply(cosine, cosine)), 3);
            AssertNear(real.Tanh(x), real.Divide(real.Sinh(x), real.Cosh(x)), 3);
            AssertNear(real.Log(x), real.Subtract(real.LogGamma(next), real.LogGamma(x)), 8);
            AssertNear(real.Divide(BigFloat.One, x), real.Subtract(real.Digamma(next), real.Digamma(x)), 8);
            AssertNear(real.Divide(BigFloat.One, real.Multiply(x, x)), real.Subtract(real.Trigamma(x), real.Trigamma(next)), 12);
            AssertNear(x, real.Subtract(real.Softplus(x), real.Softplus(x.Negate())), point < 1 ? 40 : 3);
            AssertNear(BigFloat.One, real.Add(real.Sigmoid(x), real.Sigmoid(x.Negate())), 3);
        }

        // Gamma(1/2) = sqrt(pi), and sin(pi) says how well pi is known.
        BigFloat logPi = real.LogGamma(BigFloat.Half).Scale(1);
        Assert.True(real.Sin(real.Exp(logPi)).Magnitude < 8 - bits);

        void AssertNear(BigFloat expected, BigFloat actual, int lostBits) => Assert.InRange(ExactText.Ulps(actual, expected, bits), 0, Math.Pow(2, lostBits));
    }

    [Theory]
    [InlineData("exp", "0", "1")]
    [InlineData("exp", "1e30", "inf")]
    [InlineData("exp", "-1e30", "0")]
    [InlineData("exp", "-inf", "0")]
    [InlineData("expm1", "-inf", "-1")]
    [InlineData("expm1", "-1e30", "-1")]
    [InlineData("log", "0", "-inf")]
    [InlineData("log", "1", "0")]
    [InlineData("log", "-1", "nan")]
    [InlineData("log", "inf", "inf")]
    [InlineData("log1p", "-1", "-inf")]
    [InlineData("log1p", "-1.5", "nan")]
    [InlineData("log1p", "inf", "inf")]
    [InlineData("sqrt", "0", "0")]
    [InlineData("sqrt", "-1", "nan")]
    [InlineData("sqrt", "inf", "inf")]
    [InlineData("sinh", "-inf", "-inf")]
    [InlineData("sinh", "1e30", "inf")]
    [InlineData("cosh", "-inf", "inf")]
    [InlineData("tanh", "-inf", "-1")]
    [InlineData("sin", "inf", "nan")]
    [InlineData("cos", "0", "1")]
    [InlineData("erf", "-inf", "-1")]
    [InlineData("sigmoid", "inf", "1")]
    [InlineData("sigmoid", "-inf", "0")]
    [InlineData("sigmoid", "0", "0.5")]
    [InlineData("softplus", "-inf", "0")]
    [InlineData("softplus", "inf", "inf")]
    [InlineData("logcosh", "0", "0")]
    [InlineData("logcosh", "-inf", "inf")]
    [InlineData("log1mexp", "0", "-inf")]
    [InlineData("log1mexp", "-inf", "0")]
    [InlineData("log1mexp", "1", "nan")]
    [InlineData("lgamma", "1", "0")]
    [InlineData("lgamma", "2", "0")]
    [InlineData("lgamma", "0", "inf")]
    [InlineData("lgamma", "-3", "inf")]
    [InlineData("lgamma", "inf", "inf")]
    [InlineData("digamma", "-3", "nan")]
    [InlineData("digamma", "inf", "inf")]
    [InlineData("trigamma", "inf", "0")]
    [InlineData("trigamma", "-3", "inf")]
    [InlineData("pow", "0,0", "1")]
    [InlineData("pow", "0,-1", "inf")]
    [InlineData("pow", "0,0.3", "0")]
    [InlineData("pow", "-2,3", "-8")]
    [InlineData("pow", "-8,0.3", "nan")]
    [InlineData("pow", "inf,-1", "0")]
    [InlineData("pow", "0.5,inf", "0")]
    [InlineData("pow", "2,1e300", "inf")]
    [InlineData("pow", "-2,1e300", "inf")]
    [InlineData("logaddexp", "-inf,-inf", "-inf")]
    [InlineData("logaddexp", "-inf,3", "3")]
    [InlineData("logaddexp", "inf,3", "inf")]
    public void Ends_and_exact_values(string name, string arguments, string expected)
    {
        double Number(string text) => text switch { "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, "nan" => double.NaN, _ => double.Parse(text, CultureInfo.InvariantCulture) };
        BigFloat[] a = [.. arguments.Split(',').Select(part => BigFloat.FromDouble(Number(part)))];
        Assert.Equal(Number(expected), BigFunctions.Apply(name, new(160), a).ToDouble());
        Assert.True(BigFunctions.Apply(name, new(160), [BigFloat.NaN, .. a.Skip(1)]).IsNaN || (name == "pow" && arguments.EndsWith(",0", StringComparison.Ordinal)));
    }
}
