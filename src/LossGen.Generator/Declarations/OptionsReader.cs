using System;
using LossGen.Generator.Problems;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Declarations;

/// <summary>Reads the named arguments of <c>[Loss]</c>.</summary>
internal static class OptionsReader
{
    public static LossOptions Read(AttributeData attribute, ProblemSink problems) => new(
        Choice(attribute, nameof(LossOptions.Reduction), ReductionKind.Mean, problems),
        LossAttributes.Argument(attribute, nameof(LossOptions.Weight)) as string,
        LossAttributes.Argument(attribute, nameof(LossOptions.Mask)) as string,
        Choice(attribute, nameof(LossOptions.OnEmpty), EmptyPolicy.Zero, problems),
        Epsilon(attribute, problems),
        Choice(attribute, nameof(LossOptions.Accuracy), AccuracyKind.Precise, problems),
        LossAttributes.Argument(attribute, nameof(LossOptions.Parallel)) is true);

    /// <summary>An enum of the runtime as ours: their members have the same order.</summary>
    private static TEnum Choice<TEnum>(AttributeData attribute, string name, TEnum absent, ProblemSink problems)
        where TEnum : struct, Enum
    {
        if (LossAttributes.Argument(attribute, name) is not int value)
            return absent;
        if (Enum.IsDefined(typeof(TEnum), value))
            return (TEnum)Enum.ToObject(typeof(TEnum), value);

        string choices = string.Join(", ", Enum.GetNames(typeof(TEnum)));
        problems.Report(ProblemIds.UnsupportedMethod, ProblemPlace.Option(name), $"'{name}' is none of {choices}");
        return absent;
    }

    private static double? Epsilon(AttributeData attribute, ProblemSink problems)
    {
        const string name = nameof(LossOptions.Epsilon);
        double? epsilon = LossAttributes.Number(attribute, name);
        if (epsilon is < 0 or double.PositiveInfinity)
        {
            problems.Report(
                ProblemIds.UnsupportedMethod, ProblemPlace.Option(name), $"'{name}' must be finite, and 0 (no clamp) or positive");
        }

        return epsilon;
    }
}
