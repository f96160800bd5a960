using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Lowering.Rows;

/// <summary>What a loss over rows comes down to before it is vector code.</summary>
/// <param name="Kernel">Its value, outputs, weight and mask; all of a row, but for outputs per element.</param>
/// <param name="Divisor">What a row adds to the number that a mean divides by, or null where that is the number of values.</param>
/// <param name="HasValuePerElement">Whether the formula has one value an element.</param>
/// <param name="Written">The formula as it is written, weight and mask included: the class indices in it are checked.</param>
internal sealed record RowRequest(KernelRequest Kernel, Expr? Divisor, bool HasValuePerElement, ImmutableArray<Expr> Written);

/// <summary>Plans the kernel of a loss over rows: takes its reductions apart, decides what is computed in which sweep, and lowers each piece.</summary>
internal sealed class RowPlanner
{
    private readonly RowRequest request;
    private readonly ExprPool pool;
    private readonly Precision precision;
    private readonly NameTable names = KernelNames.CreateTable();
    private readonly LocalNames localNames;
    private readonly RowLeaves leaves;

    /// <summary>What row code may refer to: inputs per row, hyper-parameters, and what has been computed of the row.</summary>
    private readonly Dictionary<Expr, VectorNode> known = [];

    /// <summary>What sweeps may refer to besides.</summary>
    private readonly Dictionary<Expr, VectorNode> ofElements = [];
    private readonly List<KernelUniform> uniforms = [];

    private RowPlanner(RowRequest request, Precision precision)
    {
        this.request = request;
        this.precision = precision;
        pool = request.Kernel.Pool;
        localNames = new LocalNames(request.Kernel.Names);
        leaves = new RowLeaves(pool);
    }

    public static RowKernel Plan(RowRequest request, Precision precision) => new RowPlanner(request, precision).Plan();

    private LossDeclaration Declaration => request.Kernel.Declaration;

    private RowKernel Plan()
    {
        RowExpressions wanted = RowExpressions.Prepare(request, precision);
        IReadOnlyList<Expr> nodes = Dependence.Nodes([.. wanted.All, .. wanted.Indices]);
        ImmutableArray<RowInput> inputs = [.. Take(nodes, Operator.Input, ParameterRole.Input).Select(input => new RowInput(input.Parameter, RowShapes.Of(input.Parameter, Declaration), input.Vector))];
        ImmutableArray<KernelInput> hyperParameters = Take(nodes, Operator.HyperParameter, ParameterRole.HyperParameter);
        VectorNode? classes = nodes.Contains(pool.Classes) && !pool.Classes.IsConstant ? known[pool.Classes] = V.Parameter(names.Take("classes")) : null;
        VectorNode? position = nodes.Contains(pool.Position) ? ofElements[pool.Position] = V.Parameter(names.Take("position")) : null;
        VectorNode? scale = wanted.Scale is null ? null : known[wanted.Scale] = V.Parameter(names.Take("scale"));

        RowSchedule schedule = new(wanted.All, wanted.Stored);
        FindUniforms(wanted);
        ImmutableArray<RowStep> steps = [.. schedule.Steps.Select((made, number) => Step(schedule, made, number, inputs))];
        RowResults results = Results(schedule, wanted);
        return new RowKernel(
            Declaration.MethodName, Declaration, precision, inputs, hyperParameters, classes, position, [.. uniforms], steps, results, scale, Checks(wanted), Weights(), request.HasValuePerElement);
    }

    private ImmutableArray<KernelInput> Take(IReadOnlyList<Expr> nodes, Operator @operator, ParameterRole role) =>
    [
        .. from parameter in Declaration.Parameters
           where parameter.Role == role
           let leaf = nodes.FirstOrDefault(node => node.Is(@operator) && node.Name == parameter.Name)
           where leaf is not null
           select new KernelInput(parameter, (leaf.VariesInRow ? ofElements : known)[leaf] = V.Parameter(names.Take(parameter.Name))),
    ];

