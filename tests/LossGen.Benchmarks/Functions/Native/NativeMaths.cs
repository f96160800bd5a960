using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using LossGen.Benchmarks.Functions.Candidates;

namespace LossGen.Benchmarks.Functions.Native;

/// <summary>The functions of the vector maths libraries for C that are installed, in loops written in C.</summary>
internal sealed class NativeMaths
{
    private static readonly ImmutableArray<VectorWidth> Widths = [VectorWidth.Bits512, VectorWidth.Bits256];

    private readonly nint loops;
    private readonly List<(Contender Contender, nint Library, Func<NativeSymbol, string[]> Names)> libraries = [];
    private readonly List<string> missing = [];

    private NativeMaths(nint loops) => this.loops = loops;

    /// <summary>What could not be loaded, and why.</summary>
    public IReadOnlyList<string> Missing => missing;

    public static NativeMaths Load()
    {
        var (loops, problem) = NativeLoops.Load();
        var maths = new NativeMaths(loops);
        if (problem is not null)
        {
            maths.missing.Add($"libmvec and SLEEF: {problem}");
            return maths;
        }

        maths.Add("libmvec", "libmvec.so.1", (Contender.Libmvec, static symbol => [symbol.InLibmvec]));

        // SLEEF's square root is a better one: u05.
        maths.Add(
            "SLEEF",
            "libsleef.so.3",
            (Contender.SleefPrecise, static symbol => [symbol.InSleef("u10"), symbol.InSleef("u05")]),
            (Contender.SleefFast, static symbol => [symbol.InSleef("u35")]));
        return maths;
    }

    public IEnumerable<Candidate<T>> Of<T>(BenchmarkedFunction function)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (function.Native is not { } recipe) yield break;
        foreach (var (contender, library, names) in libraries)
            foreach (var width in Widths)
            {
                var (first, second) = (Find(recipe.First), recipe.Second is null ? 0 : Find(recipe.Second));
                if (first is null || second is null) continue;
                var loop = NativeLibrary.GetExport(loops, $"{recipe.Loop}_{(typeof(T) == typeof(float) ? 'f' : 'd')}{width.Bits}");
                yield return new(contender, width, new NativeLoop<T>(loop, first.Value, second.Value).Run);

                nint? Find(string name) =>
                    names(new(name, recipe.Arity, typeof(T) == typeof(float), width.Bits))
                        .Select(name => NativeLibrary.TryGetExport(library, name, out var address) ? address : (nint?)null)
                        .FirstOrDefault(static address => address is not null);
            }
    }

    private void Add(string name, string file, params (Contender Contender, Func<NativeSymbol, string[]> Names)[] contenders)
    {
        if (!NativeLibrary.TryLoad(file, out var library))
        {
            missing.Add($"{name}: {file} was not found");
            return;
        }

        foreach (var (contender, names) in contenders) libraries.Add((contender, library, names));
    }
}
