"""Writes FunctionTable.cs: exact values of the elementary functions at doubles, computed by mpmath with 700 digits.

`python3 make_table.py` writes the points below; `python3 make_table.py --dense N` prints N random points for each function instead.
"""

import random
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 700

FUNCTIONS = {
    "exp": lambda x: mpmath.exp(x),
    "expm1": lambda x: mpmath.expm1(x),
    "log": lambda x: mpmath.log(x),
    "log1p": lambda x: mpmath.log1p(x),
    "sqrt": lambda x: mpmath.sqrt(x),
    "sinh": lambda x: mpmath.sinh(x),
    "cosh": lambda x: mpmath.cosh(x),
    "tanh": lambda x: -mpmath.expm1(-2 * x) / (1 + mpmath.exp(-2 * x)) if abs(x) < 1e6 else mpmath.sign(x),
    "sin": lambda x: mpmath.sin(x),
    "cos": lambda x: mpmath.cos(x),
    "erf": lambda x: mpmath.erf(x),
    "sigmoid": lambda x: mpmath.exp(x) / (1 + mpmath.exp(x)),
    "softplus": lambda x: mpmath.log1p(mpmath.exp(x)) if x < 1e6 else x,
    "logcosh": lambda x: mpmath.log1p(2 * mpmath.sinh(x / 2) ** 2) if abs(x) < 1e6 else abs(x) - mpmath.log(2),
    "log1mexp": lambda x: mpmath.log(-mpmath.expm1(x)) if x > -1 else mpmath.log1p(-mpmath.exp(x)),
    "lgamma": lambda x: mpmath.log(abs(mpmath.gamma(x))) if abs(x) < 1e6 else mpmath.loggamma(x).real,
    "digamma": lambda x: mpmath.digamma(x),
    "trigamma": lambda x: mpmath.polygamma(1, x) if x > 0 else (mpmath.pi / mpmath.sinpi(x)) ** 2 - mpmath.polygamma(1, 1 - x),
    "pow": lambda x, y: mpmath.power(x, y),
    "logaddexp": lambda x, y: max(x, y) + mpmath.log1p(mpmath.exp(min(x, y) - max(x, y))),
}

BOTH = [1e-300, -1e-300, 1e-40, -1e-20, 1e-8, -1e-6, 0.1, -0.3, 0.5, 0.6931471805599453, 1.0, -1.0, 2.5, -3.75, -40.0, -745.0]
POSITIVE = [5e-324, 1e-300, 1e-20, 1e-3, 0.1, 0.5, 0.7, 0.9999, 0.9999999999999999, 1.0000000000000002, 1.0000009, 1.000001, 1.5, 2.0, 3.0, 10.0, 12345.678, 1e20, 1.7976931348623157e308]
FAR = [1000.0, -1e4, 1e5, -1e5]
GAMMA = [1e-300, 1e-20, 1e-3, 0.3, 0.9999999999999999, 1.0000000000000002, 1.4616321449683622, 1.4616321449683623, 1.5, 1.9999999999999998, 2.0000000000000004, 3.0, 10.5, 41.25, 1234.5, 1e9,
         -1e-300, -1e-10, -0.5, -0.999, -1.5, -2.457024738220801, -2.5, -7.000001, -100.3]
POINTS = {
    "exp": BOTH + FAR + [1e-18, 1e12],
    "expm1": BOTH + FAR + [1e12],
    "log": POSITIVE,
    "log1p": [1e-300, -1e-300, 1e-40, -1e-20, 1e-8, -9e-7, 1e-6, 0.1, -0.3, -0.5, -0.999, -0.9999999999999999, 1.0, 1e10, 1e60, 1e300],
    "sqrt": POSITIVE,
    "sinh": BOTH + FAR,
    "cosh": BOTH + FAR,
    "tanh": BOTH + FAR,
    "sin": BOTH[:-2] + [1e5, 3.141592653589793, -1e22, 1.5707963267948966, 5.319372648326541e255, 1.7976931348623157e308],
    "cos": BOTH[:-2] + [1e5, 3.141592653589793, -1e22, 1.5707963267948966, 6381956970095103.0 * 2.0 ** 797, 1.7976931348623157e308],
    "erf": [1e-300, -1e-40, 1e-20, -1e-8, 0.1, -0.5, 1.0, -2.0, 5.0, 8.0, -10.0, 12.0, 30.0],
    "sigmoid": BOTH + FAR,
    "softplus": BOTH + FAR,
    "logcosh": BOTH + FAR + [0.9999999999999999],
    "log1mexp": [-1e-300, -1e-40, -1e-8, -0.1, -0.49999, -0.5, -0.6931471805599453, -1.0, -2.5, -40.0, -800.0, -1e4, -1e5],
    "lgamma": GAMMA,
    "digamma": GAMMA,
    "trigamma": GAMMA,
    "pow": [(2.0, 0.5), (0.1, 0.3), (1.5, 3.0), (-1.5, 3.0), (-1.5, -4.0), (1e-300, 0.01), (1.0000000000000002, 1e15), (0.9999999999999999, -1e17), (1e300, 1e5), (1e-5, 65.0), (3.0, -64.0), (7.5, 1e-30), (1e300, -1e9)],
    "logaddexp": [(0.0, 0.0), (1.0, 2.0), (-1e5, -1e5), (1e5, 3.0), (-0.6931471805599453, -0.6931471805599453), (-0.5, -0.9327521295671886), (0.0, -1e4), (-1e-30, -69.0), (-1e300, 2.5)],
}


def random_point(rng, name):
    if name == "pow":
        return (2.0 ** rng.uniform(-60, 60), rng.choice([-1, 1]) * 2.0 ** rng.uniform(-40, 12))
    if name == "logaddexp":
        return (rng.uniform(-50, 50), rng.uniform(-50, 50))
    if name in ("lgamma", "digamma", "trigamma"):
        return rng.choice([rng.uniform(-20, 20), 2.0 ** rng.uniform(-60, 40)])
    x = 2.0 ** rng.uniform(-80, 10)
    if name == "log1mexp" or (rng.random() < 0.5 and name not in ("log", "sqrt")):
        x = -x
    if name == "log1p" and x <= -1:
        x = -1 / (1 - x)
    return x


def text(value):
    """digits*2^exponent, the digits in [0.5, 1)."""
    if value == 0:
        return "0"
    fraction, exponent = mpmath.frexp(value)
    return f"{mpmath.nstr(fraction, 60, min_fixed=-5, max_fixed=5, strip_zeros=True)}*2^{exponent}"


def line(name, point):
    arguments = point if isinstance(point, tuple) else (point,)
    value = FUNCTIONS[name](*[mpf(a) for a in arguments])
    return " ".join([name, ",".join(repr(a) for a in arguments), text(value)])


HEADER = '''namespace LossGen.Generator.Tests.Exact;

/// <summary>Exact values of the elementary functions at doubles, to 60 digits, as fractions times powers of two; <c>make_table.py</c> writes this file (mpmath, 700 digits).</summary>
internal static class FunctionTable
{
    public const string Text = """
'''

if __name__ == "__main__":
    if len(sys.argv) > 2:
        rng = random.Random(5)
        for name in FUNCTIONS:
            for _ in range(int(sys.argv[2])):
                print(line(name, random_point(rng, name)))
    else:
        rows = "".join(f"        {line(name, point)}\n" for name in FUNCTIONS for point in POINTS[name])
        with open("FunctionTable.cs", "w", encoding="utf-8", newline="\n") as file:
            file.write(HEADER + rows + '        """;\n}\n')
