using System.Collections.Generic;

namespace LossGen.Judge.Rows.Formulas;

/// <summary>What an input of a loss over rows has a value for.</summary>
internal enum RowShape
{
    Element,
    Sample,
    Class,
}

/// <summary>What the values of an input are.</summary>
/// <param name="Word">What a line of the set calls them.</param>
/// <param name="Type">The C# type.</param>
/// <param name="HasGradient">Whether derivatives by it are asked for.</param>
/// <param name="IsLogit">Whether only differences matter: what counts of such a row is each element's distance from the greatest, and the greatest.</param>
internal sealed record RowKind(string Word, RowShape Shape, string Type, bool HasGradient, bool IsLogit = false)
{
    public static RowKind Logits { get; } = new("logits", RowShape.Element, "float", HasGradient: true, IsLogit: true);

    public static RowKind Real { get; } = new("real", RowShape.Element, "float", HasGradient: true);

    public static RowKind Positive { get; } = new("positive", RowShape.Element, "float", HasGradient: true);

    /// <summary>Between 0 and 1, neither of them included.</summary>
    public static RowKind Probability { get; } = new("probability", RowShape.Element, "float", HasGradient: true);

    /// <summary>From 0 to 1, with a sum of about 1, often only one of them not 0.</summary>
    public static RowKind Target { get; } = new("target", RowShape.Element, "float", HasGradient: false);

    public static RowKind Bits { get; } = new("bits", RowShape.Element, "byte", HasGradient: false);

    public static RowKind Index { get; } = new("index", RowShape.Sample, "int", HasGradient: false);

    public static RowKind Signs { get; } = new("sign", RowShape.Sample, "sbyte", HasGradient: false);

    public static RowKind Sample { get; } = new("sample", RowShape.Sample, "float", HasGradient: true);

    public static RowKind Scale { get; } = new("scale", RowShape.Sample, "float", HasGradient: true);

    public static RowKind Weight { get; } = new("weight", RowShape.Class, "float", HasGradient: true);

    public static RowKind Bias { get; } = new("bias", RowShape.Class, "float", HasGradient: true);

    public static IReadOnlyList<RowKind> All { get; } = [Logits, Real, Positive, Probability, Target, Bits, Index, Signs, Sample, Scale, Weight, Bias];

    /// <summary>Whether its values may have been rounded.</summary>
    public bool IsContinuous => Type == "float";

    /// <summary>What says so in the declaration, where the type alone does not.</summary>
    public string Attribute => (Shape, Type) switch
    {
        (RowShape.Class, _) => "[PerClass] ",
        (RowShape.Sample, "float") => "[PerSample] ",
        (RowShape.Element, not "float") => "[PerElement] ",
        _ => "",
    };

    /// <summary>How many values there are of so many rows.</summary>
    public int Count(int rows, int length) => Shape switch
    {
        RowShape.Element => rows * length,
        RowShape.Sample => rows,
        _ => length,
    };
}

/// <summary>An input of a loss over rows.</summary>
internal sealed record RowInput(string Name, RowKind Kind);
