using System;
using System.Globalization;
using System.Linq;
using LossGen.Benchmarks.Functions.Candidates;

namespace LossGen.Benchmarks.Functions;

/// <summary>What a candidate took.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Type"><c>float</c> or <c>double</c>.</param>
/// <param name="Width">The width of the vectors.</param>
/// <param name="Contender">Whose candidate it is.</param>
/// <param name="Nanoseconds">The time for an element.</param>
/// <param name="WorstUlp">Its worst error on the arguments, in units in the last place; NaN where nothing better is there to judge it by.</param>
internal sealed record Measurement(string Function, string Type, VectorWidth Width, Contender Contender, double Nanoseconds, double WorstUlp = double.NaN)
{
    /// <summary>What <see cref="ToLine"/> wrote.</summary>
    public static Measurement FromLine(string line) =>
        line.Split('\t') is [var function, var type, var width, var contender, var nanoseconds, var ulp]
            ? new(
                function,
                type,
                VectorWidth.All.Single(candidate => candidate.Class == width),
                Contender.All.Single(candidate => candidate.Name == contender),
                double.Parse(nanoseconds, CultureInfo.InvariantCulture),
                double.Parse(ulp, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{line}' is no measurement.");

    /// <summary>All of it on one line, for another process to read.</summary>
    public string ToLine() => FormattableString.Invariant($"{Function}\t{Type}\t{Width.Class}\t{Contender.Name}\t{Nanoseconds:R}\t{WorstUlp:R}");
}
