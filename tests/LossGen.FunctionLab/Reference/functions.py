"""The functions, as mathematics: name, value, where it is looked at. A function is written here apart from the code that is judged."""

from mpmath import cbrt, cos, cosh, digamma, erf, exp, expm1, floor, inf, log, log1p, loggamma, mpf, nan, pi, polygamma, sin, sinh, sqrt, tanh, workprec


def softplus(x):
    return max(x, 0) + log1p(exp(-abs(x)))


def log_cosh(x):
    return abs(x) + log1p(expm1(-2 * abs(x)) / 2) if abs(x) > 1 else log1p(2 * sinh(x / 2) ** 2)


def log_gamma(x):
    return loggamma(x).real


def power(x, y):
    """With a negative x, y has to be an integer."""
    if x >= 0:
        return x ** y
    return (-x) ** y * (-1 if int(y) % 2 else 1) if y == int(y) else nan


def near_quarter_turns(exponents):
    """For each of these exponents the double m 2^exponent that is closest to a multiple of pi / 2: m is the last denominator of a convergent below 2^53."""
    found = []
    with workprec(1000):
        for exponent in exponents:
            rest = mpf(2) ** exponent * 2 / pi
            rest, before, denominator = rest - floor(rest), 0, 1
            while True:
                rest = 1 / rest
                following = int(floor(rest)) * denominator + before
                if following >= 2 ** 53:
                    break
                before, denominator, rest = denominator, following, rest - floor(rest)
            found.append(repr(float(denominator) * 2.0 ** exponent))
    return found


# Hard neighbourhoods: where the value is 0, 1 or an extreme, where it leaves the normal range, where textbook forms cancel.
EXP = ["709.782712893384", "-708.3964185322641", "-745.1332191019412", "-744.4400719213812", "88.72283905206835", "0.34657359027997264", "-36.7368005696771"]
EXP2 = ["1024", "-1022", "-1074", "-1075", "0.5", "-0.5", "128", "-149", "1.5"]
LOG = ["1", "2", "0.5", "1.4142135623730951", "0.7071067811865476", "2.718281828459045", "2.2250738585072014e-308", "1.1754943508222875e-38"]
LOG1P = ["1e-8", "-1e-8", "1e-16", "1", "-0.5", "0.41421356237309515", "-0.2928932188134524", "-0.9999999999999999"]
DECAY = ["36.7368005696771", "-36.7368005696771", "37.42994775023705", "-708.3964185322641", "-745.1332191019412", "0.6931471805599453", "-0.6931471805599453", "1e-9", "17.3"]
HYPERBOLIC = ["1", "0.5", "0.34657359027997264", "19.061547465398498", "18.714973875118524", "710.4758600739439", "709.782712893384", "22", "1e-9", "2.2250738585072014e-308"]
TURNS = ["1.5707963267948966", "3.141592653589793", "4.71238898038469", "6.283185307179586", "0.7853981633974483", "2.356194490192345",
         "99998.88613797132", "99999.3", "22", "355", "1000", "80000.1", "524287.9", "123456789012.3", "70368744177663.9", "6381956970095.103", "5.0e-324", "1e-300"] + near_quarter_turns(range(-18, 76))
ERF = ["0.9277", "0.84375", "1.25", "2.857142857142857", "5.921587195794507", "6", "0.5", "1e-9", "2.2250738585072014e-308"]
GAMMA = ["-0.5", "-1.5", "-1.25", "-1e-9", "-1.999999", "-0.75", "1", "2", "1.4616321449683622", "3", "0.5", "170.6", "1e-9", "1e10", "8", "12", "2.5"]
ROOTS = ["1", "2", "4", "8", "27", "0.125", "2.2250738585072014e-308", "5e-324", "1.7976931348623157e308"]
LOG1MEXP = ["-0.6931471805599453", "-1e-9", "-1e-300", "-36.7368005696771", "-37.42994775023705", "-745.1332191019412", "-1"]

EVERYWHERE, POSITIVE, NEGATIVE, TRIGONOMETRIC, ABOVE_POLES = (-inf, inf), (0, inf), (-inf, 0), (-(2 ** 128), 2 ** 128), (-30, inf)

