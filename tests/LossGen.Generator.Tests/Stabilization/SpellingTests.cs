using System.Linq;
using LossGen.Generator.Binding;
using LossGen.Generator.Differentiation;
using LossGen.Generator.Simplification;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Stabilization;

/// <summary>However a loss is spelled, it comes to the same stable form: rules match in any order, through bindings, and behind common factors.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)")]
    [InlineData("-(y*log(s) + (1-y)*log(1-s)) where s = 1/(1+exp(-x))")]
    [InlineData("-y*log(sigmoid(x)) - (1-y)*log(1-sigmoid(x))")]
    [InlineData("-(1-y)*log(1-sigmoid(x)) - y*log(sigmoid(x))")]
    [InlineData("-log(1-sigmoid(x))*(1-y) - log(sigmoid(x))*y")]
    [InlineData("(y-1)*log(1-sigmoid(x)) - y*log(sigmoid(x))")]
    [InlineData("-y*log(sigmoid(x)) - (1-y)*log(sigmoid(-x))")]
    [InlineData("-y*logsigmoid(x) - (1-y)*logsigmoid(-x)")]
    [InlineData("y*softplus(-x) + (1-y)*softplus(x)")]
    [InlineData("y*log(1+exp(-x)) + (1-y)*log(1+exp(x))")]
    [InlineData("y*log1p(exp(-x)) + (1-y)*log1p(exp(x))")]
    [InlineData("-y*log(1/(1+exp(-x))) - (1-y)*log(1/(1+exp(x)))")]
    [InlineData("-y*log(p) - (1-y)*log(q) where p = exp(x)/(1+exp(x)), q = 1-p")]
    [InlineData("-y*log(p) - (1-y)*log1p(-p) where p = sigmoid(x)")]
    [InlineData("-xlogy(y, p) - xlogy(1-y, 1-p) where p = sigmoid(x)")]
    [InlineData("-(y*log(p) + (1-y)*log(1-p)) where p = (1+tanh(x/2))/2")]
    [InlineData("softplus(x) - x*y")]
    [InlineData("-y*x + softplus(x)")]
    [InlineData("log(1+exp(x)) - x*y")]
    [InlineData("log(exp(x)+1) - y*x")]
    [InlineData("log1p(exp(x)) - x*y")]
    [InlineData("max(x,0) - x*y + log(1+exp(-abs(x)))")]
    [InlineData("relu(x) - x*y + log1p(exp(-abs(x)))")]
    [InlineData("x - x*y + log(1+exp(-x))")]
    public void Binary_cross_entropy(string formula) => AssertStable("y*softplus(-x) + (1-y)*softplus(x)", formula);

    [Theory]
    [InlineData("log(1+exp(-y*x))")]
    [InlineData("log(1+exp(-x*y))")]
    [InlineData("log1p(exp(-(x*y)))")]
    [InlineData("softplus(-y*x)")]
    [InlineData("-log(sigmoid(x*y))")]
    [InlineData("-logsigmoid(y*x)")]
    [InlineData("-log(1/(1+exp(-y*x)))")]
    [InlineData("log(1/p) where p = sigmoid(y*x)")]
    [InlineData("log(1+1/exp(y*x))")]
    [InlineData("-log(1-sigmoid(-y*x))")]
    [InlineData("log(exp(-m)+1) where m = y*x")]
    public void Logistic(string formula) => AssertStable("softplus(-x*y)", formula);

    [Theory]
    [InlineData("-(1-p)^gamma*log(p) where p = sigmoid(x)")]
    [InlineData("-log(p)*(1-p)^gamma where p = 1/(1+exp(-x))")]
    [InlineData("softplus(-x)*sigmoid(-x)^gamma")]
    [InlineData("-pow(1-sigmoid(x), gamma)*logsigmoid(x)")]
    public void Focal_of_the_positive_class(string formula) => AssertStable("sigmoid(-x)^gamma*softplus(-x)", formula);

    [Theory]
    [InlineData("log(cosh(x-y))")]
    [InlineData("log(cosh(y-x))")]
    [InlineData("logcosh(x-y)")]
    [InlineData("log((exp(r)+exp(-r))/2) where r = x-y")]
    [InlineData("log(exp(r)+exp(-r)) - log(2) where r = x-y")]
    public void Log_cosh(string formula) => AssertStable("logcosh(x - y)", formula);

    [Theory]
    [InlineData("sqrt((x-y)^2 + delta^2)")]
    [InlineData("sqrt(delta^2 + square(y-x))")]
    [InlineData("((x-y)^2 + delta^2)^0.5")]
    [InlineData("pow(delta*delta + (y-x)*(y-x), 1/2)")]
    [InlineData("sqrt(r*r + delta*delta) where r = y - x")]
    public void Charbonnier(string formula) => AssertStable("sqrt((x-y)^2 + delta^2)", formula);

    /// <summary>The rules fit some of the terms, behind any factor that is common to them, in any order.</summary>
    [Theory]
    [InlineData("w - w*sigmoid(x) + z", "z + w*sigmoid(-x)")]
    [InlineData("z - sigmoid(x)*w + w", "z + w*sigmoid(-x)")]
    [InlineData("2*w - 2*w*sigmoid(x)", "2*w*sigmoid(-x)")]
    [InlineData("w*z - z*sigmoid(x)*w + u", "u + w*z*sigmoid(-x)")]
    [InlineData("w*exp(x) - w + z", "z + w*expm1(x)")]
    [InlineData("z*tanh(x) + z", "2*z*sigmoid(2*x)")]
    [InlineData("delta*x^2 - 2*delta*x*y + y^2*delta", "delta*(x - y)^2")]
    [InlineData("w - w*sigmoid(x)^2", "-w*expm1(-2*softplus(-x))")]
    [InlineData("w - w*sigmoid(x)^gamma", "-w*expm1(-gamma*softplus(-x))")]
    [InlineData("1 - sigmoid(x)*sigmoid(y)", "-expm1(-softplus(-x) - softplus(-y))")]
    public void Common_factors(string formula, string expected) => AssertStable(expected, formula);

    /// <summary>What resembles a left side and is none must stay.</summary>
    [Theory]
    [InlineData("1 - 2*sigmoid(x)*z")]
    [InlineData("w - z*sigmoid(x)")]
    [InlineData("2 - sigmoid(x)")]
    [InlineData("exp(x) - 2")]
    [InlineData("x^2 - 2*x*y + 2*y^2")]
    [InlineData("x^2 - x*y + y^2")]
    [InlineData("1 + sigmoid(x)")]
    public void Look_alikes_stay(string formula)
    {
        BoundLoss loss = BoundFormula.Of(formula);
        Assert.Empty(Stabilizer.Prepare(loss.Pool, loss.Value).Uses);
    }

    /// <summary>The derivative of a stable form is stable in its turn: the textbook gradient, without a difference that cancels.</summary>
    [Theory]
    [InlineData("-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)", "(1 - y)*sigmoid(x) - y*sigmoid(-x)")]
    [InlineData("log(1+exp(x)) - x*y", "(1 - y)*sigmoid(x) - y*sigmoid(-x)")]
    [InlineData("log(1+exp(-y*x))", "-y*sigmoid(-x*y)")]
    [InlineData("log(cosh(x-y))", "tanh(x - y)")]
    [InlineData("(x-y)^2", "2*(x - y)")]
    [InlineData("exp(x) - y*x", "exp(x) - y")]
    public void Gradients(string formula, string expected)
    {
        BoundLoss loss = BoundFormula.Of(formula);
        Expr prepared = Stabilizer.Prepare(loss.Pool, LabelSplit.Split(loss.Pool, loss.Value)).Values[0];
        Expr derivative = Differentiator.Differentiate(loss.Pool, prepared, [loss.Inputs["x"]]).Single();
        Expr shown = Simplifier.Simplify(loss.Pool, Stabilizer.Finish(loss.Pool, [derivative]).Values)[0];
        Assert.Equal(SortedText.Of(BoundFormula.Of(expected).Value), SortedText.Of(shown));
    }

    /// <param name="expected">The stable form; it is bound, and not rewritten.</param>
    private static void AssertStable(string expected, string formula) =>
        Assert.Equal(SortedText.Of(BoundFormula.Of(expected).Value), SortedText.Of(Stable(BoundFormula.Of(formula))));

    /// <summary>The form that the emitted file shows.</summary>
    private static Expr Stable(BoundLoss loss)
    {
        Expr prepared = Stabilizer.Prepare(loss.Pool, LabelSplit.Split(loss.Pool, loss.Value)).Values[0];
        Expr finished = Simplifier.Simplify(loss.Pool, Stabilizer.Finish(loss.Pool, [prepared]).Values)[0];
        return new StabilityClamp(loss.Pool, loss.Epsilon).Place(finished);
    }
}
