using System;
using System.Globalization;
using LossGen.Generator.Problems;
using LossGen.Generator.Text;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Declarations;

/// <summary>Reads the named arguments of <c>[Loss]</c>.</summary>
internal static class OptionsReader
{
    /// <summary>The least positive number of full precision, and the largest one, in the arithmetic of a loss.</summary>
    private static readonly (double Least, double Greatest) Single = (1.17549435e-38, float.MaxValue), Double = (2.2250738585072014e-308, double.MaxValue);

    /// <param name="isDouble">Whether the arithmetic is in double.</param>
    public static LossOptions Read(AttributeData attribute, bool isDouble, ProblemSink problems) => new(
        Choice(attribute, nameof(LossOptions.Reduction), ReductionKind.Mean, problems),
        LossAttributes.Argument(attribute, nameof(LossOptions.Weight)) as string,
        LossAttributes.Argument(attribute, nameof(LossOptions.Mask)) as string,
        Choice(attribute, nameof(LossOptions.OnEmpty), EmptyPolicy.Zero, problems),
        Epsilon(attribute, isDouble, problems),
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
        problems.Report(ProblemIds.UnsupportedMethod, ProblemPlace.Option(name), $"'{name}' is {value.ToString(CultureInfo.InvariantCulture)}, which is none of {choices}");
        return absent;
    }

    private static double? Epsilon(AttributeData attribute, bool isDouble, ProblemSink problems)
    {
        const string name = nameof(LossOptions.Epsilon);
        double? epsilon = LossAttributes.Number(attribute, name);
        (double least, double greatest) = isDouble ? Double : Single;
        string? fault = epsilon switch
        {
            < 0 or double.PositiveInfinity => "it must be finite, and 0 (no clamp) or positive",
            > 0 when epsilon < least => $"the arithmetic is in {Arithmetic(isDouble)}, where that is nearly 0: write 0 for no clamp, or at least {NumberText.Print(least)}",
            _ when epsilon > greatest => $"the arithmetic is in {Arithmetic(isDouble)}, where that is infinite",
            _ => null,
        };
        if (fault is not null)
            problems.Report(ProblemIds.UnsupportedMethod, ProblemPlace.Option(name), $"'{name}' is {NumberText.Print(epsilon!.Value)}: {fault}");

        return epsilon;
    }

    private static string Arithmetic(bool isDouble) => isDouble ? "double" : "float";
}
