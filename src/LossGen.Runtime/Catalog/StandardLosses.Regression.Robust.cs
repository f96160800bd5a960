using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Huber: <c>abs(d) &lt;= delta ? d^2/2 : delta*(abs(d) - delta/2) where d = x - y</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="delta">Where the quadratic part ends.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.Huber)]
    public static partial float Huber(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float delta = 1);

    /// <inheritdoc cref="Huber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Huber)]
    public static partial float Huber(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float delta = 1);

    /// <inheritdoc cref="Huber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Huber)]
    public static partial double Huber(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double delta = 1);

    /// <inheritdoc cref="Huber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Huber)]
    public static partial double Huber(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double delta = 1);

    /// <summary>SmoothL1: <c>abs(d) &lt; beta ? d^2/(2*beta) : abs(d) - beta/2 where d = x - y</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="beta">Where the quadratic part ends.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.SmoothL1)]
    public static partial float SmoothL1(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float beta = 1);

    /// <inheritdoc cref="SmoothL1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SmoothL1)]
    public static partial float SmoothL1(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float beta = 1);

    /// <inheritdoc cref="SmoothL1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SmoothL1)]
    public static partial double SmoothL1(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double beta = 1);

    /// <inheritdoc cref="SmoothL1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SmoothL1)]
    public static partial double SmoothL1(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double beta = 1);

    /// <summary>PseudoHuber: <c>delta^2*(sqrt(1 + (d/delta)^2) - 1) where d = x - y</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="delta">Where the loss turns from quadratic to linear.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.PseudoHuber)]
    public static partial float PseudoHuber(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float delta = 1);

    /// <inheritdoc cref="PseudoHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.PseudoHuber)]
    public static partial float PseudoHuber(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float delta = 1);

    /// <inheritdoc cref="PseudoHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.PseudoHuber)]
    public static partial double PseudoHuber(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double delta = 1);

    /// <inheritdoc cref="PseudoHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.PseudoHuber)]
    public static partial double PseudoHuber(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double delta = 1);

    /// <summary>Cauchy: <c>c^2/2*log(1 + ((x - y)/c)^2)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="c">The scale.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.Cauchy)]
    public static partial float Cauchy(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float c = 1);

    /// <inheritdoc cref="Cauchy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Cauchy)]
    public static partial float Cauchy(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c = 1);

    /// <inheritdoc cref="Cauchy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Cauchy)]
    public static partial double Cauchy(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double c = 1);

    /// <inheritdoc cref="Cauchy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Cauchy)]
    public static partial double Cauchy(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double c = 1);

    /// <summary>Charbonnier: <c>sqrt((x - y)^2 + epsilon^2)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="epsilon">The width of the smooth kink.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.Charbonnier)]
    public static partial float Charbonnier(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float epsilon = 1e-3f);

    /// <inheritdoc cref="Charbonnier(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Charbonnier)]
    public static partial float Charbonnier(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float epsilon = 1e-3f);

    /// <inheritdoc cref="Charbonnier(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Charbonnier)]
    public static partial double Charbonnier(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double epsilon = 1e-3);

    /// <inheritdoc cref="Charbonnier(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Charbonnier)]
    public static partial double Charbonnier(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double epsilon = 1e-3);

    /// <summary>Fair: <c>c^2*(abs(x - y)/c - log(1 + abs(x - y)/c))</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="c">The scale.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives a - log(1 + a) there.
    [Loss(Formulas.Fair)]
#pragma warning restore LG0102
    public static partial float Fair(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float c = 1);

    /// <inheritdoc cref="Fair(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives a - log(1 + a) there.
    [Loss(Formulas.Fair)]
#pragma warning restore LG0102
    public static partial float Fair(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c = 1);

    /// <inheritdoc cref="Fair(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives a - log(1 + a) there.
    [Loss(Formulas.Fair)]
#pragma warning restore LG0102
    public static partial double Fair(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double c = 1);

    /// <inheritdoc cref="Fair(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives a - log(1 + a) there.
    [Loss(Formulas.Fair)]
#pragma warning restore LG0102
    public static partial double Fair(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double c = 1);

    /// <summary>GemanMcClure: <c>c^2/2*(1 - 1/(1 + ((x - y)/c)^2))</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="c">The scale.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.GemanMcClure)]
    public static partial float GemanMcClure(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float c = 1);

    /// <inheritdoc cref="GemanMcClure(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.GemanMcClure)]
    public static partial float GemanMcClure(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c = 1);

    /// <inheritdoc cref="GemanMcClure(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.GemanMcClure)]
    public static partial double GemanMcClure(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double c = 1);

    /// <inheritdoc cref="GemanMcClure(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.GemanMcClure)]
    public static partial double GemanMcClure(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double c = 1);

    /// <summary>Welsch: <c>c^2/2*(1 - exp(-((x - y)/c)^2))</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="c">The scale.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.Welsch)]
    public static partial float Welsch(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float c = 1);

    /// <inheritdoc cref="Welsch(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Welsch)]
    public static partial float Welsch(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c = 1);

    /// <inheritdoc cref="Welsch(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Welsch)]
    public static partial double Welsch(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double c = 1);

    /// <inheritdoc cref="Welsch(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Welsch)]
    public static partial double Welsch(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double c = 1);

    /// <summary>Tukey: <c>u &lt;= 1 ? c^2/2*(u - u^2 + u^3/3) : c^2/6 where u = ((x - y)/c)^2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="c">The scale.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.Tukey)]
    public static partial float Tukey(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float c = 4.685f);

    /// <inheritdoc cref="Tukey(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Tukey)]
    public static partial float Tukey(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c = 4.685f);

    /// <inheritdoc cref="Tukey(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Tukey)]
    public static partial double Tukey(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double c = 4.685);

    /// <inheritdoc cref="Tukey(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Tukey)]
    public static partial double Tukey(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double c = 4.685);
}
