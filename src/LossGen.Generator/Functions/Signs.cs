using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>Sign bits, moved about as integers: right for zeros too, and in every format, since -0 is the sign bit alone.</summary>
internal static class Signs
{
    /// <summary>A number that is not negative, with the sign of <paramref name="source"/>.</summary>
    public static VectorNode Copy(VectorNode magnitude, VectorNode source) => Put(magnitude, Of(source));

    /// <summary>The sign bit alone.</summary>
    public static VectorNode Of(VectorNode source) => V.AsInt(source) & V.AsInt(V.Constant(-0.0));

    /// <summary>A number that is not negative, with this sign bit.</summary>
    public static VectorNode Put(VectorNode magnitude, VectorNode sign) => V.AsFloat(V.AsInt(magnitude) | sign);
}
