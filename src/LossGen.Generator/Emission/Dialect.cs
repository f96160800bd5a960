using System.Collections.Immutable;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>
/// How one vector width is written in C#: the names of its types and methods, for lanes of float or double.
/// All that differs between the printed forms of a kernel is here; the arithmetic, and so every bit of the result, is the same.
/// </summary>
/// <param name="Class">The static class of the operations, and the vector type's name without its type argument.</param>
/// <param name="Lane">What the lanes hold.</param>
/// <param name="HardwareCheck">The expression that says whether this machine runs it at full speed; <c>true</c> for the one that runs anywhere.</param>
/// <param name="SquareRoot">The square root's method.</param>
/// <param name="AsPrefix">What the methods that reinterpret bits start with.</param>
/// <param name="ComparesToIntegers">Whether comparing numbers gives a vector of integers rather than one of numbers.</param>
internal sealed record Dialect(
    string Class,
    FloatingType Lane,
    string HardwareCheck,
    string SquareRoot,
    string AsPrefix,
    bool ComparesToIntegers)
{
    /// <summary>512 bits: AVX-512.</summary>
    // Vector512.IsHardwareAccelerated is false by policy on Skylake-X, where AVX-512 still won; so the instruction set itself is asked for.
    public static Dialect Vector512(FloatingType lane) =>
        new("Vector512", lane, "Avx512F.IsSupported && Avx512DQ.IsSupported", "Sqrt", "As", ComparesToIntegers: false);

    /// <summary>256 bits: AVX2 with fused multiply-add.</summary>
    public static Dialect Vector256(FloatingType lane) =>
        new("Vector256", lane, "Avx2.IsSupported && Fma.IsSupported", "Sqrt", "As", ComparesToIntegers: false);

    /// <summary>Whatever the machine has, down to none: Arm64, older x64, WebAssembly.</summary>
    public static Dialect Portable(FloatingType lane) =>
        new("Vector", lane, "true", "SquareRoot", "AsVector", ComparesToIntegers: true);

    /// <summary>The three, widest first: the order in which a kernel tries them.</summary>
    public static ImmutableArray<Dialect> All(FloatingType lane) => [Vector512(lane), Vector256(lane), Portable(lane)];

    /// <summary>The keyword of a lane, <c>float</c> or <c>double</c>.</summary>
    public string LaneKeyword => Lane == FloatingType.Single ? "float" : "double";

    /// <summary>The type of a vector, such as <c>Vector512&lt;float&gt;</c>.</summary>
    public string VectorType => $"{Class}<{LaneKeyword}>";

    /// <summary>The type of a vector of integers as wide as the lanes.</summary>
    public string IntVectorType => $"{Class}<{(Lane == FloatingType.Single ? "int" : "long")}>";

    /// <summary>The type of the vector that half of the lanes of a float vector widen to.</summary>
    public string WideVectorType => $"{Class}<double>";

    /// <summary>How many lanes a vector has, a constant to the JIT.</summary>
    public string LaneCount => $"{VectorType}.Count";

    /// <summary>The vector whose lanes are all 0.</summary>
    public string Zero => $"{VectorType}.Zero";

    /// <summary>The vector whose lanes are all the value of a scalar expression.</summary>
    public string Broadcast(string scalar) => Invoke("Create", scalar);

    /// <summary>The vector that starts <paramref name="offset"/> lanes (a <c>nuint</c>) after a reference.</summary>
    public string Load(string reference, string offset) => Invoke("LoadUnsafe", "ref " + reference, offset);

    /// <summary>The statement, without its semicolon, that stores a vector <paramref name="offset"/> lanes (a <c>nuint</c>) after a reference.</summary>
    public string Store(string vector, string reference, string offset) => Invoke("StoreUnsafe", vector, "ref " + reference, offset);

    /// <summary>The lower half of the lanes as doubles.</summary>
    public string WidenLower(string vector) => Invoke("WidenLower", vector);

    /// <summary>The upper half of the lanes as doubles.</summary>
    public string WidenUpper(string vector) => Invoke("WidenUpper", vector);

    /// <summary>A number's bits as integers.</summary>
    public string AsInt(string vector) => Invoke(AsPrefix + (Lane == FloatingType.Single ? "Int32" : "Int64"), vector);

    /// <summary>The numbers that have these bits.</summary>
    public string AsFloat(string vector) => Invoke(AsPrefix + LaneName, vector);

    /// <summary>Integers as numbers.</summary>
    public string ToFloat(string vector) => Invoke("ConvertTo" + LaneName, vector);

    /// <summary>A call of a method of the dialect's static class.</summary>
    public string Invoke(string method, params string[] arguments) => $"{Class}.{method}({string.Join(", ", arguments)})";

    private string LaneName => Lane == FloatingType.Single ? "Single" : "Double";
}