# name: value, domain, |x| beyond which the value is 0, 1, infinite or x itself, hard neighbourhoods, values at 0, -0, inf, -inf where they are not NaN
FUNCTIONS = {
    "Exp": (exp, EVERYWHERE, 745, EXP, {"0": "1", "-0": "1", "inf": "inf", "-inf": "0"}),
    "Exp2": (lambda x: mpf(2) ** x, EVERYWHERE, 1075, EXP2, {"0": "1", "-0": "1", "inf": "inf", "-inf": "0"}),
    "Expm1": (expm1, EVERYWHERE, 710, EXP + ["1e-8", "-1e-8", "1e-16"], {"0": "0", "-0": "-0", "inf": "inf", "-inf": "-1"}),
    "Log": (log, POSITIVE, inf, LOG, {"0": "-inf", "-0": "-inf", "inf": "inf", "-inf": "nan", "-1": "nan"}),
    "Log2": (lambda x: log(x) / log(mpf(2)), POSITIVE, inf, LOG, {"0": "-inf", "-0": "-inf", "inf": "inf", "-inf": "nan", "-1": "nan"}),
    "Log1p": (log1p, (-1, inf), inf, LOG1P, {"0": "0", "-0": "-0", "inf": "inf", "-inf": "nan", "-1": "-inf", "-2": "nan"}),
    "Log1mExp": (lambda x: log(-expm1(x)) if x > -1 else log1p(-exp(x)), NEGATIVE, 745, LOG1MEXP, {"0": "-inf", "-0": "-inf", "-inf": "-0"}),
    "Sqrt": (sqrt, POSITIVE, inf, ROOTS, {"0": "0", "-0": "-0", "inf": "inf", "-inf": "nan", "-1": "nan"}),
    "Cbrt": (lambda x: cbrt(x) if x >= 0 else -cbrt(-x), EVERYWHERE, inf, ROOTS, {"0": "0", "-0": "-0", "inf": "inf", "-inf": "-inf"}),
    "Sigmoid": (lambda x: 1 / (1 + exp(-x)), EVERYWHERE, 745, DECAY, {"0": "0.5", "-0": "0.5", "inf": "1", "-inf": "0"}),
    "Softplus": (softplus, EVERYWHERE, 745, DECAY, {"inf": "inf", "-inf": "0"}),
    "LogSigmoid": (lambda x: -softplus(-x), EVERYWHERE, 745, DECAY, {"inf": "-0", "-inf": "-inf"}),
    "Sinh": (sinh, EVERYWHERE, 711, HYPERBOLIC, {"0": "0", "-0": "-0", "inf": "inf", "-inf": "-inf"}),
    "Cosh": (cosh, EVERYWHERE, 711, HYPERBOLIC, {"0": "1", "-0": "1", "inf": "inf", "-inf": "inf"}),
    "Tanh": (tanh, EVERYWHERE, 40, HYPERBOLIC, {"0": "0", "-0": "-0", "inf": "1", "-inf": "-1"}),
    "LogCosh": (log_cosh, EVERYWHERE, inf, HYPERBOLIC, {"0": "0", "-0": "0", "inf": "inf", "-inf": "inf"}),
    "Sin": (sin, TRIGONOMETRIC, inf, TURNS, {"0": "0", "-0": "-0"}),
    "Cos": (cos, TRIGONOMETRIC, inf, TURNS, {"0": "1", "-0": "1"}),
    "Erf": (erf, EVERYWHERE, 7, ERF, {"0": "0", "-0": "-0", "inf": "1", "-inf": "-1"}),
    "LogGamma": (log_gamma, ABOVE_POLES, inf, GAMMA, {"0": "inf", "-0": "inf", "inf": "inf", "-1": "inf", "-2": "inf"}),
    "Digamma": (digamma, ABOVE_POLES, inf, GAMMA, {"0": "-inf", "-0": "inf", "inf": "inf", "-1": "nan"}),
    "Trigamma": (lambda x: polygamma(1, x), ABOVE_POLES, inf, GAMMA, {"0": "inf", "-0": "inf", "inf": "0", "-1": "inf"}),
}


def xlogy(x, y):
    return mpf(0) if x == 0 else x * log(y)


def log_ratio(x, y):
    return log(x / y)


# name: value, domain of y, special pairs
PAIRS = {
    "Pow": (power, EVERYWHERE, [
        ("0", "0", "1"), ("0", "3", "0"), ("-0", "3", "-0"), ("-0", "2", "0"), ("0", "-1", "inf"), ("-0", "-1", "-inf"), ("nan", "0", "1"), ("1", "nan", "1"),
        ("-1", "inf", "1"), ("2", "inf", "inf"), ("2", "-inf", "0"), ("0.5", "inf", "0"), ("inf", "2", "inf"), ("-inf", "3", "-inf"), ("-2", "0.5", "nan"),
        ("inf", "-1", "0"), ("2", "nan", "nan"), ("nan", "1", "nan"), ("-8", "0.3333333333333333", "nan")]),
    "XLogY": (xlogy, POSITIVE, [("0", "inf", "0"), ("0", "1", "0"), ("2", "0", "-inf"), ("2", "inf", "inf"), ("nan", "1", "nan"), ("0", "nan", "nan"), ("1", "-1", "nan")]),
    "LogRatio": (log_ratio, POSITIVE, [
        ("0", "1", "-inf"), ("1", "0", "inf"), ("0", "0", "nan"), ("0", "inf", "-inf"), ("inf", "0", "inf"), ("inf", "1", "inf"), ("1", "inf", "-inf"),
        ("inf", "inf", "nan"), ("nan", "1", "nan"), ("1", "nan", "nan"), ("1", "1", "0"), ("3", "3", "0"), ("-1", "1", "nan"), ("1", "-1", "nan"), ("-5", "-5", "0"),
        ("0", "-1", "-inf"), ("-1", "0", "nan")]),
}
