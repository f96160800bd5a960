using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Functions;
using LossGen.Generator.Text;

namespace LossGen.Generator.Lowering;

/// <summary>The names that emitted kernels use for themselves: what the user calls a parameter gives way to them.</summary>
internal static class KernelNames
{
    private static readonly string[] Reserved =
    [
        "Evaluate", "Run", "RunTail", "RunChunk", "Vector", "Vector256", "Vector512", "MemoryMarshal", "BlockSum", "Span", "ReadOnlySpan",
        "Avx2", "Avx512F", "Avx512DQ", "Fma", "Guard", "EmptyMean", "Math", "ElementConversion", "RunWeights", "ChunkSpans", "ParallelChunks", "MethodImpl", "MethodImplOptions",
        "whole", "block", "column", "lower", "upper", "sum", "row0", "row1", "row2", "row3", "i",
        "RowGroup", "RowLookup", "RowOutput", "RowScratch", "RowSum", "RunShort", "RunLong", "Lanes", "Batch", "Columns", "Part", "Unsafe", "BitOperations",
    ];

    /// <summary>A table in which those names are taken.</summary>
    public static NameTable CreateTable()
    {
        NameTable names = new();
        foreach (string name in Reserved.Concat(ElementaryFunctions.All.Select(static function => function.Name)))
            names.Reserve(name);

        return names;
    }
}
