using System;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Benchmarks.Functions;
using LossGen.Benchmarks.Functions.Candidates;
using LossGen.Benchmarks.Functions.Native;
using LossGen.Benchmarks.Timing;

namespace LossGen.Generator.Tests.Benchmarks;

/// <summary>What is timed is what its name says.</summary>
public sealed class CandidateTests
{
    // The names are those of the x86 vector function ABI and of SLEEF's documentation.
    [Theory]
    [InlineData("exp", 1, true, 512, "_ZGVeN16v_expf", "Sleef_expf16_u10avx512f")]
    [InlineData("exp", 1, false, 512, "_ZGVeN8v_exp", "Sleef_expd8_u10avx512f")]
    [InlineData("log1p", 1, true, 256, "_ZGVdN8v_log1pf", "Sleef_log1pf8_u10avx2")]
    [InlineData("pow", 2, false, 256, "_ZGVdN4vv_pow", "Sleef_powd4_u10avx2")]
    public void Functions_of_C_libraries_have_their_symbols(string function, int arity, bool isSingle, int bits, string libmvec, string sleef)
    {
        NativeSymbol symbol = new(function, arity, isSingle, bits);
        Assert.Equal((libmvec, sleef), (symbol.InLibmvec, symbol.InSleef("u10")));
    }

    [Fact]
    public void A_candidate_that_computes_something_else_is_refused()
    {
        BenchmarkedFunction exp = BenchmarkedFunctions.All.Single(static function => function.Name == "exp");
        Workspace<float> work = new(1024);
        exp.X.Fill(work.X, seed: 1);
        Agreement.Check(exp, [Of(static x => MathF.Exp(x))], work);
        Assert.Throws<InvalidOperationException>(() => Agreement.Check(exp, [Of(static x => 1.01f * MathF.Exp(x))], work));
        Assert.Throws<InvalidOperationException>(() => Agreement.Check(exp, [Of(static x => x > 19.9f ? float.NaN : MathF.Exp(x))], work));
        Assert.Throws<InvalidOperationException>(() => Agreement.Check(exp, [new Candidate<float>(Contender.Vector, VectorWidth.Portable, static (_, _, _) => { })], work));
    }

    [Fact]
    public void Arrays_begin_on_cache_lines_and_do_not_overlap()
    {
        Workspace<double> work = new(512);
        nint x = Address(work.X), y = Address(work.Y), result = Address(work.Result);
        Assert.Equal((0, 0, 0), (x % 64, y % 64, result % 64));
        Assert.True(x + 512 * sizeof(double) <= y && y + 512 * sizeof(double) <= result);
    }

    [Fact]
    public void A_measurement_goes_from_process_to_process_unchanged()
    {
        Measurement measurement = new("exp", "float", VectorWidth.Bits256, Contender.SleefPrecise, 0.1 + 0.2, WorstUlp: 0.75);
        Assert.Equal(measurement, Measurement.FromLine(measurement.ToLine()));
        Assert.Equal(measurement with { WorstUlp = double.NaN }, Measurement.FromLine((measurement with { WorstUlp = double.NaN }).ToLine()));
        Assert.Throws<FormatException>(static () => Measurement.FromLine("exp\tfloat"));
    }

    private static Candidate<float> Of(Func<float, float> function) =>
        new(Contender.Vector, VectorWidth.Portable, (x, _, result) =>
        {
            for (int i = 0; i < x.Length; i++) result[i] = function(x[i]);
        });

    // The arrays are pinned.
    private static nint Address<T>(Span<T> span) =>
        Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref span[0]);
}