    /// <summary>What depends on hyper-parameters alone is computed once.</summary>
    private void FindUniforms(RowExpressions wanted)
    {
        IReadOnlyList<Expr> all = Dependence.Nodes([.. wanted.All, .. wanted.Indices]);
        HashSet<Expr> constant = [.. all.Where(node => node.Shape == Shape.Uniform && !node.DependsOnInput && !Dependence.Nodes(node).Contains(wanted.Scale!))];
        IEnumerable<Expr> used = all.Where(node => !constant.Contains(node)).SelectMany(static node => node.Operands).Concat(wanted.All);
        Expr[] found = [.. used.Where(node => constant.Contains(node) && node.Operands.Length > 0 && !node.IsTruth).Distinct().OrderBy(static node => node.Id)];
        ExprLowerer lowerer = new(pool, precision, found, known, request.Kernel.Names) { MultipliesByReciprocals = true };
        foreach (Expr uniform in found)
        {
            VectorNode value = lowerer.Lower(uniform), vector = V.Parameter(NameOf(uniform, "shared"));
            known[uniform] = vector;
            uniforms.Add(new KernelUniform(vector, value));
        }
    }

    private RowStep Step(RowSchedule schedule, IReadOnlyList<Expr> made, int number, ImmutableArray<RowInput> inputs)
    {
        Expr[] reductions = [.. made.Where(static node => !node.Is(Operator.RowElement))], lookups = [.. made.Where(static node => node.Is(Operator.RowElement))];
        Expr[] kept = [.. schedule.Kept.Where(pair => pair.Value == number).Select(static pair => pair.Key).OrderBy(static node => node.Id)];
        Dictionary<Expr, Expr> earlier = KeptBefore(schedule, number);
        Expr[] terms = [.. reductions.Select(node => leaves.Abstract(InRow.Replace(pool, node[0], earlier)))];
        Expr[] values = [.. kept.Select(node => leaves.Abstract(InRow.Replace(pool, node, earlier)))];

        Expr[] rowValues = [.. Meanings([.. terms, .. values]), .. lookups.Select(static lookup => lookup[1])];
        (ImmutableArray<KernelUniform> shared, _) = RowCode([.. rowValues.Distinct()], []);
        ExprLowerer sweep = SweepLowerer([.. terms, .. values]);
        VectorNode[] lowered = [.. terms.Select(sweep.Lower)], loweredKept = [.. values.Select(sweep.Lower)];

        ImmutableArray<RowLookup> fetched =
        [
            .. lookups.Select(lookup => new RowLookup(
                V.Parameter(NameOf(lookup, "element")),
                inputs.Single(input => input.Parameter.Name == lookup[0].Name),
                lookup[1].IsConstant ? V.Constant(lookup[1].Value.ToDouble()) : known[lookup[1]])),
        ];
        ImmutableArray<RowReduction> reduced = [.. reductions.Select((node, i) => new RowReduction(V.Parameter(NameOf(node, node.Is(Operator.RowMax) ? "largest" : "rowSum")), node.Is(Operator.RowMax), lowered[i]))];
        ImmutableArray<KernelUniform> keeping = [.. kept.Select((node, i) => new KernelUniform(V.Parameter(NameOf(node, "kept")), loweredKept[i]))];

        // From here on they are known.
        foreach ((Expr node, VectorNode vector) in lookups.Zip(fetched, static (node, lookup) => (node, lookup.Vector)).Concat(reductions.Zip(reduced, static (node, reduction) => (node, reduction.Vector))))
            known[node] = vector;

        foreach ((Expr node, KernelUniform value) in kept.Zip(keeping, static (node, value) => (node, value)))
            ofElements[leaves.Keep(node)] = value.Vector;

        return new RowStep(shared, fetched, reduced, keeping);
    }

    private RowResults Results(RowSchedule schedule, RowExpressions wanted)
    {
        Dictionary<Expr, Expr> earlier = KeptBefore(schedule, schedule.Steps.Count);
        Expr[] elements = [.. wanted.Elements.Select(output => leaves.Abstract(InRow.Replace(pool, output.Value, earlier)))];
        Expr[] columns = [.. wanted.Columns.Select(output => leaves.Abstract(InRow.Replace(pool, output.Value, earlier)))];
        Expr[] ofRow = [.. wanted.Samples.Select(static output => output.Value), .. wanted.Sums.Select(static sum => sum.Value)];
        (ImmutableArray<KernelUniform> shared, ImmutableArray<VectorNode> rowResults) = RowCode([.. Meanings([.. elements, .. columns])], ofRow);
        ExprLowerer sweep = SweepLowerer([.. elements, .. columns]);
        return new RowResults(
            shared,
            [.. wanted.Elements.Select((output, i) => new KernelOutput(output.Parameter, sweep.Lower(elements[i])))],
            [.. wanted.Columns.Select((output, i) => new KernelOutput(output.Parameter, sweep.Lower(columns[i])))],
            [.. wanted.Samples.Select((output, i) => new KernelOutput(output.Parameter, rowResults[i]))],
            [.. wanted.Sums.Select((sum, i) => new KernelSum(sum.Parameter, rowResults[wanted.Samples.Count + i]))]);
    }

