namespace LossGen.Generator.VectorCode;

/// <summary>The arithmetic that a kernel computes in.</summary>
internal enum FloatingType
{
    Single,
    Double,
}
