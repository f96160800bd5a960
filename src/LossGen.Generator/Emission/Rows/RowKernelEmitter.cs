using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission.Rows;

/// <summary>
/// Writes the kernel over rows of one vector width. A chunk of rows is run by <c>Run</c>: it brings what there is per row and per class into the lanes' type, has short rows taken
/// one a lane and long ones with their classes across the lanes, many at a time, and stores and sums what there is per row then. Both ways call the same
/// helpers: <c>Row1</c> for what a step computes once a row, <c>Sweep1</c> for what it computes of each element.
/// </summary>
internal sealed partial class RowKernelEmitter
{
    private readonly SourceWriter writer;
    private readonly RowKernel kernel;
    private readonly Dialect dialect;
    private readonly RowLayout layout;
    private readonly RowPieces pieces;
    private readonly NameTable names = KernelNames.CreateTable();
    private readonly Dictionary<string, string> localNames = new(System.StringComparer.Ordinal);
    private readonly Dictionary<KernelOutput, string> outputNames = [];
    private readonly HashSet<VectorNode> broadcast;

    public RowKernelEmitter(SourceWriter writer, RowKernel kernel, Dialect dialect)
    {
        this.writer = writer;
        this.kernel = kernel;
        this.dialect = dialect;
        layout = new RowLayout(kernel);
        pieces = new RowPieces(kernel, countsMasks: BlockVectors > 0);
        IEnumerable<VectorNode?> scalars = [.. kernel.HyperParameters.Select(static hyper => hyper.Vector), kernel.Scale, kernel.Classes];
        broadcast = [.. scalars.OfType<VectorNode>()];

        // The row length is a number in one place and a vector in another: the number has the name.
        foreach (VectorNode node in pieces.Parameters.Where(node => node != kernel.Classes && node != kernel.Position))
            names.Reserve(node.Name!);

        foreach (KernelOutput output in Outputs)
            outputNames.Add(output, names.Take(output.Parameter.Name));
    }

    private IEnumerable<KernelOutput> Outputs => kernel.Final.Elements.Concat(kernel.Final.Samples).Concat(kernel.Final.Columns);

    private string LaneKeyword => dialect.LaneKeyword;

    private string Classes => Local("classes");

    private string Rows => Local("rows");

    private string Scratch => Local("scratch");

    private KernelSum? Loss => kernel.Final.Sums.FirstOrDefault(static sum => sum.Parameter is null);

    public static string ClassName(RowKernel kernel, Dialect dialect) => kernel.Name + "Of" + dialect.Class;

    public void Write()
    {
        writer.Line($"/// <summary>The kernel for {KernelEmitter.Describe(dialect)}.</summary>");
        writer.Block($"file static class {ClassName(kernel, dialect)}", () =>
        {
            WriteConstants();
            WriteRun();
            if (layout.HasShort)
                WriteShort();

            if (layout.HasLong)
                WriteLong();

            WritePieces();
        });
    }

    private void WriteConstants()
    {
        WriteConstant("Rows of a group.", "Lanes", layout.Lanes);

        if (layout.HasShort)
            WriteConstant("Rows of the groups that take their steps together.", "Batch", layout.Batch);

        if (layout.HasLong)
        {
            WriteConstant("Columns of a long row, each with an accumulator.", "Columns", layout.Columns);
            WriteConstant("Elements after which the columns are carried on in double.", "Part", RowLayout.Part);
        }

        if (layout.Promised is { } length)
            WriteConstant("The row length.", Classes, length);
    }

    private void WriteConstant(string comment, string name, int value)
    {
        writer.Line("// " + comment);
        writer.Line($"private const int {name} = {Number(value)};");
        writer.Line();
    }

    /// <summary>A chunk of rows: what there is per row and per class is brought in, the rows are run, and what they leave is stored and summed.</summary>
    private void WriteRun()
    {
        IEnumerable<string> spans = layout.Spans.Select(parameter => $"{EntryEmitter.SpanType(parameter)} {SpanName(parameter)}");
        IEnumerable<string> numbers = [$"int {Rows}", .. ClassesParameter, .. Scalars.Select(scalar => $"{LaneKeyword} {scalar.Name}")];
        IEnumerable<string> columns = kernel.Final.Columns.Select(output => $"Span<double> {Sums(output)}");
        IEnumerable<string> totals = OutSums.Select(sum => $"ref double {Total(sum)}");
        string parameters = string.Join(", ", spans.Concat(numbers).Concat(columns).Append($"Span<{LaneKeyword}> {Scratch}").Concat(totals));
        writer.Line($"/// <summary>{(Loss is null ? "A chunk of rows" : "The sum of the losses of a chunk of rows")}.</summary>");
        writer.Block($"public static {(Loss is null ? "void" : "double")} Run({parameters})", () =>
        {
            foreach (RowInput input in layout.RowInputs)
                WriteConverted(input, RowBuffer(input), layout.PaddedRows(Rows));

            foreach (RowInput input in layout.ClassInputs)
                WriteConverted(input, ClassBuffer(input), $"RowScratch.Padded({Classes})");

            foreach (string buffer in kernel.Final.Samples.Select(RowBuffer).Concat(kernel.Final.Sums.Select(RowBuffer)))
                writer.Line($"Span<{LaneKeyword}> {buffer} = RowScratch.Take(ref {Scratch}, {layout.PaddedRows(Rows)});");

            string arguments = string.Join(", ", Context.Select(static parameter => parameter.Name));
            if (layout.HasShort)
                writer.Line($"{(layout.HasLong ? $"if ({Classes} <= RowGroup.LongestRow) " : "")}RunShort({arguments});");
            if (layout.HasLong)
                writer.Line($"{(layout.HasShort ? "else " : "")}RunLong({arguments});");

            foreach (KernelOutput output in kernel.Final.Samples)
                writer.Line($"RowOutput.{(output.Parameter.Accumulate ? "Add" : "Store")}<{LaneKeyword}, {ElementTypes.Keyword(output.Parameter.ElementType)}>({RowBuffer(output)}, {outputNames[output]});");

            foreach (KernelSum sum in kernel.Final.Sums)
                writer.Line($"{RowBuffer(sum)}.Slice({Rows}).Clear();");
            foreach (KernelSum sum in OutSums)
                writer.Line($"{Total(sum)} += RowSum.OfRows({RowBuffer(sum)});");
            if (Loss is not null)
                writer.Line($"return RowSum.OfRows({RowBuffer(Loss)});");
        });
    }

