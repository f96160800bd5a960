"""The polynomials of the error function."""

from mpmath import erf, erfc, log, mpf, sqrt

from fit import Fit

SEAM = mpf("0.9277")

FITS = {
    "Erf": Fit("erf(x)/x - 1 in s = x^2, relative to erf(x)", lambda s: erf(sqrt(s)) / sqrt(s) - 1, lambda s: sqrt(s) / erf(sqrt(s)),
               0, SEAM ** 2, {"Single": 7}),
    "Erfc": Fit("log(1 - erf(a)) / a + 1, by the error that it leaves in erf(a)", lambda a: log(erfc(a)) / a + 1, lambda a: erfc(a) * a / erf(a),
                SEAM, 4, {"Single": 6}),
}
