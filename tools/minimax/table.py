"""Writes a family's fits as a C# table."""

import numpy
from mpmath import mp

HEAD = """// Written by tools/minimax/minimax.py from tools/minimax/fits/{family}.py: change the fits, not this file.
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>{summary}</summary>
internal static class {name}
{{
{rows}}}
"""

ROW = """    /// <summary>{note}.</summary>
    public static PolynomialRow {name} {{ get; }} = new()
    {{
{variants}    }};
"""


def class_name(family):
    stem = family[:-1] if family.endswith("s") else family
    return stem[0].upper() + stem[1:] + "Polynomials"


def literal(value, is_single):
    """The shortest decimal that is this number."""
    number = numpy.float32(float(value)) if is_single else numpy.float64(float(value))
    if number != 0 and (abs(number) < 1e-4 or abs(number) >= 1e6):
        return numpy.format_float_scientific(number, unique=True, trim="-", exp_digits=1)
    return numpy.format_float_positional(number, unique=True, trim="-")


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def write(family, summary, rows):
    blocks = []
    for name, row, fits in rows:
        variants = ""
        for precision, (coefficients, error) in fits.items():
            numbers = [literal(c, precision.startswith("Single")) for c in coefficients]
            lines, line = [], ""
            for number in numbers:
                if len(line) + len(number) > 110:
                    lines.append(line.rstrip())
                    line = ""
                line += number + ", "
            lines.append(line.rstrip(" ,"))
            variants += f"        // error 2^{mp.nstr(mp.log(error, 2), 4)}\n"
            body = lines[0] if len(lines) == 1 else "\n            " + "\n            ".join(lines) + "\n        "
            opening = f"        [Precision.{precision}] ="
            variants += f"{opening} [{body}],\n" if len(lines) == 1 else f"{opening}\n        [{body}],\n"
        blocks.append(ROW.format(note=escape(row.note), name=name, variants=variants))
    return HEAD.format(family=family, summary=escape(" ".join(summary.split())), name=class_name(family), rows="\n".join(blocks))
