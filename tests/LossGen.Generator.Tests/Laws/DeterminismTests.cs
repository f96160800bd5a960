using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Problems;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Laws;

/// <summary>The same formula gives the same bytes: under any culture, on any thread, the first time and the second.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string> Formulas =>
    [
        "-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)",
        "abs(r) <= 1.5 ? 0.5*r^2 : 1.5*(abs(r) - 0.75) where r = x - y",
        "-0.25*(1-p_t)^2.5*log(p_t) where p_t = y*s + (1-y)*(1-s), s = sigmoid(x)",
        "log(x + 1e-12)*-12345.678",
        "İ*ı - i where İ = 0.5*x, ı = 1e-3, i = y^2",
        "no such name",
    ];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Under_a_hostile_culture(string formula)
    {
        string expected = Emit(formula);
        CultureInfo before = CultureInfo.CurrentCulture, beforeUI = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Hostile();
            Assert.Equal("!1;5", (-1.5).ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, Emit(formula));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUI;
        }
    }

    /// <summary>Tables that each thread makes for itself, and dictionaries with an order of their own, must not show.</summary>
    [Theory]
    [MemberData(nameof(Formulas))]
    public void On_many_threads(string formula)
    {
        string expected = Emit(formula);
        IEnumerable<string> others = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4).Select(_ => Emit(formula)).ToArray();
        Assert.All(others, other => Assert.Equal(expected, other));
    }

    /// <summary>The check sees a number that is printed by the culture.</summary>
    [Fact]
    public void A_planted_culture_is_seen()
    {
        string expected = Leaky();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Hostile();
            Assert.NotEqual(expected, Leaky(), StringComparer.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string Leaky() => (-1.5).ToString(CultureInfo.CurrentCulture);
    }

    private static string Emit(string formula) => LossCompiler.Compile(BoundFormula.Declare(formula, "x", "y"), new ProblemSink()).Text;

    private static CultureInfo Hostile()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ";";
        culture.NumberFormat.NegativeSign = "!";
        culture.NumberFormat.PositiveSign = "?";
        return culture;
    }
}
