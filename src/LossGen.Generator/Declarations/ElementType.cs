namespace LossGen.Generator.Declarations;

/// <summary>The types that a parameter's elements may have.</summary>
internal enum ElementType
{
    Single,
    Double,
    Half,
    Byte,
    SByte,
    Int16,
    Int32,
    Int64,
    Boolean,
}
