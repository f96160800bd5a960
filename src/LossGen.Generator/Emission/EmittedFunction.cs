using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>
/// A function that kernels call, as <see cref="FunctionFile"/> prints it for a whole project. Two that have a name, precision and lane in common are the same
/// function: an elementary function has one code for each precision.
/// </summary>
/// <param name="Name">What it is called in emitted code.</param>
/// <param name="Lane">What its vectors hold: a function of floats and one of doubles may share a name.</param>
/// <param name="IsFast">Whether it is good to 4 ulp only: a project can have both.</param>
/// <param name="Texts">The lines of the method in each dialect, in the order of <see cref="Dialect.All"/>.</param>
internal sealed record EmittedFunction(string Name, FloatingType Lane, bool IsFast, EquatableArray<string> Texts)
{
    /// <summary>A project's losses call the same few functions, so each is printed once.</summary>
    private static readonly ConditionalWeakTable<VectorFunction, EmittedFunction> Printed = new();

    /// <summary>The function in every dialect.</summary>
    public static EmittedFunction Of(VectorFunction function, Precision precision) => Printed.GetValue(function, _ => new(
        function.Name,
        precision.Format.Type,
        precision.IsFast,
        new(Dialect.All(precision.Format.Type).Select(dialect => string.Join("\n", VectorCodePrinter.PrintFunction(function, dialect))))));

    /// <summary>The functions that vector code calls, directly or through others.</summary>
    public static IEnumerable<EmittedFunction> CalledBy(IEnumerable<VectorNode> results, Precision precision) =>
        FunctionCollector.Collect(results).Select(function => Of(function, precision));
}
