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
    /// <summary>The longest row of which several are taken at a time: what the runtime calls <c>RowGroup.LongestRow</c>.</summary>
    public const int LongestShortRow = 64;

    /// <summary>After so many elements the columns of a long row are added up, and carried on in double.</summary>
    public const int Part = 1024;

    /// <summary>The rows of a group: as many lanes as the widest vectors have, at every width.</summary>
    public int Lanes { get; } = kernel.Precision.IsSingle ? 16 : 8;

    /// <summary>The accumulators of a long row.</summary>
    public int Columns { get; } = kernel.Precision.IsSingle ? 32 : 16;

    /// <summary>The row length, where the declaration promises one.</summary>
    public int? Promised { get; } = kernel.Declaration.Parameters.First(static parameter => parameter.Role == ParameterRole.RowLength).RowLength;

    public IEnumerable<RowInput> ElementInputs => Of(InputShape.PerElement);

    public IEnumerable<RowInput> RowInputs => Of(InputShape.PerSample);

    public IEnumerable<RowInput> ClassInputs => Of(InputShape.PerClass);

    /// <summary>The values that a sweep leaves for later ones.</summary>
    public ImmutableArray<KernelUniform> Kept { get; } = [.. kernel.Steps.SelectMany(static step => step.Reductions.IsEmpty ? [] : step.Kept)];

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
        int groups = ElementInputs.Count() + Kept.Length + kernel.Final.Elements.Length + kernel.Final.Columns.Length + (HasStaging ? 1 : 0);
        int converted = ElementParameters.Count(IsConverted), reductions = kernel.Steps.Select(static step => step.Reductions.Length).DefaultIfEmpty(0).Max();
        string inShort = Sum((groups * Lanes, classes), (Lanes, ""));
        string inLong = Sum((converted + Kept.Length, $"RowScratch.Padded({classes})"), ((ElementParameters.Count() - converted + reductions) * Columns, ""));
        string ofMode = !HasLong ? inShort : !HasShort ? inLong : $"({classes} <= RowGroup.LongestRow ? {inShort} : {inLong})";
        return Sum((perRow, $"RowScratch.Padded({rows})"), (ClassInputs.Count(), $"RowScratch.Padded({classes})"), (1, ofMode));
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
