using System;
using System.Linq;

namespace LossGen.FunctionLab.Exact;

/// <summary>
/// log |Gamma|, digamma and trigamma in double, good to a few ulp of a double, at the positive zeros too: what functions of floats are judged by. Of the
/// classical series (Abramowitz and Stegun, ch. 6), arranged so that nothing cancels. A long row of divisions, but simple enough to be trusted.
/// </summary>
internal static class Gammas
{
    // From here on eight terms of the asymptotic series are enough.
    private const double FarEnough = 12;
    private const double Root = 1.4616321449683623;
    private const double RestOfRoot = 9.549995429965697e-17;
    private const double RestOfPi = 1.2246467991473532e-16;
    private const double StirlingConstant = 0.9189385332046727;

    // B_2, B_4, ... (A. and S., table 23.2)
    private static readonly double[] BernoulliNumbers = [1 / 6.0, -1 / 30.0, 1 / 42.0, -1 / 30.0, 5 / 66.0, -691 / 2730.0, 7 / 6.0, -3617 / 510.0];

    private static readonly PowerSeries BesideTwo = new(center: 2, value: 0, slope: 0.42278433509846713);
    private static readonly PowerSeries BesideOneAndHalf = new(center: 1.5, value: -0.12078223763524522, slope: 0.03648997397857652);

    public static double LogGamma(double x)
    {
        if (x > 0 || double.IsNaN(x))
            return double.IsFinite(x) ? LogGammaOfPositive(x) : x;

        double d = Distance(-x);
        return d == 0 || double.IsInfinity(x) ? double.PositiveInfinity : -Math.Log(Math.Abs(Math.Sin(Math.PI * d)) / Math.PI) - LogGammaOfPositive(1 - x);
    }

    public static double Digamma(double x)
    {
        if (x > 0 || double.IsNaN(x))
            return double.IsFinite(x) ? DigammaOfPositive(x) : x;
        if (x == 0)
            return -1 / x;

        double d = Distance(-x);
        return d == 0 ? double.NaN : DigammaOfPositive(1 - x) + (Math.PI / Math.Tan(Math.PI * d));
    }

    public static double Trigamma(double x)
    {
        if (x > 0 || double.IsNaN(x))
            return double.IsFinite(x) ? TrigammaOfPositive(x) : 1 / x;

        double d = Distance(-x);
        return d == 0 ? double.PositiveInfinity : SquareOfCosecant(d) - TrigammaOfPositive(1 - x);
    }

    // a less the nearest integer: exact.
    private static double Distance(double a) => a - Math.Round(a);

    // (pi / sin(pi d))^2, with what pi, its product and the quotient have lost: squared, that would be as much again.
    private static double SquareOfCosecant(double d)
    {
        double angle = Math.PI * d, angleLost = Math.FusedMultiplyAdd(Math.PI, d, -angle) + (RestOfPi * d);
        double sine = Math.Sin(angle), sineLost = Math.Cos(angle) * angleLost;
        double ratio = Math.PI / sine;
        double ratioLost = (Math.FusedMultiplyAdd(-sine, ratio, Math.PI) + RestOfPi - (ratio * sineLost)) / sine;
        return Math.FusedMultiplyAdd(ratio, ratio, 2 * ratio * ratioLost);
    }

    private static double LogGammaOfPositive(double x)
    {
        if (x < 0.5)
            return BesideTwo.At(x) - Log1p(x) - Math.Log(x);
        if (x < 1.2)
            return BesideTwo.At(x - 1) - Log1p(x - 1);
        if (x < 1.8)
            return BesideOneAndHalf.At(x - 1.5);

        double product = 1;
        if (x < FarEnough)
        {
            for (; x > 2.5; x -= 1)
                product *= x - 1;

            return BesideTwo.At(x - 2) + Math.Log(product);
        }

        double square = 1 / (x * x), series = 0;
        for (int k = BernoulliNumbers.Length; k > 0; k--)
            series = (series * square) + (BernoulliNumbers[k - 1] / (2 * k * ((2 * k) - 1)));

        return ((x - 0.5) * (Math.Log(x) - 1)) + (StirlingConstant - 0.5 + (series / x));
    }

    // As a difference from digamma(Root) = 0: each term has the factor x - Root, and all but the smallest are of its sign.
    private static double DigammaOfPositive(double x)
    {
        if (x >= FarEnough)
            return Math.Log(x) - (1 / (2 * x)) - DigammaSeries(1 / (x * x), 0, out _);

        double beyond = x - Root - RestOfRoot;
        double far = x + FarEnough, farRoot = Root + FarEnough;
        double square = 1 / (far * far), squareOfRoot = 1 / (farRoot * farRoot);
        DigammaSeries(square, squareOfRoot, out double slope);

        // log(far / farRoot), and the difference of the squares, by beyond = far - farRoot.
        double sum = (2 * Math.Atanh(beyond / (far + farRoot))) + (beyond / (2 * far * farRoot)) + (beyond * (far + farRoot) * square * squareOfRoot * slope);
        for (int n = (int)FarEnough - 1; n >= 0; n--)
            sum += beyond / (x + n) / (Root + n);

        return sum;
    }

    // p(s) = the sum of B_2k/(2k) s^k, and (p(s) - p(t))/(s - t).
    private static double DigammaSeries(double s, double t, out double slope)
    {
        double sum = 0;
        slope = 0;
        for (int k = BernoulliNumbers.Length; k >= 0; k--)
        {
            slope = (slope * t) + sum;
            sum = (sum * s) + (k == 0 ? 0 : BernoulliNumbers[k - 1] / (2 * k));
        }

        return sum;
    }

    private static double TrigammaOfPositive(double x)
    {
        int steps = x < FarEnough ? (int)FarEnough : 0;
        double inverse = 1 / (x + steps), square = inverse * inverse, series = 0;
        for (int k = BernoulliNumbers.Length - 1; k >= 0; k--)
            series = square * (series + BernoulliNumbers[k]);

        double sum = inverse * (1 + ((inverse / 2) + series));
        for (int n = steps - 1; n >= 0; n--)
            sum += 1 / ((x + n) * (x + n));

        return sum;
    }

    private static double Log1p(double x) => 2 * Math.Atanh(x / (2 + x));

    /// <summary>
    /// log Gamma(center + e) as a power series in e, of the radius center. From the square on its coefficients are (-1)^k zeta(k, center) / k (A. and S. 6.1.33,
    /// for any center), zeta being the sum of (n + center)^-k over all n >= 0: added up to 100, the rest by Euler and Maclaurin's formula.
    /// </summary>
    private sealed class PowerSeries(double center, double value, double slope)
    {
        private readonly double[] terms = [.. Enumerable.Range(2, 36).Select(k => (k % 2 == 0 ? Zeta(k, center) : -Zeta(k, center)) / k)];

        public double At(double e)
        {
            double series = 0;
            for (int i = terms.Length - 1; i >= 0; i--)
                series = (series * e) + terms[i];

            return value + (e * (slope + (e * series)));
        }

        private static double Zeta(int k, double center)
        {
            double n = center + 100;
            double sum = Math.Pow(n, -k) * ((n / (k - 1)) + 0.5 + (k / (12 * n)) - (k * (k + 1) * (k + 2) / (720 * n * n * n)));
            for (n--; n >= center; n--)
                sum += Math.Pow(n, -k);

            return sum;
        }
    }
}
