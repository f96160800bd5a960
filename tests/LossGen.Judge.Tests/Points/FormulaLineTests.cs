using System;
using System.Linq;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Tests.Points;

/// <summary>Lines of the sets are read as they are meant.</summary>
public sealed class FormulaLineTests
{
    [Fact]
    public void Inputs_are_the_names_that_nobody_else_has()
    {
        JudgedFormula formula = FormulaLine.Read("test", "y*log(p) + a*pi where p = sigmoid(x/a) ; y:byte a=0.5 epsilon=1e-7");
        Assert.Equal([new("x", InputKind.Real), new("y", InputKind.Byte)], formula.Inputs.ToArray());
        Assert.Equal(new FormulaParameter("a", 0.5f), Assert.Single(formula.Parameters));
        Assert.Equal(1e-7, formula.Epsilon);
        Assert.Equal("x", Assert.Single(formula.Differentiated).Name);
    }

    [Fact]
    public void A_line_is_printed_so_that_it_is_read_again()
    {
        foreach (JudgedFormula formula in FormulaSets.Written().Concat(FormulaSets.Rules()))
            Assert.Equal<FormulaInput>(formula.Inputs.ToArray(), FormulaLine.Read(formula.Family, formula.ToString()).Inputs.ToArray());
    }

    [Fact]
    public void What_is_no_kind_is_named() => Assert.Contains("'thing' is no kind of input", Assert.Throws<FormatException>(static () => FormulaLine.Read("test", "x ; x:thing")).Message, StringComparison.Ordinal);
}
