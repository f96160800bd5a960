using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Symbolics;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Lowering.Rows;

/// <summary>All that a kernel over rows computes, as expressions of sums, maxima and single elements: weighted, scaled, 0 where a row does not count, NaN where an input is.</summary>
internal sealed class RowExpressions
{
    private readonly RowRequest request;

    private RowExpressions(RowRequest request) => this.request = request;

    /// <summary>What the last sweep stores.</summary>
    public List<(ParameterDeclaration Parameter, Expr Value)> Elements { get; } = [];

    /// <summary>What the last sweep sums over the rows.</summary>
    public List<(ParameterDeclaration Parameter, Expr Value)> Columns { get; } = [];

    /// <summary>What is stored once a row.</summary>
    public List<(ParameterDeclaration Parameter, Expr Value)> Samples { get; } = [];

    /// <summary>What is summed over the rows.</summary>
    public List<(ParameterDeclaration? Parameter, Expr Value)> Sums { get; } = [];

    /// <summary>The class indices that must lie in the row.</summary>
    public List<Expr> Indices { get; } = [];

    /// <summary>Stands for the scale of the derivatives.</summary>
    public Expr? Scale { get; private set; }

    /// <summary>Whether it is known before any sweep whether a row counts.</summary>
    public bool CountsBeforeAnything { get; private set; }

    public IReadOnlyList<Expr> Stored => [.. Elements.Concat(Columns).Select(static output => output.Value)];

    public IReadOnlyList<Expr> All => [.. Stored, .. Samples.Select(static output => output.Value), .. Sums.Select(static sum => sum.Value)];

    /// <summary>Whether the mask itself looks the index up: then it is looked at in every row.</summary>
    public bool IsInMask(Expr index) => request.Kernel.Mask is { } mask && RowIndices.In(mask).Contains(index);

    public static RowExpressions Prepare(RowRequest request, Precision precision)
    {
        KernelRequest kernel = request.Kernel;
        ExprPool pool = kernel.Pool;
        RuleEngine expansion = new(pool, ExpansionRules.For(precision));
        RowForms forms = new(pool);
        NanPropagation propagation = new(pool);
        Dictionary<Expr, Expr> joined = [];
        RowExpressions expressions = new(request);
        bool isScaled = kernel.Declaration.Options.Reduction == ReductionKind.Mean || kernel.Declaration.Parameters.Any(static parameter => parameter.Role == ParameterRole.GradientScale);
        Expr scale = isScaled ? pool.HyperParameter("#scale") : pool.One;
        Expr? mask = kernel.Mask is null ? null : Open(kernel.Mask);

        if (kernel.Value is not null)
            expressions.Sums.Add((null, Finish(kernel.Value, pool.One)));

        foreach ((ParameterDeclaration parameter, Expr derivative) in kernel.Outputs)
        {
            Expr value = parameter.Floor is { } floor && !parameter.IsOut ? pool.Apply(Operator.Hold, derivative, pool.Constant(floor)) : derivative;
            bool isValue = parameter.Role == ParameterRole.LossValues;
            InputShape shape = RowShapes.Of(parameter, kernel.Declaration, request.HasValuePerElement);
            if (parameter.IsOut)
                expressions.Sums.Add((parameter, Finish(value, pool.One)));
            else if (shape == InputShape.PerClass)
                expressions.Columns.Add((parameter, Finish(value, pool.One)));
            else
                (shape == InputShape.PerElement ? expressions.Elements : expressions.Samples).Add((parameter, Finish(value, isValue ? pool.One : scale)));
        }

        expressions.Scale = isScaled && Dependence.Nodes([.. expressions.All]).Contains(scale) ? scale : null;
        expressions.CountsBeforeAnything = kernel.Mask is not null && !Dependence.Nodes(kernel.Mask).Any(static node => node.IsReduction || node.VariesInRow);
        expressions.Indices.AddRange(request.Written.SelectMany(static written => Dependence.Nodes(written)).Select(IndexIn).OfType<Expr>().Where(static index => !Dependence.Nodes(index).Any(static node => node.IsReduction)).Distinct());
        return expressions;

        Expr Open(Expr expr) => forms.Open(CommonDenominator.Join(pool, expansion.Rewrite(expr), joined));

        Expr Finish(Expr expr, Expr factor)
        {
            Expr weighed = Open(kernel.Weight is null ? expr : pool.Multiply(kernel.Weight, expr));
            Expr ensured = !weighed.DependsOnInput && expr.IsZero ? weighed : propagation.Ensure(weighed, [.. kernel.Inputs.Where(input => weighed.VariesInRow || !input.VariesInRow)], witness: null);
            Expr scaled = Scaled(pool, factor, ensured);
            return mask is null ? scaled : pool.Select(mask, scaled, pool.Zero);
        }
    }

    /// <summary>
    /// The scale goes into a choice of which one side is the same in all classes (the class of the label, of the largest element): there it is multiplied once a row, and on the other side it joins the
    /// factors that are the row's.
    /// </summary>
    private static Expr Scaled(ExprPool pool, Expr factor, Expr value) => value.Is(Operator.Select) && value.VariesInRow && !(value[1].VariesInRow && value[2].VariesInRow)
        ? pool.Select(value[0], Scaled(pool, factor, value[1]), Scaled(pool, factor, value[2]))
        : pool.Multiply(factor, value);

    /// <summary>The class index that a node looks up or marks.</summary>
    private static Expr? IndexIn(Expr node) => node.Operator switch
    {
        Operator.RowElement => node[1],
        Operator.Equal when node[0].Is(Operator.Position) && !node[1].VariesInRow => node[1],
        Operator.Equal when node[1].Is(Operator.Position) && !node[0].VariesInRow => node[0],
        _ => null,
    };
}
