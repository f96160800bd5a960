using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using LossGen.Catalog.Tests.Harness;

namespace LossGen.Catalog.Tests.Pages;

/// <summary>
/// A worked number as the documentation has it, two lines:
/// <code>
/// StandardLosses.Huber([3f, 0.5f], [1f, 0f], dx)
/// // 0.8125, dx = [0.5, 0.25]
/// </code>
/// It is read, called, and compared: there is no need to compile a page.
/// </summary>
internal sealed partial record WorkedExample(string Method, ImmutableArray<string> Arguments, double Loss, ImmutableDictionary<string, double[]> Outputs)
{
    /// <summary>Figures are printed with seven digits.</summary>
    private const double Tolerance = 2e-6;

    public static IEnumerable<WorkedExample> In(string text) => Calls().Matches(text).Select(Read);

    /// <summary>What is wrong with it, or null.</summary>
    public string? Fault()
    {
        CatalogMethod[] fitting = [.. CatalogMethod.All.Where(method => !method.IsDouble && method.Name == Method && Bind(method) is not null)];
        // As C# resolves it: one whose defaults are not needed goes before one whose defaults are.
        fitting = [.. fitting.Where(method => method.Parameters.Length == fitting.Min(static other => other.Parameters.Length))];
        if (fitting.Length != 1)
            return $"{this}: {fitting.Length} methods fit";

        object[] arguments = Bind(fitting[0])!;
        double loss = KernelCall.Invoke(fitting[0].Method, arguments);
        List<string> faults = [];
        if (!IsNear(loss, Loss))
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"the loss is {loss:R}"));

        ParameterInfo[] outputs = [.. fitting[0].Parameters.Where(CatalogRun.IsOutput)];
        if (!outputs.Select(static parameter => parameter.Name!).Order(StringComparer.Ordinal).SequenceEqual(Outputs.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            faults.Add("other outputs are shown");

        foreach (ParameterInfo parameter in outputs.Where(parameter => Outputs.ContainsKey(parameter.Name!)))
        {
            float[] values = (float[])arguments[parameter.Position];
            if (values.Length != Outputs[parameter.Name!].Length || !values.Zip(Outputs[parameter.Name!]).All(static pair => IsNear(pair.First, pair.Second)))
                faults.Add($"{parameter.Name} is [{string.Join(", ", values.Select(static value => value.ToString("R", CultureInfo.InvariantCulture)))}]");
        }

        return faults.Count == 0 ? null : $"{this}: {string.Join("; ", faults)}";
    }

    public override string ToString() => $"{Method}({string.Join(", ", Arguments)})";

    private static bool IsNear(double computed, double shown) => Math.Abs(computed - shown) <= Tolerance * Math.Max(Math.Abs(shown), 1e-3);

    private static WorkedExample Read(Match match)
    {
        string[] results = [.. Results().Matches(match.Groups["results"].Value).Select(static result => result.Value)];
        return new WorkedExample(
            match.Groups["method"].Value,
            [.. Words().Matches(match.Groups["arguments"].Value).Select(static word => word.Value.Trim()).Where(static word => word.Length > 0)],
            Exact.Number(results[0]),
            results.Skip(1).Select(static result => result.Split(" = ")).ToImmutableDictionary(static pair => pair[0], static pair => Numbers(pair[1]), StringComparer.Ordinal));
    }

    /// <summary>The arguments in the types of a method, or null where they do not fit it.</summary>
    private object[]? Bind(CatalogMethod method)
    {
        Dictionary<string, string> named = Arguments.Where(static word => word.Contains(": ", StringComparison.Ordinal))
            .Select(static word => word.Split(": ")).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
        string[] plain = [.. Arguments.Where(static word => !word.Contains(": ", StringComparison.Ordinal))];
        ParameterInfo[] parameters = method.Parameters;
        if (plain.Length > parameters.Length || !named.Keys.All(name => parameters.Any(parameter => parameter.Name == name)))
            return null;

        object?[] arguments = new object?[parameters.Length];
        foreach (ParameterInfo parameter in parameters)
        {
            string? word = parameter.Position < plain.Length ? plain[parameter.Position] : named.GetValueOrDefault(parameter.Name!);
            arguments[parameter.Position] = word is null ? parameter.HasDefaultValue ? parameter.DefaultValue : null : Value(parameter, word, method, plain);
        }

        return arguments.Contains(null) ? null : [.. arguments.OfType<object>()];
    }

    private static object? Value(ParameterInfo parameter, string word, CatalogMethod method, string[] plain)
    {
        Type type = parameter.ParameterType;
        if (CatalogRun.IsOutput(parameter))
        {
            string input = CatalogRun.InputOf(parameter.Name!);
            return word == parameter.Name ? new float[Numbers(plain[Array.FindIndex(method.Parameters, other => other.Name == input)]).Length] : null;
        }

        if (KernelCall.IsSpan(type))
            return word.StartsWith('[') ? Span(type.GetGenericArguments()[0], word[1..^1].Split(", ")) : null;

        bool isFloat = word.EndsWith('f') && type == typeof(float);
        if (type == typeof(int))
            return int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count) ? count : null;

        return isFloat ? (float)Exact.Number(word[..^1]) : null;
    }

    private static Array? Span(Type type, string[] words) => type.Name switch
    {
        nameof(Boolean) => words.All(static word => word is "true" or "false") ? words.Select(static word => word == "true").ToArray() : null,
        nameof(Single) => words.All(static word => word.EndsWith('f') || word.EndsWith('∞')) ? words.Select(static word => (float)Number(word)).ToArray() : null,
        nameof(Int32) => AreIntegers(words) ? words.Select(static word => (int)Number(word)).ToArray() : null,
        nameof(Byte) => AreIntegers(words) ? words.Select(static word => (byte)Number(word)).ToArray() : null,
        _ => null,
    };

    private static bool AreIntegers(string[] words) => words.All(static word => int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));

    private static double[] Numbers(string list) => [.. list[1..^1].Split(", ").Select(Number)];

    private static double Number(string word) => word switch
    {
        "∞" => double.PositiveInfinity,
        "-∞" => double.NegativeInfinity,
        "true" => 1,
        "false" => 0,
        _ => Exact.Number(word.TrimEnd('f')),
    };

    [GeneratedRegex(@"^\s*(?:///)?\s*StandardLosses\.(?<method>\w+)\((?<arguments>.*)\)\r?\n\s*(?:///)?\s*// (?<results>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Calls();

    [GeneratedRegex(@"(?:\w+: )?\[[^\]]*\]|[^,\[\]]+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\w+ = \[[^\]]*\]|[-\d.e]+(?=,|$)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Results();
}
