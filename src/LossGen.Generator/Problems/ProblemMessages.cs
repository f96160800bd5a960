using System;
using System.Globalization;
using System.Linq;

namespace LossGen.Generator.Problems;

/// <summary>What each problem says. The analyzer's descriptors and the emitted stub print the same words.</summary>
internal static class ProblemMessages
{
    public const string UnreadableFormula = "{0}";
    public const string UnknownFunction = "unknown function '{0}'{1}";
    public const string UnknownName = "unknown name '{0}'{1}";
    public const string WrongArgumentCount = "'{0}' takes {1}, not {2}";
    public const string ShapeMismatch = "{0}";
    public const string TruthMismatch = "{0}";
    public const string CircularBindings = "{0}";
    public const string NeverUsed = "'{0}' is never used{1}";
    public const string BoundTwice = "{0}";
    public const string UnsupportedMethod = "{0}";
    public const string OutputWithoutInput = "{0}";
    public const string ZeroGradient = "the {0} by '{1}' is zero everywhere: {2}";
    public const string NoDerivative = "{0}";
    public const string Unstable =
        "at {0}, {1} comes out as {2} where the exact value is {3}: '{4}' overflows or cancels there; no rule mends it, so write that part in another way, or keep such inputs away";

    public const string Clamped = "{0} is held at {1} or above: {2}";

    /// <summary>The problem as one sentence, without its id.</summary>
    public static string Format(Problem problem) =>
        string.Format(CultureInfo.InvariantCulture, FormatOf(problem.Id), problem.Arguments.ToArray<object>());

    private static string FormatOf(string id) => id switch
    {
        ProblemIds.UnreadableFormula => UnreadableFormula,
        ProblemIds.UnknownFunction => UnknownFunction,
        ProblemIds.UnknownName => UnknownName,
        ProblemIds.WrongArgumentCount => WrongArgumentCount,
        ProblemIds.ShapeMismatch => ShapeMismatch,
        ProblemIds.TruthMismatch => TruthMismatch,
        ProblemIds.CircularBindings => CircularBindings,
        ProblemIds.NeverUsed => NeverUsed,
        ProblemIds.BoundTwice => BoundTwice,
        ProblemIds.UnsupportedMethod => UnsupportedMethod,
        ProblemIds.OutputWithoutInput => OutputWithoutInput,
        ProblemIds.ZeroGradient => ZeroGradient,
        ProblemIds.NoDerivative => NoDerivative,
        ProblemIds.Clamped => Clamped,
        ProblemIds.Unstable => Unstable,
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "a problem of no known id"),
    };
}
