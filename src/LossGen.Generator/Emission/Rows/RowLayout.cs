using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;

namespace LossGen.Generator.Emission.Rows;

/// <summary>What is where while a kernel over rows runs: its spans by their shapes, the ways in which it takes rows, and the memory that they need.</summary>
internal sealed class RowLayout(RowKernel kernel)
{
    private Dictionary<KernelUniform, KernelOutput>? keptIn;

    /// <summary>The longest row of which several are taken at a time: what the runtime calls <c>RowGroup.LongestRow</c>. Measured: it is where both ways take the same time. A long row has at least a block of 32 columns.</summary>
    public const int LongestShortRow = 56;

    /// <summary>After so many elements the columns of a long row are carried on in double: 8 additions of floats a column.</summary>
    public const int Part = 256;

    /// <summary>The rows of a group: as many lanes as the widest vectors have, at every width.</summary>
    public int Lanes { get; } = kernel.Precision.IsSingle ? 16 : 8;

    /// <summary>The short rows that take their steps together: four groups.</summary>
    public int Batch => 4 * Lanes;

    /// <summary>The accumulators of a long row.</summary>
    public int Columns { get; } = kernel.Precision.IsSingle ? 32 : 16;

    /// <summary>The row length, where the declaration promises one.</summary>
    public int? Promised { get; } = kernel.Declaration.Parameters.First(static parameter => parameter.Role == ParameterRole.RowLength).RowLength;

    public IEnumerable<RowInput> ElementInputs => Of(InputShape.PerElement);

    public IEnumerable<RowInput> RowInputs => Of(InputShape.PerSample);

    public IEnumerable<RowInput> ClassInputs => Of(InputShape.PerClass);

    /// <summary>The values that a sweep leaves for later ones.</summary>
    public ImmutableArray<KernelUniform> Kept { get; } = [.. kernel.Steps.SelectMany(static step => step.Reductions.IsEmpty ? [] : step.Kept)];

    /// <summary>Kept values that lie in an output until it is stored, so that a long row takes less room in the caches.</summary>
    public IReadOnlyDictionary<KernelUniform, KernelOutput> KeptIn => keptIn ??= FindHomes();

    /// <summary>Kept values that have memory of their own.</summary>
    public IEnumerable<KernelUniform> KeptApart => Kept.Where(kept => !KeptIn.ContainsKey(kept));

    /// <summary>Whether anything is done for each element, or looked up among them. If not, rows of every length are short.</summary>
    public bool HasElements => ElementInputs.Any() || kernel.Steps.Any(static step => !step.Reductions.IsEmpty) || HasLastSweep;

    public bool HasLastSweep => !kernel.Final.Elements.IsEmpty || !kernel.Final.Columns.IsEmpty;

    /// <summary>Whether rows may be short: several at a time, one a lane.</summary>
    public bool HasShort => !HasElements || Promised is not > LongestShortRow;

    /// <summary>Whether rows may be long: one at a time, its classes across the lanes.</summary>
    public bool HasLong => HasElements && Promised is not <= LongestShortRow;

    /// <summary>Whether elements have another type than the lanes: they go through memory of that type.</summary>
    public bool IsConverted(ParameterDeclaration parameter) => parameter.ElementType != (kernel.Precision.IsSingle ? ElementType.Single : ElementType.Double);

    /// <summary>Whether what is there already is brought into the lanes; of an output wider than they are it is not, for that would round it.</summary>
    public bool LoadsSums(ParameterDeclaration parameter) => parameter.Accumulate && !AddsConverted(parameter);

    public bool AddsConverted(ParameterDeclaration parameter) => parameter is { Accumulate: true, ElementType: ElementType.Double } && IsConverted(parameter);

    /// <summary>Whether a group of short rows is converted on its way into or out of the lanes.</summary>
    public bool HasStaging => ElementParameters.Any(IsConverted);

