using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;

namespace LossGen.Catalog.Tests.Harness;

/// <summary>One call of a method with some points of a table: what it was given, returned and wrote.</summary>
internal sealed record CatalogRun(double Loss, ImmutableDictionary<string, double[]> Outputs)
{
    /// <param name="method">Such as Huber in float, with its gradient.</param>
    /// <param name="call">The options and what else the points share.</param>
    /// <param name="points">The elements or rows.</param>
    public static CatalogRun Of(CatalogMethod method, TableCall call, IReadOnlyList<TablePoint> points)
    {
        ParameterInfo[] parameters = method.Parameters;
        object[] arguments = [.. parameters.Select(parameter => Argument(parameter, call, points))];
        double loss = KernelCall.Invoke(method.Method, arguments);
        return new CatalogRun(
            loss,
            parameters.Zip(arguments).Where(static pair => IsOutput(pair.First)).ToImmutableDictionary(
                static pair => pair.First.Name!, static pair => Doubles((Array)pair.Second), StringComparer.Ordinal));
    }

    /// <summary>Whether every label is one that the method's types can hold.</summary>
    public static bool CanTake(CatalogMethod method, TablePoint point) => method.Parameters
        .Where(static parameter => KernelCall.IsSpan(parameter.ParameterType) && !IsOutput(parameter) && !IsFloating(ElementOf(parameter)))
        .All(parameter => !point.Inputs.TryGetValue(parameter.Name!, out double[]? values) || values.All(double.IsInteger));

    /// <summary>The weight that a call gives to a point, where the table has none and the method asks for it.</summary>
    public static double WeightOf(int point) => 1 + (point % 3);

    public static bool IsOutput(ParameterInfo parameter) => parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == typeof(Span<>);

    /// <summary>The input whose derivative an output receives.</summary>
    public static string InputOf(string output) => output.StartsWith("d2", StringComparison.Ordinal) ? output[2..] : output[1..];

    private static object Argument(ParameterInfo parameter, TableCall call, IReadOnlyList<TablePoint> points)
    {
        string name = parameter.Name!;
        if (IsOutput(parameter))
            return Array.CreateInstance(ElementOf(parameter), Input(InputOf(name), call, points).Length);
        if (KernelCall.IsSpan(parameter.ParameterType))
            return Typed(Input(name, call, points), ElementOf(parameter));

        return Convert.ChangeType(call.Shared[name][0], parameter.ParameterType, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static double[] Input(string name, TableCall call, IReadOnlyList<TablePoint> points)
    {
        if (call.Shared.TryGetValue(name, out double[]? shared))
            return shared;
        if (name == "w" && !points[0].Inputs.ContainsKey(name))
            return [.. Enumerable.Range(0, points.Count).Select(WeightOf)];

        return [.. points.SelectMany(point => point.Inputs[name])];
    }

    private static bool IsFloating(Type type) => type == typeof(float) || type == typeof(double);

    private static Type ElementOf(ParameterInfo parameter) => parameter.ParameterType.GetGenericArguments()[0];

    private static Array Typed(double[] values, Type type)
    {
        Array array = Array.CreateInstance(type, values.Length);
        for (int i = 0; i < values.Length; i++)
            array.SetValue(Convert.ChangeType(values[i], type, System.Globalization.CultureInfo.InvariantCulture), i);

        return array;
    }

    private static double[] Doubles(Array array) => [.. array.Cast<object>().Select(static value => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture))];
}
