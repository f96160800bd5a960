using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Verdicts;

/// <summary>Values as the array that a kernel takes.</summary>
internal static class InputArray
{
    public static Array Of(InputKind kind, IEnumerable<double> values) => InputKinds.TypeOf(kind) switch
    {
        "byte" => values.Select(static value => (byte)value).ToArray(),
        "sbyte" => values.Select(static value => (sbyte)value).ToArray(),
        "int" => values.Select(static value => (int)value).ToArray(),
        "bool" => values.Select(static value => value != 0).ToArray(),
        _ => values.Select(static value => (float)value).ToArray(),
    };
}
