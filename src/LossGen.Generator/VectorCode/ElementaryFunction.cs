using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Generator.VectorCode;

/// <summary>
/// An elementary function in every precision. The code is built for each when it is first asked for; the contracts are stated with the function:
/// <code>
/// new("Exp", "e^x", Build) { [Precision.Single] = new(MaxUlp: 1, 0.896, 26.722153), ... }
/// </code>
/// </summary>
internal sealed class ElementaryFunction
{
    private readonly Dictionary<Precision, AccuracyContract> contracts = [];
    private readonly ConcurrentDictionary<Precision, VectorFunction> built = new();
    private readonly Func<Precision, VectorNode[], VectorNode[]> build;

    public ElementaryFunction(string name, string summary, Func<Precision, VectorNode, VectorNode> build)
        : this(name, summary, ["x"], (precision, arguments) => [build(precision, arguments[0])])
    {
    }

    public ElementaryFunction(string name, string summary, Func<Precision, VectorNode, VectorNode, VectorNode> build)
        : this(name, summary, ["x", "y"], (precision, arguments) => [build(precision, arguments[0], arguments[1])])
    {
    }

    /// <summary>A function of several results: those after the first need names.</summary>
    public ElementaryFunction(string name, string summary, Func<Precision, VectorNode, VectorNode[]> build)
        : this(name, summary, ["x"], (precision, arguments) => build(precision, arguments[0]))
    {
    }

    /// <summary>A function of any number of arguments and results.</summary>
    public ElementaryFunction(string name, string summary, ImmutableArray<string> parameters, Func<Precision, VectorNode[], VectorNode[]> build)
    {
        Name = name;
        Summary = summary;
        Parameters = parameters;
        this.build = build;
    }

    public string Name { get; }

    public string Summary { get; }

    /// <summary>What the parameters are called in emitted code.</summary>
    public ImmutableArray<string> Parameters { get; init; }

    /// <summary>The arguments for which it is made, unless a contract says otherwise for its precision.</summary>
    public ArgumentRange Range { get; init; } = ArgumentRange.Everything;

    /// <summary>The second arguments for which it is made.</summary>
    public ArgumentRange SecondRange { get; init; } = ArgumentRange.Everything;

    /// <summary>Those that have a contract: all four, for a function that formulas may need.</summary>
    public IEnumerable<Precision> Precisions => Precision.All.Where(contracts.ContainsKey);

    /// <summary>The contract in a precision.</summary>
    public AccuracyContract this[Precision precision]
    {
        get => contracts[precision];
        init => contracts.Add(precision, value);
    }

    /// <summary>Its vector code.</summary>
    public VectorFunction In(Precision precision) => built.GetOrAdd(precision, Build);

    /// <summary>A call of it.</summary>
    public VectorNode Call(Precision precision, params VectorNode[] arguments) => V.Call(In(precision), arguments);

    /// <summary>A call of a function of several results; the first is to be called <paramref name="name"/>.</summary>
    public VectorNode[] CallAll(Precision precision, string name, params VectorNode[] arguments)
    {
        VectorFunction function = In(precision);
        VectorNode call = V.Call(function, arguments).Hinted(name);
        return [call, .. Enumerable.Range(1, function.Results.Length - 1).Select(index => V.Result(call, index).Hinted(function.Results[index].Name!))];
    }

    private VectorFunction Build(Precision precision)
    {
        VectorNode[] parameters = [.. Parameters.Select(V.Parameter)];
        AccuracyContract? contract = contracts.TryGetValue(precision, out AccuracyContract? stated) ? stated : null;
        return new(Name, Summary, [.. parameters], [.. build(precision, parameters)], contract, contract?.Range ?? Range) { Family = this, SecondRange = SecondRange };
    }
}
