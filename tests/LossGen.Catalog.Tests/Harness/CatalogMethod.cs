using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;

namespace LossGen.Catalog.Tests.Harness;

/// <summary>A loss of the catalogue, as its declaration says it.</summary>
internal sealed class CatalogMethod
{
    private CatalogMethod(MethodInfo method, LossAttribute loss)
    {
        Method = method;
        Loss = loss;
    }

    /// <summary>All of them.</summary>
    public static ImmutableArray<CatalogMethod> All { get; } =
    [
        .. typeof(StandardLosses).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(static method => (method, loss: method.GetCustomAttribute<LossAttribute>()))
            .Where(static pair => pair.loss is not null)
            .Select(static pair => new CatalogMethod(pair.method, pair.loss!)),
    ];

    public MethodInfo Method { get; }

    public LossAttribute Loss { get; }

    public string Name => Method.Name;

    public ParameterInfo[] Parameters => Method.GetParameters();

    public bool IsDouble => Method.ReturnType == typeof(double);

    public bool IsMean => Loss.Reduction == Reduction.Mean;

    /// <summary>Such as <c>Huber(ReadOnlySpan&lt;Single&gt; x, ..., Single delta)</c>.</summary>
    public override string ToString() => $"{Name}({string.Join(", ", Parameters.Select(static parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}"))})";

    /// <summary>The methods that a table is about: those of its name, formula and inputs. A booster's objective may have weights besides.</summary>
    public static IEnumerable<CatalogMethod> Of(CatalogTable table)
    {
        string formula = (string)typeof(Formulas).GetField(table.Name)!.GetRawConstantValue()!;
        return All.Where(method => method.Name == table.Method && method.Loss.Formula == formula
            && method.Inputs.Where(input => method.IsMean || input != "w").SequenceEqual(table.Inputs, StringComparer.Ordinal));
    }

    /// <summary>The names of the inputs, in their order.</summary>
    private IEnumerable<string> Inputs => Parameters
        .Where(static parameter => KernelCall.IsSpan(parameter.ParameterType) && !CatalogRun.IsOutput(parameter)).Select(static parameter => parameter.Name!);

    private static string NameOf(Type type) => KernelCall.IsSpan(type) ? $"{type.Name.Split('`')[0]}<{type.GetGenericArguments()[0].Name}>" : type.Name;
}