    private Dictionary<Expr, Expr> KeptBefore(RowSchedule schedule, int number) =>
        schedule.Kept.Where(pair => pair.Value < number).ToDictionary(static pair => pair.Key, pair => leaves.Keep(pair.Key));

    /// <summary>What the leaves of sweep code stand for and is not known yet.</summary>
    private IEnumerable<Expr> Meanings(IReadOnlyList<Expr> sweepCode) =>
        from node in Dependence.Nodes([.. sweepCode])
        where leaves.Meanings.TryGetValue(node, out _) && !node.VariesInRow
        select leaves.Meanings[node];

    /// <summary>Values that sweeps refer to, each under a name of its own, and results of the row.</summary>
    private (ImmutableArray<KernelUniform> Shared, ImmutableArray<VectorNode> Results) RowCode(IReadOnlyList<Expr> values, IReadOnlyList<Expr> results)
    {
        Expr[] open = [.. values.Where(value => !value.IsConstant && !known.ContainsKey(value))];
        ExprLowerer lowerer = new(pool, precision, [.. open, .. results], known, request.Kernel.Names) { MultipliesByReciprocals = true };
        VectorNode[] lowered = [.. open.Select(lowerer.Lower)];
        ImmutableArray<VectorNode> loweredResults = [.. results.Select(lowerer.Lower)];
        ImmutableArray<KernelUniform> shared = [.. open.Select((value, i) => new KernelUniform(V.Parameter(NameOf(value, "rowValue")), lowered[i]))];
        foreach ((Expr value, KernelUniform uniform) in open.Zip(shared, static (value, uniform) => (value, uniform)))
            known[value] = uniform.Vector;

        return (shared, loweredResults);
    }

    private ExprLowerer SweepLowerer(IReadOnlyList<Expr> expressions)
    {
        Dictionary<Expr, VectorNode> visible = known.Concat(ofElements).ToDictionary(static pair => pair.Key, static pair => pair.Value);
        foreach (KeyValuePair<Expr, Expr> leaf in leaves.Meanings)
        {
            if (known.TryGetValue(leaf.Value, out VectorNode? vector))
                visible[leaf.Key] = vector;
        }

        return new ExprLowerer(pool, precision, expressions, visible, request.Kernel.Names) { MultipliesByReciprocals = true };
    }

    private string NameOf(Expr expr, string otherwise) => names.Take(request.Kernel.Names.TryGetValue(expr, out string? name) ? name : localNames.Suggest(expr) ?? otherwise);

    private ImmutableArray<RowCheck> Checks(RowExpressions wanted)
    {
        ExprLowerer lowerer = new(pool, precision, wanted.Indices, known.Where(pair => pair.Key.Operands.Length == 0 || !pair.Key.DependsOnInput).ToDictionary(static pair => pair.Key, static pair => pair.Value), request.Kernel.Names);
        VectorNode? counted = wanted.CountsBeforeAnything ? lowerer.Lower(request.Kernel.Mask!) : null;
        return
        [
            .. wanted.Indices.Select(index => new RowCheck(
                Declaration.Parameters.FirstOrDefault(parameter => Dependence.Nodes(index).Any(node => node.Is(Operator.Input) && node.Name == parameter.Name)) ?? Declaration.RowLength!,
                lowerer.Lower(index),
                wanted.IsInMask(index) ? null : counted)),
        ];
    }

    private RowKernel? Weights()
    {
        if (request.Divisor is null)
            return null;

        LossDeclaration summed = Declaration with { Options = Declaration.Options with { Reduction = ReductionKind.Sum } };
        KernelRequest divisor = request.Kernel with { Declaration = summed, Value = request.Divisor, Outputs = [], Inputs = [], Weight = null, Mask = null };
        return Plan(new RowRequest(divisor, Divisor: null, HasValuePerElement: false, Written: []), precision) with { Name = Declaration.MethodName + "Weights" };
    }
}
