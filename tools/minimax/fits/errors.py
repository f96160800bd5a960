"""The polynomials of the error function."""

from mpmath import erf, erfc, mpf, sqrt

from fit import Fit

# Where one gives way to the other, in each precision; before the end, erf rounds to 1: by so much that the error of the fit does not undo it.
SEAM = {"Single": mpf("1.1484375"), "SingleFast": mpf("1.0625"), "Double": mpf("1.25"), "DoubleFast": mpf("1.3125")}
END = {"Single": mpf("4.25"), "SingleFast": mpf("4.25"), "Double": 6, "DoubleFast": 6}
NEAR = {"Single": 7, "SingleFast": 6, "Double": 14, "DoubleFast": 13}
FAR = {"Single": 8, "SingleFast": 8, "Double": 17, "DoubleFast": 15}


def root(precision):
    return 4 if precision.startswith("Single") else 8


FITS = {
    "Erf": Fit("erf(x)/x - 1 in s = x^2, relative to erf(x)", lambda s: erf(sqrt(s)) / sqrt(s) - 1, lambda s: sqrt(s) / erf(sqrt(s)),
               0, 1, {p: (NEAR[p], 0, SEAM[p] ** 2) for p in SEAM}),
    "FourthRoot": Fit("the fourth root of 1 - erf(a), by the error that it leaves in erf(a)",
                      lambda a: erfc(a) ** mpf("0.25"), lambda a: 4 * erfc(a) ** mpf("0.75") / erf(a),
                      0, 1, {p: (FAR[p], SEAM[p], END[p]) for p in SEAM if p.startswith("Single")}),
    "EighthRoot": Fit("the eighth root of 1 - erf(a), by the error that it leaves in erf(a)",
                      lambda a: erfc(a) ** mpf("0.125"), lambda a: 8 * erfc(a) ** mpf("0.875") / erf(a),
                      0, 1, {p: (FAR[p], SEAM[p], END[p]) for p in SEAM if p.startswith("Double")}),
}
