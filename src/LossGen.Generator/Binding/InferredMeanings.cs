using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Text;

namespace LossGen.Generator.Binding;

/// <summary>
/// Infers from the formula what the values of each input are: what goes through a sigmoid or softmax is logits, what has logarithms of itself and of its complement taken is a probability, what
/// weighs one term and its complement another is a label of 0 or 1. Where a formula could be read in two ways nothing is inferred: callers are warned by what is.
/// </summary>
internal sealed class InferredMeanings
{
    private readonly LossDeclaration declaration;
    private readonly Expr value;
    private readonly HashSet<Expr> nodes = [];
    private readonly HashSet<string> scores = [];
    private readonly HashSet<string> logged = [];
    private readonly HashSet<string> complemented = [];
    private readonly HashSet<string> weighing = [];
    private readonly HashSet<string> indices = [];
    private readonly HashSet<string> margins = [];
    private readonly HashSet<string> logProbabilities = [];
    private readonly HashSet<string> distributions = [];

    private InferredMeanings(BoundLoss loss)
    {
        declaration = loss.Declaration;
        value = loss.Value;
        Visit(value);
        foreach (Expr node in nodes)
            Look(node);
    }

    /// <summary>The declaration with what is inferred of the inputs of which the user has said nothing.</summary>
    public static LossDeclaration Of(BoundLoss loss)
    {
        InferredMeanings meanings = new(loss);
        return loss.Declaration with
        {
            Parameters = new EquatableArray<ParameterDeclaration>([.. loss.Declaration.Parameters.Select(parameter =>
                parameter is { Role: ParameterRole.Input, Meaning: StatedMeaning.None } ? parameter with { Inferred = meanings.Of(parameter) } : parameter)]),
        };
    }

    private StatedMeaning Of(ParameterDeclaration input)
    {
        string name = input.Name;
        if (indices.Contains(name))
            return StatedMeaning.ClassIndex;

        if (logProbabilities.Contains(name))
            return StatedMeaning.LogProbability;

        if (distributions.Contains(name))
            return StatedMeaning.Probability;

        // y*log(p) + (1 - y)*log(1 - p); where p weighs as well as y, as in y*p + (1 - y)*(1 - p), the label is the one without a gradient.
        if (weighing.Contains(name) && !scores.Contains(name) && !IsPredictionAmong(input, weighing))
            return StatedMeaning.BinaryLabel;

        bool isProbability = logged.Contains(name) && (complemented.Contains(name) || IsLoggedOnly(name));
        if (isProbability || (weighing.Contains(name) && complemented.Contains(name) && !scores.Contains(name)))
            return scores.Contains(name) ? StatedMeaning.None : StatedMeaning.Probability;

        if (margins.Contains(name) && !IsPredictionAmong(input, margins))
            return IsInMarginsOnly(name) ? StatedMeaning.SignedLabel : StatedMeaning.None;

        return (scores.Contains(name) || margins.Contains(name)) && !logged.Contains(name) && !complemented.Contains(name) ? StatedMeaning.Logits : StatedMeaning.None;
    }

    /// <summary>Of inputs that a formula treats alike, the prediction has a gradient, or, where none or several have, comes first.</summary>
    private bool IsPredictionAmong(ParameterDeclaration input, HashSet<string> alike)
    {
        ParameterDeclaration[] candidates = [.. declaration.Parameters.Where(parameter => parameter.Role == ParameterRole.Input && alike.Contains(parameter.Name))];
        if (candidates.Length < 2)
            return declaration.Parameters.Any(parameter => parameter.Role is ParameterRole.Gradient or ParameterRole.Hessian && parameter.Of == input.Name);

        ParameterDeclaration[] derived = [.. candidates.Where(candidate => declaration.Parameters.Any(parameter => parameter.Role is ParameterRole.Gradient or ParameterRole.Hessian && parameter.Of == candidate.Name))];
        return derived.Length == 1 ? derived[0] == input : candidates[0] == input;
    }

