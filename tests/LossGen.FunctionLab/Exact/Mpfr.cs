using System;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices;

namespace LossGen.FunctionLab.Exact;

/// <summary>
/// The functions of the MPFR library (4.0 or later) that the lab calls: correctly rounded to as many bits as the result has. The library comes with the
/// system (<c>libmpfr6</c> on Debian and Ubuntu, <c>mpfr</c> elsewhere); only the sweeps of doubles and the check of the references need it.
/// Every function also returns how it has rounded, which nobody here asks for.
/// </summary>
[SuppressMessage("Interoperability", "CA1401", Justification = "The class is internal.")]
internal static unsafe partial class Mpfr
{
    private const string Library = "mpfr";

    private static readonly string[] FileNames = ["libmpfr.so.6", "libmpfr.so", "libmpfr.6.dylib", "/opt/homebrew/lib/libmpfr.6.dylib", "libmpfr-6.dll"];

    static Mpfr() => NativeLibrary.SetDllImportResolver(typeof(Mpfr).Assembly, Resolve);

    /// <summary>Whether the library can be loaded.</summary>
    public static bool IsAvailable => TryLoad() != 0;

    [LibraryImport(Library, EntryPoint = "mpfr_init2")]
    public static partial void Initialize(Number* x, nint bits);

    [LibraryImport(Library, EntryPoint = "mpfr_set_prec")]
    public static partial void SetPrecision(Number* x, nint bits);

    /// <summary>The exponents of this thread's numbers: as far as they go.</summary>
    [LibraryImport(Library, EntryPoint = "mpfr_set_emin")]
    public static partial void SetLeastExponent(nint exponent);

    [LibraryImport(Library, EntryPoint = "mpfr_set_emax")]
    public static partial void SetGreatestExponent(nint exponent);

    [LibraryImport(Library, EntryPoint = "mpfr_get_emin_min")]
    public static partial nint LeastExponent();

    [LibraryImport(Library, EntryPoint = "mpfr_get_emax_max")]
    public static partial nint GreatestExponent();

    [LibraryImport(Library, EntryPoint = "mpfr_set_str", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Set(Number* result, string digits, int radix, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_number_p")]
    public static partial int IsFinite(Number* x);

    [LibraryImport(Library, EntryPoint = "mpfr_cmp")]
    public static partial int Compare(Number* x, Number* y);

    [LibraryImport(Library, EntryPoint = "mpfr_set_d")]
    public static partial void Set(Number* result, double value, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_get_d")]
    public static partial double ToDouble(Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_mul_2si")]
    public static partial void Scale(Number* result, Number* x, nint exponent, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_cmp_d")]
    public static partial int Compare(Number* x, double value);

    [LibraryImport(Library, EntryPoint = "mpfr_neg")]
    public static partial void Negate(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_abs")]
    public static partial void Abs(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_add")]
    public static partial void Add(Number* result, Number* x, Number* y, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_sub")]
    public static partial void Subtract(Number* result, Number* x, Number* y, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_mul")]
    public static partial void Multiply(Number* result, Number* x, Number* y, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_div")]
    public static partial void Divide(Number* result, Number* x, Number* y, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_pow")]
    public static partial void Pow(Number* result, Number* x, Number* y, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_sqrt")]
    public static partial void Sqrt(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_cbrt")]
    public static partial void Cbrt(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_exp")]
    public static partial void Exp(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_exp2")]
    public static partial void Exp2(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_expm1")]
    public static partial void Expm1(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_log")]
    public static partial void Log(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_log2")]
    public static partial void Log2(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_log1p")]
    public static partial void Log1p(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_sin")]
    public static partial void Sin(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_cos")]
    public static partial void Cos(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_sinh")]
    public static partial void Sinh(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_cosh")]
    public static partial void Cosh(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_tanh")]
    public static partial void Tanh(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_erf")]
    public static partial void Erf(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_lgamma")]
    public static partial void LogGamma(Number* result, int* sign, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_digamma")]
    public static partial void Digamma(Number* result, Number* x, Rounding rounding);

    [LibraryImport(Library, EntryPoint = "mpfr_const_pi")]
    public static partial void Pi(Number* result, Rounding rounding);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == Library ? TryLoad() : 0;

    private static nint TryLoad()
    {
        foreach (string name in FileNames)
        {
            if (NativeLibrary.TryLoad(name, out nint handle))
                return handle;
        }

        return 0;
    }

    /// <summary>Which neighbour stands for a result between two numbers.</summary>
    public enum Rounding
    {
        /// <summary>The nearer one.</summary>
        ToNearest = 0,
    }

    /// <summary>MPFR's number; the library alone looks inside.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Number
    {
        /// <summary>How many bits it has.</summary>
        public readonly nint Precision => precision;

        private nint precision;
        private int sign;
        private nint exponent;
        private nint limbs;
    }
}