    /// <summary>Brings values into the lanes' type, with zeros behind them.</summary>
    private void WriteConverted(RowInput input, string buffer, string length)
    {
        writer.Line($"Span<{LaneKeyword}> {buffer} = RowScratch.TakeCleared(ref {Scratch}, {length});");
        writer.Line(layout.IsConverted(input.Parameter) ? $"ElementConversion.Convert({SpanName(input.Parameter)}, {buffer});" : $"{SpanName(input.Parameter)}.CopyTo({buffer});");
    }

    /// <summary>What both ways to run rows are given: types and names.</summary>
    private IEnumerable<(string Type, string Name)> Context
    {
        get
        {
            string buffer = $"Span<{LaneKeyword}>";
            IEnumerable<string> buffers = layout.RowInputs.Select(RowBuffer)
                .Concat(layout.ClassInputs.Select(ClassBuffer))
                .Concat(kernel.Final.Samples.Select(RowBuffer))
                .Concat(kernel.Final.Sums.Select(RowBuffer));
            return
            [
                .. layout.ElementInputs.Select(input => (EntryEmitter.SpanType(input.Parameter), SpanName(input.Parameter))),
                .. kernel.Final.Elements.Select(output => (EntryEmitter.SpanType(output.Parameter), outputNames[output])),
                .. buffers.Select(name => (buffer, name)),
                ("int", Rows),
                .. layout.Promised is null ? new[] { ("int", Classes) } : [],
                .. Scalars.Select(scalar => (LaneKeyword, scalar.Name!)),
                .. kernel.Final.Columns.Select(output => ("Span<double>", Sums(output))),
                (buffer, Scratch),
            ];
        }
    }

    private string ContextParameters => string.Join(", ", Context.Select(static parameter => $"{parameter.Type} {parameter.Name}"));

    private IEnumerable<string> ClassesParameter => layout.Promised is null ? [$"int {Classes}"] : [];

    private IEnumerable<VectorNode> Scalars => kernel.HyperParameters.Select(static hyper => hyper.Vector).Concat(kernel.Scale is null ? [] : [kernel.Scale]);

    private IEnumerable<KernelSum> OutSums => kernel.Final.Sums.Where(static sum => sum.Parameter is not null);

    /// <summary>The vectors that every row shares: hyper-parameters and the row length in all lanes, and what is computed of them.</summary>
    private void WriteShared()
    {
        foreach (VectorNode scalar in Scalars)
            writer.Line($"var {Text(scalar)} = {dialect.Broadcast(scalar.Name!)};");

        if (pieces.All.Any(UsesClasses))
            WriteClassesVector();

        if (!pieces.Shared.IsEmpty)
            writer.Line(pieces.Shared.Call(Text, static name => name, Local));
    }

    private bool UsesClasses(RowPiece piece) => kernel.Classes is not null && piece.Parameters.Contains(kernel.Classes);

    private void WriteClassesVector() => writer.Line($"var {ClassesVector} = {dialect.Broadcast($"({LaneKeyword}){Classes}")};");

    private void WritePieces()
    {
        foreach (RowPiece piece in pieces.All.Where(static piece => !piece.IsTrivial))
        {
            writer.Line();
            writer.Line($"// {pieces.Describe(piece)}");
            foreach (string line in piece.Print(dialect))
                writer.Line(line);

            if (piece.Masks is null)
                continue;

            writer.Line();
            writer.Line("// Which of them are counted.");
            foreach (string line in piece.Masks.Print(dialect))
                writer.Line(line);
        }
    }

    /// <summary>What a row-level value is called where rows are run.</summary>
    private string Text(VectorNode node) => node == kernel.Classes ? ClassesVector : broadcast.Contains(node) ? Local(node.Name + "Vector") : node.Name!;

    private string ClassesVector => Local("classesVector");

    private string SpanName(ParameterDeclaration parameter) =>
        kernel.Inputs.Where(input => input.Parameter == parameter).Select(static input => input.Vector.Name!).FirstOrDefault()
        ?? outputNames[Outputs.First(output => output.Parameter == parameter)];

    /// <summary>A local's name: the wished one, unless the user has something of that name.</summary>
    private string Local(string wish)
    {
        if (!localNames.TryGetValue(wish, out string? name))
            localNames[wish] = name = names.Take(wish);

        return name;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
