using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Lowering;

/// <summary>What a loss comes down to before it is vector code: an expression for each output.</summary>
/// <param name="Value">The loss of an element, or null where nobody asked for it.</param>
/// <param name="Outputs">The expression that each output stores.</param>
/// <param name="Inputs">The inputs on which the loss depends: a NaN in one of them is NaN in every output.</param>
/// <param name="Names">What the user calls a value.</param>
/// <param name="Weight">What multiplies each of them, or null.</param>
/// <param name="Mask">Where it is false each of them is 0, or null.</param>
internal sealed record KernelRequest(
    LossDeclaration Declaration,
    ExprPool Pool,
    Expr? Value,
    ImmutableArray<(ParameterDeclaration Parameter, Expr Value)> Outputs,
    ImmutableArray<Expr> Inputs,
    IReadOnlyDictionary<Expr, string> Names,
    Expr? Weight = null,
    Expr? Mask = null);

/// <summary>Plans the kernel: expands stable forms, joins divisions, settles NaN, finds what is the same for every element, and lowers the rest.</summary>
internal static class KernelPlanner
{
    public static Kernel Plan(KernelRequest request, Precision precision)
    {
        ImmutableArray<Expr> expressions = Prepare(request, precision);
        NameTable names = KernelNames.CreateTable();

        IReadOnlyList<Expr> nodes = Dependence.Nodes([.. expressions]);
        Dictionary<Expr, VectorNode> leaves = [];
        ImmutableArray<KernelInput> inputs = Take(Operator.Input, ParameterRole.Input);
        if (inputs.IsEmpty && request.Outputs.All(static output => output.Parameter.IsOut))
        {
            // A constant loss: the loop still needs to know how many elements there are.
            ParameterDeclaration first = request.Declaration.Parameters.First(static parameter => parameter.Role == ParameterRole.Input);
            inputs = [new KernelInput(first, V.Parameter(names.Take(first.Name)))];
        }

        ImmutableArray<KernelInput> hyperParameters = Take(Operator.HyperParameter, ParameterRole.HyperParameter);

        LocalNames localNames = new(request.Names);
        ExprLowerer uniformLowerer = new(request.Pool, precision, expressions, leaves, request.Names);
        ImmutableArray<KernelUniform> uniforms = [.. UniformFinder.Find(expressions).Select(uniform =>
        {
            VectorNode vector = V.Parameter(names.Take(request.Names.TryGetValue(uniform, out string? name) ? name : localNames.Suggest(uniform) ?? "shared"));
            leaves.Add(uniform, vector);
            return new KernelUniform(vector, uniformLowerer.Lower(uniform));
        })];

        ExprLowerer lowerer = new(request.Pool, precision, expressions, leaves, request.Names);
        VectorNode? scale = IsScaled(request) ? V.Parameter(names.Take("scale")) : null;
        (ImmutableArray<KernelSum> sums, ImmutableArray<KernelOutput> outputs) = Lower(request, expressions, lowerer, scale);
        HashSet<VectorNode> used = Used(sums.Select(static sum => sum.Vector).Concat(outputs.Select(static output => output.Vector)));
        return new Kernel(
            request.Declaration.MethodName,
            request.Declaration,
            precision,
            inputs,
            hyperParameters,
            [.. uniforms.Where(uniform => used.Contains(uniform.Vector))],
            sums,
            outputs,
            scale,
            PlanWeights(request, precision));

        ImmutableArray<KernelInput> Take(Operator @operator, ParameterRole role) =>
        [
            .. from parameter in request.Declaration.Parameters
               where parameter.Role == role
               let leaf = nodes.FirstOrDefault(node => node.Is(@operator) && node.Name == parameter.Name)
               where leaf is not null
               select new KernelInput(parameter, leaves[leaf] = V.Parameter(names.Take(parameter.Name))),
        ];
    }

    /// <summary>
    /// Each result by the parameter that receives it, the loss by the empty name: weighted, and 0 where the element does not count.
    /// </summary>
    public static IReadOnlyDictionary<string, Expr> Results(KernelRequest request)
    {
        IEnumerable<(string Name, Expr Value)> outputs = request.Outputs.Select(output => (Name: output.Parameter.Name, Value: Floor(request.Pool, output.Parameter, output.Value)));
        return (request.Value is null ? outputs : outputs.Prepend((Name: "", request.Value))).ToDictionary(static result => result.Name, result => Count(request, Weigh(request, result.Value)), System.StringComparer.Ordinal);
    }

    private static Expr Weigh(KernelRequest request, Expr value) => request.Weight is null ? value : request.Pool.Multiply(request.Weight, value);

