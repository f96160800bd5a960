namespace LossGen.Generator.Problems;

/// <summary>The ids of everything that can be wrong with a formula or its declaration; docs/ has a page for each.</summary>
internal static class ProblemIds
{
    public const string UnreadableFormula = "LG0001";
    public const string UnknownFunction = "LG0002";
    public const string UnknownName = "LG0003";
    public const string WrongArgumentCount = "LG0004";
    public const string ShapeMismatch = "LG0005";
    public const string TruthMismatch = "LG0006";
    public const string CircularBindings = "LG0007";
    public const string NeverUsed = "LG0008";
    public const string BoundTwice = "LG0009";
    public const string UnsupportedMethod = "LG0010";
    public const string OutputWithoutInput = "LG0011";
    public const string ZeroGradient = "LG0012";
    public const string NoDerivative = "LG0013";
    public const string Clamped = "LG0101";
    public const string Unstable = "LG0102";

    /// <summary>Whether a problem of this id stops the kernel from being built.</summary>
    public static bool IsError(string id) => id is not (NeverUsed or ZeroGradient or NoDerivative or Clamped or Unstable);
}