    /// <summary>The spans that a kernel works on, inputs before outputs. (What is summed per class is kept by the entry until all rows are done.)</summary>
    public IEnumerable<ParameterDeclaration> Spans =>
        kernel.Inputs.Select(static input => input.Parameter)
            .Concat(kernel.Final.Elements.Select(static output => output.Parameter))
            .Concat(kernel.Final.Samples.Select(static output => output.Parameter));

    private IEnumerable<ParameterDeclaration> ElementParameters =>
        ElementInputs.Select(static input => input.Parameter).Concat(kernel.Final.Elements.Select(static output => output.Parameter));

    /// <summary>The expression for the numbers of the lanes' type that a chunk needs memory for: what the kernel takes from it, buffer by buffer.</summary>
    public string Room(string rows, string classes)
    {
        int perRow = RowInputs.Count() + kernel.Final.Samples.Length + kernel.Final.Sums.Length;
        int apart = KeptApart.Count(), rowValues = new RowPieces(kernel).RowValues.Count;
        int groups = ElementInputs.Count() + apart + kernel.Final.Elements.Length + kernel.Final.Columns.Length + (HasStaging ? 1 : 0);
        int converted = ElementParameters.Count(IsConverted);
        string inShort = Sum((groups * Batch, classes), (rowValues * Batch, ""));
        string group = $"RowScratch.GroupRows({classes}, {Number(Lanes)}) * {classes}";
        string inLong = Sum((converted + apart, group), (rowValues * Lanes, ""));
        string ofMode = !HasLong ? inShort : !HasShort ? inLong : $"({classes} <= RowGroup.LongestRow ? {inShort} : {inLong})";
        return Sum((perRow, PaddedRows(rows)), (ClassInputs.Count(), $"RowScratch.Padded({classes})"), (1, ofMode));
    }

    /// <summary>The length of a buffer of a value per row. Where rows may be long, a group may be smaller than the vectors that its row code takes, and the last vector goes further.</summary>
    public string PaddedRows(string rows) => $"RowScratch.Padded({rows}{(HasLong ? " + " + Number(Lanes) : "")})";

    /// <summary>
    /// An output that may be the very memory of an input has room for what a step keeps, if no input is read after it. What is there already must not matter, and it must have the lanes' type.
    /// </summary>
    private Dictionary<KernelUniform, KernelOutput> FindHomes()
    {
        Dictionary<KernelUniform, KernelOutput> homes = [];
        RowPieces pieces = new(kernel);
        for (int index = 0; index < kernel.Steps.Length; index++)
        {
            RowStep step = kernel.Steps[index];
            bool isReadLater = pieces.Steps.Skip(index + 1).Any(later => Reads(later.Sweep) || later.Step.Lookups.Any(static lookup => lookup.Source.Shape == InputShape.PerElement)) || Reads(pieces.Last);
            if (isReadLater || step.Reductions.IsEmpty)
                continue;

            IEnumerable<KernelOutput> free = kernel.Final.Elements.Where(output => !output.Parameter.Accumulate && !IsConverted(output.Parameter) && !homes.ContainsValue(output));
            foreach ((KernelUniform kept, KernelOutput output) in step.Kept.Zip(free.ToArray(), static (kept, output) => (kept, output)))
                homes.Add(kept, output);
        }

        return homes;

        bool Reads(RowPiece sweep) => ElementInputs.Any(input => sweep.Parameters.Contains(input.Vector));
    }

    /// <summary>The sum of multiples; one times something is it, and a number without a unit stands alone.</summary>
    private static string Sum(params (int Count, string Unit)[] terms)
    {
        IEnumerable<string> texts =
            from term in terms
            where term.Count > 0
            select term.Unit.Length == 0 ? Number(term.Count) : term.Count == 1 ? term.Unit : $"{Number(term.Count)} * {term.Unit}";
        return string.Join(" + ", texts.DefaultIfEmpty("0"));
    }

    private IEnumerable<RowInput> Of(InputShape shape) => kernel.Inputs.Where(input => input.Shape == shape);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
