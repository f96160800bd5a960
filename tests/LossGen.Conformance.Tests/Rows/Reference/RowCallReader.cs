using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;

namespace LossGen.Conformance.Tests.Rows.Reference;

/// <summary>Reads the lines of one call.</summary>
/// <param name="classes">The row length.</param>
/// <param name="rows">How many rows there are.</param>
internal sealed class RowCallReader(int classes, int rows)
{
    private readonly Dictionary<string, double[]> inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> linesSoFar = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lengths = new(StringComparer.Ordinal);
    private readonly List<ExactDerivative> derivatives = [];
    private ImmutableArray<Exact> loss = [], values = [];

    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public void Read(string[] line)
    {
        switch (line[0])
        {
            case "loss":
                loss = Numbers(line[1..]);
                return;
            case "values":
                values = Numbers(line[1..]);
                return;
        }

        var (shape, name, rest) = (line[0], line[1], line[2..]);
        var row = linesSoFar.GetValueOrDefault(name);
        linesSoFar[name] = row + 1;
        switch (shape)
        {
            case "element":
                if (row == 0) inputs[name] = new double[rows * classes];
                RowValues.Of(string.Join(' ', rest), classes).CopyTo(inputs[name], row * classes);
                break;
            case "class":
                inputs[name] = RowValues.Of(string.Join(' ', rest), classes);
                break;
            case "index" or "sample" or "hyper":
                inputs[name] = [.. rest.Select(RowValues.Single)];
                break;
            case "d-element":
                Expect(name, rows * classes, Placed(name, row * classes, rest));
                break;
            case "d-class":
                Expect(name, classes, Placed(name, 0, rest));
                break;
            case "d-sample" or "d-hyper":
                Expect(name, rest.Length, Numbers(rest).Select((number, place) => new ExactDerivative(name, place, number)));
                break;
            default:
                throw new InvalidDataException(shape);
        }
    }

    public RowCall Finish()
    {
        if (values.Length != rows || inputs.Values.Any(numbers => numbers.Length is 0) || derivatives.Count == 0) throw new InvalidDataException($"{classes} {rows}");
        return new RowCall(classes, rows, inputs, loss.Single(), values, [.. derivatives], lengths);
    }

    private void Expect(string output, int length, IEnumerable<ExactDerivative> all)
    {
        lengths[output] = length;
        derivatives.AddRange(all);
    }

    private static IEnumerable<ExactDerivative> Placed(string output, int start, string[] texts) =>
        texts.Select(text => text.Split(':')).Select(pair => new ExactDerivative(output, start + int.Parse(pair[0], CultureInfo.InvariantCulture), One(pair[1])));

    private static ImmutableArray<Exact> Numbers(string[] texts) => [.. texts.Select(One)];

    // With the sizes where they are not the value's own: v, v~s or v~s~q.
    private static Exact One(string text)
    {
        var parts = text.Split('~');
        var value = Number(parts[0]);
        return new Exact(value, parts.Length == 1 ? Math.Abs(value) : Number(parts[1]), parts.Length == 3 ? Number(parts[2]) : 0);
    }
}
