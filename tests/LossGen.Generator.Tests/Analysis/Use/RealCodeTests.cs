using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Analysis.Use;

/// <summary>What people's code does and is right to do, beside the nearest thing that is not: shapes that came up in public repositories.</summary>
public sealed class RealCodeTests
{
    /// <summary>The largest element is taken before a temperature divides.</summary>
    [Theory]
    [InlineData("Math.Exp((x[i] - max) * n)", false)]
    [InlineData("Math.Exp((x[i] - max) / 0.5)", false)]
    [InlineData("Math.Exp(0.5 * (x[i] - max))", false)]
    [InlineData("Math.Exp(x[i] / 0.5)", true)]
    [InlineData("Math.Exp(0.5 * x[i])", true)]
    public Task A_shift_that_is_scaled(string exponential, bool isUnstable) => Softmax(exponential, isUnstable);

    /// <summary>Kernels and energies: the exponents are negative, whatever their size.</summary>
    [Theory]
    [InlineData("Math.Exp(-(i * i) / (2.0 * n * n))", false)]
    [InlineData("Math.Exp(-0.5 * x[i] * x[i])", false)]
    [InlineData("Math.Exp(-x[i])", false)]
    [InlineData("Math.Exp(x[i] * x[i] / -2)", false)]
    [InlineData("Math.Exp(x[i])", true)]
    public Task Negative_exponents(string exponential, bool isUnstable) => Softmax(exponential, isUnstable);

    [Theory]
    [InlineData("double z = y[0] * x[0]; double f = z >= 0 ? Math.Log(1 + Math.Exp(-z)) : Math.Log(1 + Math.Exp(z)) - z;")]
    [InlineData("double z = y[0] * x[0], f; if (z >= 0) f = Math.Log(1 + Math.Exp(-z)); else f = Math.Log(1 + Math.Exp(z)) - z;")]
    [InlineData("double z = x[0], f; if (z > 30) { f = z; } else { f = Math.Log(1 + Math.Exp(z)); }")]
    [InlineData("double z = x[0], f = 0; if (n > 0) f = {|LG1101:Math.Log(1 + Math.Exp(z))|};")]
    [InlineData("double z = x[0], f = 0; if (z != 0) f = {|LG1101:Math.Log(1 + Math.Exp(z))|};")]
    [InlineData("float f = float.LogP1(MathF.Exp(-MathF.Abs(x[0])));")]
    [InlineData("float f = {|LG1101:float.LogP1(MathF.Exp(-x[0]))|};")]
    public Task Softplus_by_halves(string statements) => UseSource.VerifyAsync(statements);

    private static Task<ImmutableArray<Diagnostic>> Softmax(string exponential, bool isUnstable)
    {
        string share = isUnstable ? "{|LG1101:p[i] / sum|}" : "p[i] / sum";
        return UseSource.VerifyAsync(
            $$"""
            double[] p = new double[x.Length];
                    double sum = 0, max = x.Max();
                    for (int i = 0; i < x.Length; i++)
                    {
                        p[i] = {{exponential}};
                        sum += p[i];
                    }

                    for (int i = 0; i < x.Length; i++)
                        p[i] = {{share}};
            """);
    }
}
