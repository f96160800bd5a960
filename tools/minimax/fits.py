"""The polynomials of src/LossGen.Generator/Functions: what each approximates, where, and which error it keeps small.

Each target is divided by the lowest power that it vanishes with, and the weight multiplied by it: powers from 1 up
vanish together at 0, so that on an interval around 0 no minimax fit by them need alternate.
"""

from mpmath import atanh, cosh, erf, erfc, exp, expm1, log, log1p, mpf, pi, sin, sinh, sqrt, tanh

from minimax import Fit

HALF_LN2 = log(mpf(2)) / 2 * mpf("1.0001")  # the rounding of n = x/ln2 may overstep the half by a little
HALF = mpf(1) / 2
HALF_PI = pi / 2 * mpf("1.002")
ERF_SEAM = mpf("0.9277")
LOG2 = 2 / log(mpf(2))  # log2((1+s)/(1-s)) = LOG2 atanh(s)

FITS = {
    "exp": Fit("Exp.cs", lambda r: (exp(r) - 1 - r) / r ** 2, lambda r: r ** 2 / exp(r), 5, -HALF_LN2, HALF_LN2,
               "(e^r - 1 - r) / r^2, relative to e^r"),
    "expm1": Fit("Expm1.cs", lambda r: (expm1(r) - r) / r ** 2, lambda r: r ** 2 / abs(expm1(r)), 6, -HALF_LN2, HALF_LN2,
                 "(e^r - 1 - r) / r^2, relative to e^r - 1"),
    "log": Fit("Log.cs", lambda f: (log1p(f) - f) / f ** 2, lambda f: f ** 2 / abs(log1p(f)), 9, sqrt(HALF) - 1, sqrt(mpf(2)) - 1,
               "(log(1+f) - f) / f^2, relative to log(1+f)"),
    "log1pOfUnit": Fit("Log1p.cs", lambda u: (log1p(u) - u + u ** 2 / 2) / u ** 3, lambda u: u ** 3 / log1p(u), 8, 0, 1,
                       "(log(1+u) - u + u^2/2) / u^3, relative to log(1+u)"),
    "tanh": Fit("Tanh.cs", lambda s: (tanh(sqrt(s)) / sqrt(s) - 1) / s, lambda s: s * sqrt(s) / tanh(sqrt(s)), 7, 0, 1,
                "(tanh(x)/x - 1) / x^2 in s = x^2, relative to tanh(x)"),
    "powLog2": Fit("Pow.cs", lambda z: LOG2 * (atanh(sqrt(z)) / sqrt(z) - 1 - z / 3) / z ** 2, lambda z: z ** 2 / LOG2, 3, 0, mpf("0.02945"),
                   "log2((1+s)/(1-s)) beyond its s and s^3, divided by s^5, in z = s^2; relative to the first term"),
    "exp2": Fit("Pow.cs", lambda r: (mpf(2) ** r - 1) / r, lambda r: abs(r) / mpf(2) ** r, 6, mpf("-0.50001"), mpf("0.50001"),
                "(2^r - 1) / r, relative to 2^r"),
    "sinh": Fit("Sinh.cs", lambda s: (sinh(sqrt(s)) / sqrt(s) - 1) / s, lambda s: s * sqrt(s) / sinh(sqrt(s)), 4, 0, 1,
                "(sinh(x)/x - 1) / x^2 in s = x^2, relative to sinh(x)"),
    "logcosh": Fit("LogCosh.cs", lambda s: (log(cosh(sqrt(s))) / s - HALF) / s, lambda s: s * s / log(cosh(sqrt(s))), 6, 0, 1,
                   "(log(cosh x) - x^2/2) / x^4 in s = x^2, relative to log(cosh x)"),
    "sin": Fit("Sin.cs", lambda s: (sin(sqrt(s)) / sqrt(s) - 1) / s, lambda s: s * sqrt(s) / sin(sqrt(s)), 4, 0, HALF_PI ** 2,
               "(sin(x)/x - 1) / x^2 in s = x^2, relative to sin(x)"),
    "erf": Fit("Erf.cs", lambda s: erf(sqrt(s)) / sqrt(s) - 1, lambda s: sqrt(s) / erf(sqrt(s)), 7, 0, ERF_SEAM ** 2,
               "erf(x)/x - 1 in s = x^2, relative to erf(x)"),
    "erfc": Fit("Erf.cs", lambda a: log(erfc(a)) / a + 1, lambda a: erfc(a) * a / erf(a), 6, ERF_SEAM, 4,
                "log(1 - erf(a)) / a + 1, by the error that it leaves in erf(a)"),
}
