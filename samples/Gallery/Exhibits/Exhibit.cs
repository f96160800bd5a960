using System;
using System.Linq;

namespace Gallery;

/// <summary>A compiled loss along one of its inputs, all others held: the loss of each element (or row), and its derivative.</summary>
internal delegate void CompiledLoss(float[] x, float[] values, float[] slopes);

/// <summary>One loss of the gallery: what is said of it, and what is drawn.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Method">The method of <see cref="Losses"/> that declares it.</param>
/// <param name="Formula">As written.</param>
/// <param name="Held">What the other inputs and the hyper-parameters are, such as <c>y = 1</c>.</param>
/// <param name="Axis">What it is drawn along, such as <c>logit x</c>.</param>
/// <param name="From">Where the errors are drawn from.</param>
/// <param name="To">Where they end.</param>
/// <param name="Remark">A sentence or two: what it is for, or what to look at.</param>
internal sealed record Exhibit(string Title, string Method, string Formula, string Held, string Axis, double From, double To, string Remark)
{
    /// <summary>Where the curve is drawn, if not over the whole range: where its shape is.</summary>
    public (double From, double To) Shape { get; init; } = (From, To);

    /// <summary>Our kernel.</summary>
    public required CompiledLoss Compiled { get; init; }

    /// <summary>The formula as it stands, in float.</summary>
    public required Func<float, float> Naive { get; init; }

    /// <summary>The exact loss.</summary>
    public required Func<double, double> Exact { get; init; }

    /// <summary>The exact derivative.</summary>
    public required Func<double, double> ExactSlope { get; init; }

    /// <summary>The id of its part of the page.</summary>
    public string Anchor => string.Concat(Title.ToLowerInvariant().Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
}

/// <summary>Losses that belong together.</summary>
internal sealed record Family(string Title, string Summary, params Exhibit[] Exhibits);
