using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.VectorCode;

namespace LossGen.FunctionLab.Pages;

/// <summary>docs/accuracy.md: written from the contracts, but for what the judge says of formulas.</summary>
internal static class AccuracyPage
{
    /// <param name="formulas">The section that the judge has written.</param>
    public static string Of(IReadOnlyList<ElementaryFunction> functions, string formulas) => $"""
        # Accuracy

        <!-- Written by AccuracyPageTests from the contracts in src/LossGen.Generator/Functions: LOSSGEN_ACCEPT=1 dotnet test tests/LossGen.Generator.Tests. -->

        An ulp is the distance between the neighbouring numbers at the exact result, in the format computed in. An error of 0.5 ulp is that of correct rounding.

        ## Losses

        Each of the 23 elementwise losses of the conformance tests is within 4 ulp of the exact value and gradient, at every point of its reference table
        (`tests/LossGen.Conformance.Tests/Reference`, at least 40 points each, from mpmath). Where the exact problem is itself ill-conditioned, a difference of larger terms that depend on
        rounded inputs, the table says so and the ulps are those of the terms.

        {formulas.TrimEnd('\n')}

        ## Elementary functions

        The functions that emitted kernels call: *Precise* is the default, *Fast* is what `Accuracy = Accuracy.Fast` asks for. NaN, infinities, signed zeros and subnormal numbers
        are right in both: no flush to zero. A name such as `ExpOfNonPositive` is a version for arguments that are known to lie in its range; it is chosen at compile time. Its range is
        that of x, the first argument.

        {Aims(functions)}

        ### float

        {Table(functions, FloatingType.Single)}

        ### double

        {Table(functions, FloatingType.Double)}

        ## How these numbers were found

        By one command, which prints them, fails where a bound is broken, and writes them into the functions' sources, whence this page has them:

        ```
        dotnet run --project tests/LossGen.FunctionLab -c Release -- sweep --write
        ```

        - **One float**: each of the 2<sup>32</sup> bit patterns (those outside of the range are held at its end). The exact value is evaluated in double; the command also holds
          that evaluation to 4 ulp of a double, 2<sup>-27</sup> of a float's, against MPFR.
        - **Two floats**: 2<sup>28</sup> pairs and the hard places, both as for double.
        - **double**: ten million points or pairs (one million of digamma and trigamma, whose exact values are slow to come by), a quarter of them with any exponent, a quarter between 2<sup>-40</sup> and 2<sup>11</sup> in size, a quarter uniform between bounds
          from 1 to 1024, a quarter close to 1; and the hard places: each power of two, integers and halves, multiples of ln 2 / 4 and of π / 2, overflow and underflow thresholds, zeros, and what the function's own code compares its argument with, each with its neighbours. The exact value
          has 160 bits, from MPFR; the command compares it with tables that mpmath has made (`tests/LossGen.FunctionLab/Reference`).

        The pseudo-random points are the same on every run. The worst error is rounded up to three decimals. On every `dotnet test`, floats are held to their bounds on half a million bit patterns of each function and the
        hard places, doubles at the points of the tables; the worst cases of this page are attained; and the results have the same bits at every vector width.

        """.ReplaceLineEndings("\n");

    /// <summary>One row; a function whose precisions hold for different ranges has one for each range.</summary>
    internal static IEnumerable<string> Rows(ElementaryFunction function, FloatingType type) =>
        from precision in function.Precisions
        where precision.Format.Type == type
        group precision by function.In(precision).Range into alike
        select $"| `{function.Name}` | {function.Summary.Replace("|", "\\|")} | {Domain(alike.Key)} | {Cells(function, alike, isFast: false)} | {Cells(function, alike, isFast: true)} |";

    /// <summary>Which bounds are above the aims.</summary>
    internal static string Aims(IReadOnlyList<ElementaryFunction> functions)
    {
        string[] above =
        [
            .. from function in functions
               from precision in function.Precisions
               let aim = Pages.Aims.Of(function.Name, precision)
               where function[precision].MaxUlp > aim
               select $"`{function.Name}` ({Words(precision)}: {Number(function[precision].MaxUlp)} for {Number(aim)})",
        ];
        const string All = "The aims are, for Precise in float, 1 ulp (exponentials, logarithms, tanh and the functions made of them), 0.5 (square root), 2 (powers, sinh, cosh, erf, sin, cos, cube root and the rest) "
            + "or 4 (lgamma and its derivatives); 2 ulp for Precise in double; 4 ulp for Fast.";
        return above.Length == 0 ? All + " Every bound is within them." : $"{All} Above them {(above.Length == 1 ? "is" : "are")} the bound{(above.Length == 1 ? "" : "s")} of {string.Join(", ", above)}.";
    }

    private static string Table(IReadOnlyList<ElementaryFunction> functions, FloatingType type)
    {
        string[] rows = [.. functions.SelectMany(function => Rows(function, type))];
        string[] head =
        [
            "| function | value | holds for | Precise: bound, ulp | worst seen | at | Fast: bound, ulp | worst seen | at |",
            "| --- | --- | --- | ---: | ---: | --- | ---: | ---: | --- |",
        ];
        return rows.Length == 0 ? "None yet." : string.Join('\n', head.Concat(rows));
    }

    private static string Cells(ElementaryFunction function, IEnumerable<Precision> precisions, bool isFast)
    {
        if (precisions.SingleOrDefault(precision => precision.IsFast == isFast) is not { } precision)
            return "— | — | —";

        AccuracyContract contract = function[precision];
        string input = Argument(contract.WorstInput, precision) + (contract.WorstSecondInput is { } second ? ", " + Argument(second, precision) : "");
        return $"{Number(contract.MaxUlp)} | {Number(contract.WorstUlp)} | {input}";
    }

    private static string Domain(ArgumentRange range) => (double.IsFinite(range.Low), double.IsFinite(range.High)) switch
    {
        (false, false) => "every x",
        (true, false) => $"x ≥ {Number(range.Low)}",
        (false, true) => $"x ≤ {Number(range.High)}",
        _ => $"{Number(range.Low)} ≤ x ≤ {Number(range.High)}",
    };

    private static string Words(Precision precision) => $"{(precision.IsSingle ? "float" : "double")}, {(precision.IsFast ? "Fast" : "Precise")}";

    private static string Argument(double x, Precision precision) => precision.IsSingle ? ((float)x).ToString("R", CultureInfo.InvariantCulture) : Number(x);

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
