#!/usr/bin/env python3
"""The constants that take whole turns off angles of any size: 2^E / pi less the nearest even integer, for each window of exponents, as the sum of four doubles.

    python3 tools/minimax/turns.py             write the C# table
    python3 tools/minimax/turns.py --check     write nothing; fail unless the table is what would be written

x = X 2^E with an integer X: x / pi and X times that differ by an even number, and so have the same sine. Needs mpmath.
"""

import pathlib
import sys

from mpmath import mp, mpf, nint, pi

mp.prec = 1000

# The windows begin at 2^FIRST; the last one ends at 2^128, where floats do. What four doubles lack is 2^-212 at most, X below 2^(WIDTH + 52).
FIRST, WIDTH, WINDOWS = 34, 47, 2

# The first part is a multiple of 2^-GRID, so that its products with an integer are exact sums once multiples of 4 are off.
GRID = 49

OUT = pathlib.Path(__file__).resolve().parents[2] / "src/LossGen.Generator/Functions/Polynomials/TurnTable.cs"

TEXT = """// Written by tools/minimax/turns.py: change that, not this file.
namespace LossGen.Generator.Functions.Polynomials;

/// <summary>For each window of exponents 2^E / pi less the nearest even integer, E being such that the numbers of the window are integers times 2^E.</summary>
internal static class TurnTable
{{
    /// <summary>The first window begins at 2 to this power.</summary>
    public const int First = {first};

    /// <summary>How many exponents a window has.</summary>
    public const int Width = {width};

    /// <summary>Four parts each, the first a multiple of 2^-{grid}.</summary>
    public static double[][] Windows {{ get; }} =
    [
{rows}    ];
}}
"""


def parts(exponent):
    rest = mpf(2) ** exponent / pi
    rest -= 2 * nint(rest / 2)
    first = nint(rest * 2 ** GRID) / 2 ** GRID
    found = [float(first)]
    rest -= first
    for _ in range(3):
        found.append(float(rest))
        rest -= mpf(found[-1])
    return found


def main():
    rows = "".join(f"        [{', '.join(repr(part) for part in parts(FIRST + WIDTH * i - 52))}],\n" for i in range(WINDOWS))
    text = TEXT.format(first=FIRST, width=WIDTH, grid=GRID, rows=rows)
    if "--check" not in sys.argv:
        OUT.write_text(text)
        return 0
    return 0 if OUT.exists() and OUT.read_text() == text else 1


if __name__ == "__main__":
    sys.exit(main())
