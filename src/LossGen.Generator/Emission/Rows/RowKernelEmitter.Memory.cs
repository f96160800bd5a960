using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;

namespace LossGen.Generator.Emission.Rows;

/// <content>The names of the buffers, and of the references to where they start.</content>
internal sealed partial class RowKernelEmitter
{
    private string RowBuffer(RowInput input) => Local(input.Vector.Name + "Rows");

    private string RowBuffer(KernelOutput output) => Local(outputNames[output] + "Rows");

    private string RowBuffer(KernelSum sum) => Local((sum.Parameter?.Name ?? "loss") + "Values");

    private string ClassBuffer(RowInput input) => Local(input.Vector.Name + "Classes");

    private string Sums(KernelOutput output) => Local(outputNames[output] + "Sums");

    private string Total(KernelSum sum) => Local(sum.Parameter!.Name + "Total");

    private string Group(string name) => Local(name + "Group");

    private string GroupStart(string name) => Start(Group(name));

    private string Start(string memory) => Local(memory + "Start");

    /// <summary>Takes memory of the lanes' type, and a reference to where it starts.</summary>
    private void WriteMemory(string buffer, string length, bool isCleared = false)
    {
        writer.Line($"Span<{LaneKeyword}> {buffer} = RowScratch.Take{(isCleared ? "Cleared" : "")}(ref {Scratch}, {length});");
        WriteStart(buffer);
    }

    private void WriteStart(string memory) => writer.Line($"ref {LaneKeyword} {Start(memory)} = ref MemoryMarshal.GetReference({memory});");

    /// <summary>Where the buffers per row and per class start.</summary>
    private void WriteRowStarts()
    {
        IEnumerable<string> buffers = layout.RowInputs.Select(RowBuffer)
            .Concat(layout.ClassInputs.Select(ClassBuffer))
            .Concat(kernel.Final.Samples.Select(RowBuffer))
            .Concat(kernel.Final.Sums.Select(RowBuffer));
        foreach (string buffer in buffers)
            WriteStart(buffer);
    }
}
