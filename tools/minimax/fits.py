"""The polynomials of src/LossGen.Generator/Functions: what each approximates, where, and which error it keeps small.

Each target is divided by the lowest power that it vanishes with, and the weight multiplied by it: powers from 1 up
vanish together at 0, so that on an interval around 0 no minimax fit by them need alternate.
"""

from mpmath import exp, expm1, log, log1p, mpf, sqrt, tanh

from minimax import Fit

HALF_LN2 = log(mpf(2)) / 2 * mpf("1.0001")  # the rounding of n = x/ln2 may overstep the half by a little
THIRD = mpf(1) / 3

FITS = {
    "exp": Fit("Exp.cs", lambda r: (exp(r) - 1 - r) / r ** 2, lambda r: r ** 2 / exp(r), range(5), -HALF_LN2, HALF_LN2,
               "(e^r - 1 - r) / r^2, relative to e^r"),
    "expm1": Fit("Expm1.cs", lambda r: (expm1(r) - r) / r ** 2, lambda r: r ** 2 / abs(expm1(r)), range(5), -HALF_LN2, HALF_LN2,
                 "(e^r - 1 - r) / r^2, relative to e^r - 1"),
    "log": Fit("Log.cs", lambda f: (log1p(f) - f) / f ** 2, lambda f: f ** 2 / abs(log1p(f)), range(8), -THIRD, THIRD,
               "(log(1+f) - f) / f^2, relative to log(1+f)"),
    "log1pOfUnit": Fit("Log1p.cs", lambda u: (log1p(u) - u) / u ** 2, lambda u: u ** 2 / log1p(u), range(9), 0, 1,
                       "(log(1+u) - u) / u^2, relative to log(1+u)"),
    "tanh": Fit("Tanh.cs", lambda s: (tanh(sqrt(s)) / sqrt(s) - 1) / s, lambda s: s * sqrt(s) / tanh(sqrt(s)), range(6), 0, mpf("0.64"),
                "(tanh(x)/x - 1) / x^2 in s = x^2, relative to tanh(x)"),
}
