using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Text;
using LossGen.FunctionLab.Compiled;

namespace LossGen.Benchmarks.Functions.Candidates;

/// <summary>
/// The methods of <c>Vector512</c>, <c>Vector256</c> and <c>Vector</c> in plain loops, written out for each width and type as a user would write them (and compiled here):
/// <code>
/// for (nuint i = 0; i &lt; n; i += (nuint)Vector512&lt;float&gt;.Count)
///     Vector512.StoreUnsafe(Vector512.Exp(Vector512.LoadUnsafe(ref x0, i)), ref r0, i);
/// </code>
/// </summary>
internal static class VectorMethods
{
    private static readonly Lazy<Assembly> Loops = new(static () => CompiledFunctions.Compile(Source()));

    public static IEnumerable<Candidate<T>> Of<T>(BenchmarkedFunction function)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (function.VectorExpression is null) return [];
        return
            from width in VectorWidth.All
            let loop = Loops.Value.GetType("VectorMethodLoops")!.GetMethod(LoopName(function, width, Keyword(typeof(T))))!
            select new Candidate<T>(Contender.Vector, width, loop.CreateDelegate<SpanFunction<T>>());
    }

    private static string LoopName(BenchmarkedFunction function, VectorWidth width, string keyword) => $"{function.Name}_{width.Class}_{keyword}";

    private static string Keyword(Type type) => type == typeof(float) ? "float" : "double";

    private static string Source()
    {
        var text = new StringBuilder("""
            using System;
            using System.Numerics;
            using System.Runtime.InteropServices;
            using System.Runtime.Intrinsics;

            public static class VectorMethodLoops
            {

            """);
        foreach (var function in BenchmarkedFunctions.All.Where(static function => function.VectorExpression is not null))
            foreach (var width in VectorWidth.All)
                foreach (var keyword in (string[])["float", "double"])
                    AppendLoop(text, function, width, keyword);

        return text.Append('}').ToString();
    }

    private static void AppendLoop(StringBuilder text, BenchmarkedFunction function, VectorWidth width, string keyword)
    {
        var v = width.Class;
        var value = function.VectorExpression!
            .Replace("One", $"{v}<{keyword}>.One", StringComparison.Ordinal)
            .Replace("Vector.", v + ".", StringComparison.Ordinal)
            .Replace("Vector.Sqrt", "Vector.SquareRoot", StringComparison.Ordinal);
        text.Append(CultureInfo.InvariantCulture, $$"""
            public static void {{LoopName(function, width, keyword)}}(ReadOnlySpan<{{keyword}}> xs, ReadOnlySpan<{{keyword}}> ys, Span<{{keyword}}> results)
            {
                ref {{keyword}} x0 = ref MemoryMarshal.GetReference(xs);
                ref {{keyword}} y0 = ref MemoryMarshal.GetReference(ys);
                ref {{keyword}} r0 = ref MemoryMarshal.GetReference(results);
                for (nuint i = 0; i < (nuint)xs.Length; i += (nuint){{v}}<{{keyword}}>.Count)
                {
                    var x = {{v}}.LoadUnsafe(ref x0, i);
                    {{(function.Y is null ? "" : $"var y = {v}.LoadUnsafe(ref y0, i);")}}
                    {{v}}.StoreUnsafe({{value}}, ref r0, i);
                }
            }

            """);
    }
}