    /// <summary>What does not count is 0, whatever is there.</summary>
    private static Expr Count(KernelRequest request, Expr value) => request.Mask is null ? value : request.Pool.Select(request.Mask, value, request.Pool.Zero);

    /// <summary>What is summed and what is stored.</summary>
    private static (ImmutableArray<KernelSum> Sums, ImmutableArray<KernelOutput> Outputs) Lower(KernelRequest request, ImmutableArray<Expr> expressions, ExprLowerer lowerer, VectorNode? scale)
    {
        List<KernelSum> sums = [];
        List<KernelOutput> outputs = [];
        if (request.Value is not null)
            sums.Add(new KernelSum(Parameter: null, lowerer.Lower(expressions[0])));

        foreach (((ParameterDeclaration parameter, Expr _), Expr value) in request.Outputs.Zip(expressions.Skip(sums.Count), static (output, value) => (output, value)))
        {
            VectorNode vector = lowerer.Lower(value);
            if (parameter.IsOut)
                sums.Add(new KernelSum(parameter, vector));
            else
                outputs.Add(new KernelOutput(parameter, scale is null || parameter.Role == ParameterRole.LossValues ? vector : scale * vector));
        }

        return ([.. sums], [.. outputs]);
    }

    /// <summary>Whether what is stored is not the derivative of the element's own loss, but of the returned number.</summary>
    private static bool IsScaled(KernelRequest request) =>
        request.Outputs.Any(static output => output.Parameter.Role is ParameterRole.Gradient or ParameterRole.Hessian && !output.Parameter.IsOut)
        && (request.Declaration.Options.Reduction == ReductionKind.Mean || request.Declaration.Parameters.Any(static parameter => parameter.Role == ParameterRole.GradientScale));

    /// <summary>The sum of the weights of the elements that count, where a mean divides by it.</summary>
    private static Kernel? PlanWeights(KernelRequest request, Precision precision)
    {
        LossOptions options = request.Declaration.Options;
        bool divides = request.Value is not null || options.OnEmpty == EmptyPolicy.Throw || request.Outputs.Any(static output => output.Parameter.Role != ParameterRole.LossValues);
        if (options.Reduction == ReductionKind.Sum || (request.Weight is null && request.Mask is null) || !divides)
            return null;

        LossDeclaration summed = request.Declaration with { Options = options with { Reduction = ReductionKind.Sum } };
        KernelRequest weights = request with { Declaration = summed, Value = request.Pool.One, Outputs = [], Inputs = [] };
        return Plan(weights, precision) with { Name = request.Declaration.MethodName + "Weights" };
    }

    /// <summary>A booster divides by its second derivatives: each is raised, before anything multiplies it. One that is a sum is raised in the end.</summary>
    private static Expr Floor(ExprPool pool, ParameterDeclaration parameter, Expr value) =>
        parameter.Floor is { } floor && !parameter.IsOut ? pool.Apply(Operator.Hold, value, pool.Constant(floor)) : value;

    /// <summary>All nodes from which the results are computed, and they themselves.</summary>
    private static HashSet<VectorNode> Used(IEnumerable<VectorNode> results)
    {
        HashSet<VectorNode> used = [];
        Stack<VectorNode> open = new(results);
        while (open.Count > 0)
        {
            VectorNode node = open.Pop();
            if (!used.Add(node))
                continue;

            foreach (VectorNode operand in node.Operands)
                open.Push(operand);
        }

        return used;
    }

    /// <summary>The value, if it is asked for, and the outputs, ready to be lowered.</summary>
    private static ImmutableArray<Expr> Prepare(KernelRequest request, Precision precision)
    {
        ExprPool pool = request.Pool;
        RuleEngine expansion = new(pool, ExpansionRules.For(precision));
        request = request with { Mask = request.Mask is null ? null : expansion.Rewrite(request.Mask) };
        Dictionary<Expr, Expr> joined = [];
        NanPropagation propagation = new(pool);
        List<Expr> prepared = [];
        Expr? witness = null;
        IEnumerable<Expr> wanted = request.Outputs.Select(output => Floor(pool, output.Parameter, output.Value));
        foreach (Expr expr in request.Value is null ? wanted : wanted.Prepend(request.Value))
        {
            Expr expanded = CommonDenominator.Join(pool, expansion.Rewrite(Weigh(request, expr)), joined);
            bool isConstant = !expanded.DependsOnInput;
            Expr ensured = isConstant && expr.IsZero ? expanded : propagation.Ensure(expanded, request.Inputs, witness);
            if (prepared.Count == 0 && request.Value is not null)
                witness = ensured;

            prepared.Add(Count(request, ensured));
        }

        return [.. prepared];
    }
}
