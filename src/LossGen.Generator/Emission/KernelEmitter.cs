using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Lowering;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>Writes the kernel of one vector width: the loop over whole blocks, the last block, and the maths of one vector.</summary>
internal sealed partial class KernelEmitter
{
    /// <summary>Vectors that the loop takes at a time: the rows of a block.</summary>
    private const int Rows = 4;

    private readonly SourceWriter writer;
    private readonly Kernel kernel;
    private readonly Dialect dialect;
    private readonly NameTable names = KernelNames.CreateTable();
    private readonly Dictionary<KernelOutput, string> outputNames = [];
    private readonly List<Accumulator> accumulators = [];
    private readonly Dictionary<string, string> localNames = new(System.StringComparer.Ordinal);

    public KernelEmitter(SourceWriter writer, Kernel kernel, Dialect dialect)
    {
        this.writer = writer;
        this.kernel = kernel;
        this.dialect = dialect;
        foreach (VectorNode node in Nodes())
            names.Reserve(node.Name!);

        foreach (KernelOutput output in kernel.Outputs)
            outputNames.Add(output, names.Take(output.Parameter.Name));

        foreach (KernelSum sum in kernel.Sums)
            accumulators.Add(new Accumulator(sum, sum.Parameter is null ? "loss" : names.Take(sum.Parameter.Name)));
    }

    public void Write()
    {
        writer.Line($"/// <summary>The kernel for {Describe(dialect)}.</summary>");
        writer.Block($"file static class {LossEmitter.KernelClass(kernel, dialect)}", () =>
        {
            WriteRun();
            writer.Line();
            WriteTail();
            writer.Line();
            WriteEvaluate();
            foreach (KernelUniform uniform in kernel.Uniforms)
                WriteSharedFunction(uniform);

        });
    }

    /// <summary>The machines that a dialect is for.</summary>
    public static string Describe(Dialect dialect) => dialect.Class switch
    {
        "Vector512" => "AVX-512",
        "Vector256" => "AVX2 with fused multiply-add",
        _ => "any other machine",
    };

    /// <summary>What the maths of one vector is a function of.</summary>
    private IEnumerable<VectorNode> Nodes() => kernel.Inputs.Select(static input => input.Vector).Concat(SharedNodes());

    /// <summary>What is the same for every vector.</summary>
    private IEnumerable<VectorNode> SharedNodes()
    {
        IEnumerable<VectorNode> scale = kernel.Scale is null ? [] : [kernel.Scale];
        return kernel.HyperParameters.Select(static hyper => hyper.Vector).Concat(kernel.Uniforms.Select(static uniform => uniform.Vector)).Concat(scale);
    }

    /// <summary>A local's name: the wished one, unless the user has something of that name.</summary>
    private string Local(string wish)
    {
        if (!localNames.TryGetValue(wish, out string? name))
            localNames[wish] = name = names.Take(wish);

        return name;
    }

    /// <summary>The maths of one vector of elements: it returns the loss, if that is asked for, and gives the rest by <c>out</c>.</summary>
    private void WriteEvaluate()
    {
        NameTable locals = KernelNames.CreateTable();
        (string Name, VectorNode Vector)[] outs = [.. OutSums.Select(static sum => (sum.Name, sum.Sum.Vector)), .. kernel.Outputs.Select(output => (outputNames[output], output.Vector))];
        foreach (string name in Nodes().Select(static node => node.Name!).Concat(outs.Select(static output => output.Name)))
            locals.Reserve(name);

        IEnumerable<string> parameters = Nodes().Select(node => $"{dialect.VectorType} {node.Name}")
            .Concat(outs.Select(output => $"out {dialect.VectorType} {output.Name}"));
        VectorCodePrinter printer = new(dialect, locals);
        writer.Line("// One vector of elements.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Block($"private static {(Loss is null ? "void" : dialect.VectorType)} Evaluate({string.Join(", ", parameters)})", () =>
        {
            foreach (string statement in printer.PrintStatements([.. kernel.Sums.Select(static sum => sum.Vector), .. kernel.Outputs.Select(static output => output.Vector)]))
                writer.Line(statement);

            foreach ((string name, VectorNode vector) in outs)
                writer.Line($"{name} = {printer.Expression(vector)};");

            if (Loss is not null)
                writer.Line($"return {printer.Expression(Loss.Sum.Vector)};");
        });
    }

    private Accumulator? Loss => accumulators.FirstOrDefault(static sum => sum.Sum.Parameter is null);

    private IEnumerable<Accumulator> OutSums => accumulators.Where(static sum => sum.Sum.Parameter is not null);

    /// <summary>What is computed once, of the hyper-parameters alone.</summary>
    private void WriteSharedFunction(KernelUniform uniform)
    {
        NameTable own = KernelNames.CreateTable();
        foreach (KernelInput hyper in kernel.HyperParameters)
            own.Reserve(hyper.Vector.Name!);

        VectorCodePrinter printer = new(dialect, own);
        IEnumerable<string> parameters = kernel.HyperParameters.Select(hyper => $"{dialect.VectorType} {hyper.Vector.Name}");
        writer.Line();
        writer.Line("// The same for every element.");
        writer.Block($"private static {dialect.VectorType} {SharedFunction(uniform)}({string.Join(", ", parameters)})", () =>
        {
            foreach (string statement in printer.PrintStatements([uniform.Value]))
                writer.Line(statement);

            writer.Line($"return {printer.Expression(uniform.Value)};");
        });
    }
}
