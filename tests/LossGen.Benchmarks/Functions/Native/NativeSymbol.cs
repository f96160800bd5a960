namespace LossGen.Benchmarks.Functions.Native;

/// <summary>A function of a vector maths library, by what its symbol is made of.</summary>
internal sealed record NativeSymbol(string Function, int Arity, bool IsSingle, int Bits)
{
    private int Lanes => Bits / (IsSingle ? 32 : 64);

    /// <summary>As the x86 vector function ABI mangles it: <c>_ZGVeN16v_expf</c>.</summary>
    public string InLibmvec => $"_ZGV{(Bits == 512 ? 'e' : 'd')}N{Lanes}{new string('v', Arity)}_{Function}{(IsSingle ? "f" : "")}";

    /// <summary>As SLEEF does, with its bound in tenths of an ulp: <c>Sleef_expf16_u10avx512f</c>.</summary>
    public string InSleef(string bound) => $"Sleef_{Function}{(IsSingle ? 'f' : 'd')}{Lanes}_{bound}{(Bits == 512 ? "avx512f" : "avx2")}";
}
