using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using LossGen.Conformance.Tests.Rows.Reference;

namespace LossGen.Conformance.Tests.Rows;

/// <summary>A table's call as a kernel's arguments: inputs in its own type, and arrays for what it writes.</summary>
/// <param name="call">The call.</param>
/// <param name="only">The row that is passed alone; all of them if there is none.</param>
internal sealed class RowArguments<T>(RowCall call, int? only = null)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly Dictionary<string, T[]> outputs = new(StringComparer.Ordinal);

    public int Classes => call.Classes;

    public T[] Values { get; } = Unwritten(only is null ? call.Rows : 1);

    private int Rows => Values.Length;

    public T[] Elements(string name) => [.. Part(name, Classes).Select(T.CreateTruncating)];

    public byte[] Bytes(string name) => [.. Part(name, Classes).Select(value => (byte)value)];

    public int[] Indices(string name) => [.. Part(name, 1).Select(value => (int)value)];

    public T[] Samples(string name) => [.. Part(name, 1).Select(T.CreateTruncating)];

    public T[] Classwise(string name) => [.. call.Inputs[name].Select(T.CreateTruncating)];

    public T Hyper(string name) => T.CreateTruncating(call.Inputs[name][0]);

    public T[] OfElements(string name) => outputs[name] = Unwritten(Rows * Classes);

    public T[] OfSamples(string name) => outputs[name] = Unwritten(Rows);

    public T[] OfClasses(string name) => outputs[name] = Unwritten(Classes);

    public ref T Total(string name) => ref (outputs[name] = Unwritten(1))[0];

    /// <summary>What the kernel wrote there.</summary>
    public T[] Output(string name) => outputs[name];

    public IEnumerable<string> OutputNames => outputs.Keys;

    private IEnumerable<double> Part(string name, int width) =>
        only is { } row ? call.Inputs[name].Skip(row * width).Take(width) : call.Inputs[name];

    // A place that the kernel forgets shows.
    private static T[] Unwritten(int length)
    {
        var array = new T[length];
        Array.Fill(array, T.CreateTruncating(-12345.678));
        return array;
    }
}
