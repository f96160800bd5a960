namespace LossGen.Generator.VectorCode;

/// <summary>What a lane of a vector holds.</summary>
internal enum LaneType
{
    /// <summary>A number of the kernel's floating type.</summary>
    Float,

    /// <summary>An integer as wide as the floating type: the bits of a number, or an exponent.</summary>
    Int,

    /// <summary>True or false: all bits or none.</summary>
    Mask,
}
