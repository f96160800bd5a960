namespace LossGen.Judge.Tests.Exact;

/// <summary>What the formula language says where mathematics leaves it open.</summary>
public sealed class ConventionTests
{
    [Theory]
    [InlineData("y*log(y) + 0*x ; y:label", 0)]
    [InlineData("y*log(y/x) ; y:label", 0)]
    [InlineData("y*(log(y)-log(x)) ; y:label", 0)]
    [InlineData("y*log(x) ; y:label", 0)]
    [InlineData("xlogy(y, x) ; y:label", 0)]
    [InlineData("2*y*log(3*x)^2 + 1 ; y:label", 1)]
    [InlineData("x^y ; y:label", 1)]
    public void Zero_times_a_logarithm_of_zero_is_zero_and_zero_to_the_zeroth_is_one(string formula, double value)
    {
        Evaluated.Is(value, formula, "loss", ("x", 0), ("y", 0));
    }

    [Fact]
    public void What_a_zero_weight_hides_has_no_gradient()
    {
        Evaluated.Is(0, "y*log(x) ; y:label", "dx", ("x", 0), ("y", 0));
        Evaluated.Is(1, "x + y*log(x)*0 ; y:label", "dx", ("x", 2), ("y", 0));
    }

    [Theory]
    [InlineData("1/x")]
    [InlineData("log(x)")]
    [InlineData("0*(1/x)")]
    [InlineData("x/x")]
    [InlineData("log(x - 1)")]
    [InlineData("sqrt(x - 1)")]
    public void Where_there_is_no_value_there_is_none(string formula) => Evaluated.Is(double.NaN, formula, "loss", ("x", 0));

    [Theory]
    [InlineData("abs(x - y)", 0, 0)]
    [InlineData("relu(x - y)", 0, 0)]
    [InlineData("max(x, 1)", 1, 0)]
    [InlineData("max(2*y, x)", 1, double.NaN)]
    [InlineData("max(x, y)", 1, 0.5)]
    [InlineData("min(x, y)", 1, 0.5)]
    [InlineData("clamp(x, 0, 1)", 1, 0)]
    [InlineData("sign(x - y)", 0, 0)]
    public void At_a_kink_the_convention_of_its_function_counts(string formula, double value, double slope)
    {
        double y = formula.Contains("2*y", System.StringComparison.Ordinal) ? 0.5 : 1;
        if (formula.Contains('y'))
        {
            Evaluated.Is(value, formula, "loss", ("x", 1), ("y", y));
            Evaluated.Is(slope, formula, "dx", ("x", 1), ("y", y));
        }
        else
        {
            Evaluated.Is(value, formula, "loss", ("x", 1));
            Evaluated.Is(slope, formula, "dx", ("x", 1));
        }
    }

    /// <summary>A tenth is no float: -0.1f is beside the kink in truth, and on it for whoever adds floats. The difference of two floats is right.</summary>
    [Fact]
    public void Near_the_kink_of_a_root_of_a_square_nothing_is_said_of_the_derivative()
    {
        Evaluated.Is(double.NaN, "sqrt((0.1 + x)^2)", "dx", ("x", -0.1f));
        Evaluated.Is(1, "sqrt((0.1 + x)^2)", "dx", ("x", -0.0999f));
        Evaluated.Is(1, "sqrt((x - y)^2)", "dx", ("x", 1.0000001f), ("y", 1));
    }

    [Fact]
    public void Where_kinks_may_cancel_nothing_is_said_of_the_derivative()
    {
        const string formula = "max(x,0) - x*y + log(1+exp(-abs(x))) ; y:label";
        Evaluated.Is(0.6931471805599453, formula, "loss", ("x", 0), ("y", 1));
        Evaluated.Is(double.NaN, formula, "dx", ("x", 0), ("y", 1));
        Evaluated.Is(-0.2689414213699951, formula, "dx", ("x", 1), ("y", 1));
    }

    [Fact]
    public void A_kink_under_a_root_has_no_slope_that_anybody_knows() => Evaluated.Is(double.NaN, "sqrt(abs(x))", "dx", ("x", 0));

    [Fact]
    public void Only_the_branch_that_is_taken_counts()
    {
        Evaluated.Is(2, "x > 0 ? 2*x : log(0*x)", "loss", ("x", 1));
        Evaluated.Is(2, "x > 0 ? 2*x : 1/(0*x)", "dx", ("x", 1));
        Evaluated.Is(3, "t ? 3*x : u where u = log(-1 - x^2) ; t:bool", "dx", ("x", 1), ("t", 1));
        Evaluated.Is(0, "!(x < 2) && x != 3 || x == 1 ? 0 : x", "loss", ("x", 1));
    }

    [Fact]
    public void A_choice_that_rounding_could_turn_is_not_judged()
    {
        Evaluated.Is(double.NaN, "x*y < 1 ? 0 : 1", "loss", ("x", 3), ("y", 0.333333343267440796));
        Evaluated.Is(1, "x < 1 ? 0 : 1", "loss", ("x", 1));
        Evaluated.Is(0, "x < 1 ? 0 : 1", "loss", ("x", 0.999999940395355225));
        Evaluated.Is(double.NaN, "abs(x*y - 1)", "dx", ("x", 3), ("y", 0.333333343267440796));
    }

    [Fact]
    public void A_bool_is_a_truth_value_and_a_number()
    {
        Evaluated.Is(5, "y ? 5*x : x ; y:bool", "loss", ("x", 1), ("y", 1));
        Evaluated.Is(0, "y*x ; y:bool", "loss", ("x", 1), ("y", 0));
    }

    [Fact]
    public void A_stopped_gradient_is_that_of_a_constant()
    {
        Evaluated.Is(4, "x*stopgradient(x)", "loss", ("x", 2));
        Evaluated.Is(2, "x*stopgradient(x)", "dx", ("x", 2));
        Evaluated.Is(0, "x*stopgradient(x)", "d2x", ("x", 2));
    }
}
