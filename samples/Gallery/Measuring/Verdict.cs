using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Gallery;

/// <summary>What the drawing of the errors says, in words and in three figures: for whoever reads instead of looking.</summary>
internal sealed class Verdict(Exhibit exhibit, Errors errors)
{
    // Half of a float's 24 bits.
    private const double HalfOfTheDigits = 1 << 12;

    /// <summary>Whether the formula as it stands fails somewhere.</summary>
    public bool IsBroken => errors.Naive.Max() >= HalfOfTheDigits;

    /// <summary>The worst of the naive loss: NaN, ∞, or an error.</summary>
    public string Naive => errors.Breakdowns.Any(static stretch => stretch.IsNaN) ? "NaN"
        : errors.Breakdowns.Length > 0 ? "∞"
        : Figure(errors.Naive.Max());

    /// <summary>The worst error of our loss.</summary>
    public string Values => Figure(errors.WorstValue);

    /// <summary>The worst error of our derivative.</summary>
    public string Slopes => Figure(errors.WorstSlope);

    /// <summary>The worst error of our loss in plain ulp, whatever the input's last place makes of it.</summary>
    public string PlainValues => Figure(errors.Values.Max());

    /// <summary>That of our derivative.</summary>
    public string PlainSlopes => Figure(errors.Slopes.Max());

    /// <summary>Where the naive formula breaks.</summary>
    public string Sentence
    {
        get
        {
            string[] clauses =
            [
                .. Broken(),
                .. Lost(Ulp.NoDigit * 0.49, "has no digit right", []),
                .. Lost(HalfOfTheDigits, "has lost half of its digits or more", Stretches(Ulp.NoDigit * 0.49)),
            ];
            return clauses.Length == 0
                ? $"In float the formula as written is good to {Figure(errors.Naive.Max())} here: nothing had to be mended."
                : $"In float the formula as written {string.Join("; ", clauses)}.";
        }
    }

    /// <summary>A number with three significant digits, as it is printed everywhere on the page.</summary>
    public static string Short(double value)
    {
        string text = value.ToString(Math.Abs(value) >= 1000 ? "F0" : "G3", CultureInfo.InvariantCulture);
        return text.Replace("-", "−", StringComparison.Ordinal);
    }

    private static string Figure(double error) => error switch
    {
        >= Ulp.NoDigit * 0.49 => "no digit right",
        >= 1000 => $"{Math.Round(error / Magnitude(error))}·10{Raised(Math.Log10(Magnitude(error)))} ulp",
        0 => "exact",
        _ => $"{Math.Round(error, 1).ToString("0.0", CultureInfo.InvariantCulture)} ulp",
    };

    private static double Magnitude(double value) => Math.Pow(10, Math.Floor(Math.Log10(value)));

    private static char Raised(double digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[(int)Math.Round(digit)];

    private IEnumerable<string> Broken() => errors.Breakdowns
        .GroupBy(static stretch => stretch.Sign, StringComparer.Ordinal)
        .Select(group => $"is {group.Key} {string.Join(" and ", Places([.. group.Select(static stretch => (stretch.From, stretch.To))]))}");

    private IEnumerable<string> Lost(double bound, string words, (int First, int Last)[] said)
    {
        (float From, float To)[] places = [.. Stretches(bound)
            .Where(stretch => !said.Any(other => other.First >= stretch.First - 1 && other.Last <= stretch.Last + 1))
            .Select(stretch => (errors.X[stretch.First], errors.X[stretch.Last]))];
        return places.Length == 0 ? [] : [$"{words} {string.Join(" and ", Places(places))}"];
    }

    /// <summary>The runs of parts in which the error is finite and at least so large.</summary>
    private (int First, int Last)[] Stretches(double bound)
    {
        var stretches = new List<(int First, int Last)>();
        for (int part = 0; part < Errors.Parts; part++)
        {
            if (!double.IsFinite(errors.Naive[part]) || errors.Naive[part] < bound)
                continue;

            // Gaps of a few parts are luck.
            if (stretches.Count > 0 && stretches[^1].Last >= part - 4)
                stretches[^1] = (stretches[^1].First, part);
            else
                stretches.Add((part, part));
        }

        // A part or two beside a breakdown is the way there.
        return [.. stretches.Where(stretch => errors.Breakdowns.Length == 0 || stretch.Last - stretch.First > 2)];
    }

    private IEnumerable<string> Places((float From, float To)[] stretches)
    {
        double step = (exhibit.To - exhibit.From) / Errors.Parts;
        foreach ((float from, float to) in stretches)
        {
            if (from <= exhibit.From + step)
                yield return $"up to {Short(to)}";
            else if (to >= exhibit.To - step)
                yield return $"from {Short(from)} on";
            else if (to - from < 3 * step)
                yield return $"near {Short(Math.Abs(from + to) < 2 * step ? 0 : (from + to) / 2)}";
            else
                yield return $"from {Short(from)} to {Short(to)}";
        }
    }
}
