using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>JensenShannon: <c>(sum(p*log(p/m)) + sum(q*log(q/m)))/2 where m = (p + q)/2</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="q">The other probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <param name="dq">Receives the gradient by q.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.JensenShannon)]
    public static partial float JensenShannon(
        [Probability] ReadOnlySpan<float> p, [Probability] ReadOnlySpan<float> q, [RowLength] int classes, [Gradient] Span<float> dp, [Gradient]
        Span<float> dq);

    /// <inheritdoc cref="JensenShannon(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.JensenShannon)]
    public static partial double JensenShannon(
        [Probability] ReadOnlySpan<double> p, [Probability] ReadOnlySpan<double> q, [RowLength] int classes, [Gradient] Span<double> dp, [Gradient]
        Span<double> dq);

    /// <summary>JensenShannonWithLogits: <c>(sum(p*log(p/m)) + sum(q*log(q/m)))/2 where p = softmax(x), q = softmax(z), m = (p + q)/2</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="z">The other logits.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="dz">Receives the gradient by z.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.JensenShannonWithLogits)]
    public static partial float JensenShannonWithLogits(
        [Logits] ReadOnlySpan<float> x, [Logits] ReadOnlySpan<float> z, [RowLength] int classes, [Gradient] Span<float> dx, [Gradient] Span<float>
        dz);

    /// <inheritdoc cref="JensenShannonWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.JensenShannonWithLogits)]
    public static partial double JensenShannonWithLogits(
        [Logits] ReadOnlySpan<double> x, [Logits] ReadOnlySpan<double> z, [RowLength] int classes, [Gradient] Span<double> dx, [Gradient] Span<double>
        dz);

    /// <summary>SymmetricKLDivergence: <c>sum((p - q)*log(p/q)) where p = softmax(x), q = softmax(z)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="z">The other logits.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="dz">Receives the gradient by z.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.SymmetricKLDivergence)]
    public static partial float SymmetricKLDivergence(
        [Logits] ReadOnlySpan<float> x, [Logits] ReadOnlySpan<float> z, [RowLength] int classes, [Gradient] Span<float> dx, [Gradient] Span<float>
        dz);

    /// <inheritdoc cref="SymmetricKLDivergence(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.SymmetricKLDivergence)]
    public static partial double SymmetricKLDivergence(
        [Logits] ReadOnlySpan<double> x, [Logits] ReadOnlySpan<double> z, [RowLength] int classes, [Gradient] Span<double> dx, [Gradient] Span<double>
        dz);

    /// <summary>TotalVariation: <c>sum(abs(p - q))/2</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="q">The other probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.TotalVariation)]
    public static partial float TotalVariation(
        [Probability] ReadOnlySpan<float> p, [Probability] ReadOnlySpan<float> q, [RowLength] int classes, [Gradient] Span<float> dp);

    /// <inheritdoc cref="TotalVariation(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.TotalVariation)]
    public static partial double TotalVariation(
        [Probability] ReadOnlySpan<double> p, [Probability] ReadOnlySpan<double> q, [RowLength] int classes, [Gradient] Span<double> dp);

    /// <summary>SquaredHellinger: <c>sum((sqrt(p) - sqrt(q))^2)/2 where p = softmax(x), q = softmax(z)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="z">The other logits.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="dz">Receives the gradient by z.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.SquaredHellinger)]
    public static partial float SquaredHellinger(
        [Logits] ReadOnlySpan<float> x, [Logits] ReadOnlySpan<float> z, [RowLength] int classes, [Gradient] Span<float> dx, [Gradient] Span<float>
        dz);

    /// <inheritdoc cref="SquaredHellinger(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.SquaredHellinger)]
    public static partial double SquaredHellinger(
        [Logits] ReadOnlySpan<double> x, [Logits] ReadOnlySpan<double> z, [RowLength] int classes, [Gradient] Span<double> dx, [Gradient] Span<double>
        dz);
}
