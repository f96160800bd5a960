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
internal sealed record KernelRequest(
    LossDeclaration Declaration,
    ExprPool Pool,
    Expr? Value,
    ImmutableArray<(ParameterDeclaration Parameter, Expr Value)> Outputs,
    ImmutableArray<Expr> Inputs,
    IReadOnlyDictionary<Expr, string> Names);

/// <summary>Plans the kernel: expands stable forms, joins divisions, settles NaN, finds what is the same for every element, and lowers the rest.</summary>
internal static class KernelPlanner
{
    public static Kernel Plan(KernelRequest request)
    {
        Precision precision = PrecisionOf(request.Declaration);
        ImmutableArray<Expr> expressions = Prepare(request, precision);
        NameTable names = KernelNames.CreateTable();

        IReadOnlyList<Expr> nodes = Dependence.Nodes([.. expressions]);
        Dictionary<Expr, VectorNode> leaves = [];
        ImmutableArray<KernelInput> inputs = Take(Operator.Input, ParameterRole.Input);
        if (inputs.IsEmpty && request.Outputs.IsEmpty)
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
        bool isScaled = request.Declaration.Options.Reduction == ReductionKind.Mean
            || request.Declaration.Parameters.Any(static parameter => parameter.Role == ParameterRole.GradientScale);
        bool hasGradients = request.Outputs.Any(static output => output.Parameter.Role == ParameterRole.Gradient);
        VectorNode? scale = isScaled && hasGradients ? V.Parameter(names.Take("scale")) : null;
        VectorNode? value = request.Value is null ? null : lowerer.Lower(expressions[0]);
        ImmutableArray<KernelOutput> outputs = [.. request.Outputs.Select((output, i) =>
        {
            VectorNode vector = lowerer.Lower(expressions[i + (value is null ? 0 : 1)]);
            bool takesScale = scale is not null && output.Parameter.Role == ParameterRole.Gradient;
            return new KernelOutput(output.Parameter, takesScale ? scale! * vector : vector);
        })];
        HashSet<VectorNode> used = Used(value is null ? outputs.Select(static output => output.Vector) : outputs.Select(static output => output.Vector).Prepend(value));
        return new Kernel(request.Declaration, precision, inputs, hyperParameters, [.. uniforms.Where(uniform => used.Contains(uniform.Vector))], value, outputs, scale);

        ImmutableArray<KernelInput> Take(Operator @operator, ParameterRole role) =>
        [
            .. from parameter in request.Declaration.Parameters
               where parameter.Role == role
               let leaf = nodes.FirstOrDefault(node => node.Is(@operator) && node.Name == parameter.Name)
               where leaf is not null
               select new KernelInput(parameter, leaves[leaf] = V.Parameter(names.Take(parameter.Name))),
        ];
    }

    private static Precision PrecisionOf(LossDeclaration declaration) => (declaration.IsDouble, declaration.Options.Accuracy) switch
    {
        (false, AccuracyKind.Precise) => Precision.Single,
        (false, _) => Precision.SingleFast,
        (true, AccuracyKind.Precise) => Precision.Double,
        (true, _) => Precision.DoubleFast,
    };

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
        Dictionary<Expr, Expr> joined = [];
        NanPropagation propagation = new(pool);
        List<Expr> prepared = [];
        Expr? witness = null;
        IEnumerable<Expr> wanted = request.Outputs.Select(static output => output.Value);
        foreach (Expr expr in request.Value is null ? wanted : wanted.Prepend(request.Value))
        {
            Expr expanded = CommonDenominator.Join(pool, expansion.Rewrite(expr), joined);
            bool isConstant = !expanded.DependsOnInput;
            Expr ensured = isConstant && expr.IsZero ? expanded : propagation.Ensure(expanded, request.Inputs, witness);
            if (prepared.Count == 0 && request.Value is not null)
                witness = ensured;

            prepared.Add(ensured);
        }

        return [.. prepared];
    }
}