    private void Visit(Expr node)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!nodes.Add(node))
            return;

        foreach (Expr operand in node.Operands)
            Visit(operand);
    }

    private void Look(Expr node)
    {
        switch (node.Operator)
        {
            case Operator.Sigmoid or Operator.Softplus or Operator.LogShare or Operator.LogSumExp:
                foreach (Expr operand in node.Operands)
                    LookAtScores(operand);

                break;
            case Operator.Log when InputOf(node[0]) is { } read:
                logged.Add(read);
                break;
            case Operator.Log when ExponentBesideOne(node[0]) is { } exponent:
                LookAtScores(exponent);
                break;
            case Operator.Log or Operator.Log1p when ExponentOf(node[0]) is { } exponent:
                LookAtScores(exponent);
                break;
            case Operator.Log1p when InputOf(Negated(node[0])) is { } complement:
                complemented.Add(complement);
                logged.Add(complement);
                break;
            case Operator.Max when node.Operands.Any(static operand => operand.IsZero):
                foreach (Expr hinge in node.Operands.Where(static operand => operand.Is(Operator.Add)))
                    LookAtMargins(hinge);

                break;
            case Operator.Exp:
                LookAtMargins(node[0]);
                break;
            case Operator.Add:
                foreach (Expr weight in Mixture.InputWeights(node))
                    weighing.Add(weight.Name);

                if (node.Operands.Length == 2 && node[0].IsOne && InputOf(Negated(node[1])) is { } complemented1)
                    complemented.Add(complemented1);

                break;
            case Operator.Multiply:
                LookAtLogTargets(node);
                LookAtLogRatio(node);
                break;
            case Operator.RowElement when node[1].Is(Operator.Input):
                indices.Add(node[1].Name);
                break;
            case Operator.Equal when node.Operands.Any(static operand => operand.Is(Operator.Position)):
                foreach (Expr index in node.Operands.Where(static operand => operand.Is(Operator.Input)))
                    indices.Add(index.Name);

                break;
        }

        // -q[y], the whole of it, is what follows a logarithm of a softmax.
        if (node == value && Negated(node) is { Operator: Operator.RowElement } likelihood && likelihood[0].Is(Operator.Input))
            logProbabilities.Add(likelihood[0].Name);
    }

    /// <summary>The inputs that go into an activation: each term of a sum, whatever constants and hyper-parameters scale it, or the product of a label and a score.</summary>
    private void LookAtScores(Expr argument)
    {
        foreach (Expr term in argument.Is(Operator.Add) ? argument.Operands : [argument])
        {
            Expr[] factors = [.. (term.Is(Operator.Multiply) ? term.Operands : [term]).Where(static factor => !factor.IsConstant && !factor.Is(Operator.HyperParameter) && !(factor.Is(Operator.Power) && factor[0].Is(Operator.HyperParameter)))];
            factors = [.. factors.Select(static factor => factor.Is(Operator.Abs) ? factor[0] : factor)];
            if (factors.Length == 1 && InputOf(factors[0]) is { } score)
                scores.Add(score);
            else if (factors.Length == 2 && factors.All(static factor => factor.Is(Operator.Input)))
                margins.UnionWith(factors.Select(static factor => factor.Name));
        }
    }

    /// <summary>-y*x of exp(-y*x), or beside a constant in max(0, 1 - y*x).</summary>
    private void LookAtMargins(Expr sum)
    {
        foreach (Expr term in sum.Is(Operator.Add) ? sum.Operands : [sum])
        {
            if (term.Is(Operator.Multiply) && term[0].IsConstant && term[0].Value.Sign < 0 && term.Operands.Length == 3 && term.Operands.Skip(1).All(static factor => factor.Is(Operator.Input)))
                margins.UnionWith(term.Operands.Skip(1).Select(static factor => factor.Name));
        }
    }

    /// <summary>exp(t)*(t - q), t*(log(t) - q): q, and in the first t too, is a log-probability.</summary>
    private void LookAtLogTargets(Expr product)
    {
        foreach (Expr sum in product.Operands.Where(static factor => factor.Is(Operator.Add) && factor.Operands.Length == 2))
        {
            // One of the two is negated: which one is a matter of the canonical form.
            (Expr first, Expr second) = (Negated(sum[0]) ?? sum[0], Negated(sum[1]) ?? sum[1]);
            if ((Negated(sum[0]) is null) == (Negated(sum[1]) is null))
                continue;

            LookAtLogTarget(product, first, second);
            LookAtLogTarget(product, second, first);
        }
    }

    /// <summary>t*log(t/p), in a loss over rows: both are distributions.</summary>
    private void LookAtLogRatio(Expr product)
    {
        foreach (Expr log in product.Operands.Where(factor => declaration.RowLength is not null && factor.Is(Operator.Log) && factor[0].Is(Operator.Multiply) && factor[0].Operands.Length == 2))
        {
            Expr? over = log[0].Operands.FirstOrDefault(static factor => factor.Is(Operator.Input)), under = log[0].Operands.FirstOrDefault(static factor => factor.Is(Operator.Power) && factor[0].Is(Operator.Input) && factor[1].IsConstantOf(-1));
            if (over is not null && under is not null && product.Operands.Contains(over))
                distributions.UnionWith([over.Name, under[0].Name]);
        }
    }

    private void LookAtLogTarget(Expr product, Expr target, Expr other)
    {
        if (InputOf(other) is not { } taken)
            return;

        if (target.Is(Operator.Input) && product.Operands.Any(factor => factor.Is(Operator.Exp) && factor[0] == target))
            logProbabilities.UnionWith([taken, target.Name]);
        else if (target.Is(Operator.Log) && product.Operands.Contains(target[0]))
        {
            logProbabilities.Add(taken);
            if (InputOf(target[0]) is { } weight)
                distributions.Add(weight);
        }
    }

    /// <summary>Whether, in a loss over rows, nothing is done with an input but to take its logarithm, as in -log(p[y]) and -sum(t*log(p)).</summary>
    private bool IsLoggedOnly(string name) =>
        declaration.RowLength is not null
        && nodes.Where(node => node.Operands.Any(operand => InputOf(operand) == name)).All(node => node.Is(Operator.Log) || (node.Is(Operator.RowElement) && InputOf(node) == name));

    /// <summary>Whether the label of a margin is nowhere but in it.</summary>
    private bool IsInMarginsOnly(string name) =>
        nodes.Where(node => node.Operands.Any(operand => operand.Is(Operator.Input) && operand.Name == name)).All(node => node.Is(Operator.Multiply) && node.Operands.Count(static factor => factor.Is(Operator.Input)) == 2);

    /// <summary>The name of the input that it is, or is an element of.</summary>
    private static string? InputOf(Expr? expr) => expr switch
    {
        { Operator: Operator.Input } => expr.Name,
        { Operator: Operator.RowElement } when expr[0].Is(Operator.Input) => expr[0].Name,
        _ => null,
    };

    /// <summary>a, given -a.</summary>
    private static Expr? Negated(Expr expr) => expr.Is(Operator.Multiply) && expr.Operands.Length == 2 && expr[0].IsConstantOf(-1) ? expr[1] : null;

    private static Expr? ExponentOf(Expr expr) => expr.Is(Operator.Exp) ? expr[0] : null;

    /// <summary>a of 1 + exp(a).</summary>
    private static Expr? ExponentBesideOne(Expr expr) => expr.Is(Operator.Add) && expr.Operands.Length == 2 && expr[0].IsOne ? ExponentOf(expr[1]) : null;
}
