using System.Collections.Immutable;
using LossGen.Generator.Declarations;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Lowering;

/// <summary>
/// The vector code of a loss over rows: straight-line pieces, of which some are evaluated for each vector of elements (a <em>sweep</em> over the row's classes) and
/// some once a row. A piece refers to the parameters of the pieces before it; a row-level vector means the same to a sweep in every class of its row.
/// <code>
/// for each step:   its Shared values (row code)  ->  its lookups, and one sweep with its reductions and what it keeps
/// in the end:      Final.Shared (row code)       ->  one sweep with what is stored per element; then what is stored, or summed over the rows, per row
/// </code>
/// The same pieces serve both ways to run a row: its classes across the lanes (a long row; row-level vectors hold one number in every lane), and one row a lane (short
/// rows; a class's vector holds one number of each of several rows).
/// </summary>
/// <param name="Name">What its classes are called after.</param>
/// <param name="Declaration">What the user wrote.</param>
/// <param name="Precision">What it computes in.</param>
/// <param name="Inputs">What is read: inputs per element, per class and per row, by their shapes.</param>
/// <param name="HyperParameters">The hyper-parameters that are used.</param>
/// <param name="Classes">The row length as a number, where the code uses it.</param>
/// <param name="Position">The class index of an element, where sweeps use it.</param>
/// <param name="Uniforms">Values that are the same for every row, computed once of hyper-parameters (and the row length) alone.</param>
/// <param name="Steps">What is computed of the row before the results, in order.</param>
/// <param name="Final">The results.</param>
/// <param name="Scale">What multiplies every stored derivative (1/n of a mean, an upstream gradient), or null.</param>
/// <param name="Checks">The class indices that must lie in the row, checked before anything is written.</param>
/// <param name="Weights">The kernel of the sum that a weighted mean divides by, or null: then it is the number of values.</param>
/// <param name="HasValuePerElement">Whether the formula has one value an element, so that a mean divides by the number of elements, not of rows.</param>
internal sealed record RowKernel(
    string Name,
    LossDeclaration Declaration,
    Precision Precision,
    ImmutableArray<RowInput> Inputs,
    ImmutableArray<KernelInput> HyperParameters,
    VectorNode? Classes,
    VectorNode? Position,
    ImmutableArray<KernelUniform> Uniforms,
    ImmutableArray<RowStep> Steps,
    RowResults Final,
    VectorNode? Scale,
    ImmutableArray<RowCheck> Checks,
    RowKernel? Weights = null,
    bool HasValuePerElement = false);

/// <summary>An input and the vector of it: per element and per class a parameter of sweeps, per row a parameter of row code (and of sweeps).</summary>
/// <param name="Parameter">The parameter of the method.</param>
/// <param name="Shape">One value per element, per class or per row; never <see cref="InputShape.Default"/>.</param>
/// <param name="Vector">The node that stands for a vector of it.</param>
internal sealed record RowInput(ParameterDeclaration Parameter, InputShape Shape, VectorNode Vector);

/// <summary>One step: values of the row, then what looks at its elements with them.</summary>
/// <param name="Shared">Row code, in order; a value may refer to those before it.</param>
/// <param name="Lookups">Single elements that are fetched.</param>
/// <param name="Reductions">What the sweep reduces; with nothing reduced there is no sweep.</param>
/// <param name="Kept">Values of elements that later sweeps use again, because computing them is dear.</param>
internal sealed record RowStep(
    ImmutableArray<KernelUniform> Shared,
    ImmutableArray<RowLookup> Lookups,
    ImmutableArray<RowReduction> Reductions,
    ImmutableArray<KernelUniform> Kept);

/// <summary>A reduction over a row.</summary>
/// <param name="Vector">The row-level parameter under which later code sees the result.</param>
/// <param name="IsMax">The largest term (NaN if one is; the start is -infinity); else the sum.</param>
/// <param name="Term">The term of an element: sweep code.</param>
internal sealed record RowReduction(VectorNode Vector, bool IsMax, VectorNode Term);

/// <summary>An element of an input, found by its class index.</summary>
/// <param name="Vector">The row-level parameter under which later code sees it.</param>
/// <param name="Source">An input per element or per class.</param>
/// <param name="Index">The index as a number: row code. Outside the row (of a row that does not count) any element may be fetched, but none beyond the span.</param>
internal sealed record RowLookup(VectorNode Vector, RowInput Source, VectorNode Index);

/// <summary>The results of a row.</summary>
/// <param name="Shared">Row code that the last sweep and the results below refer to, in order.</param>
/// <param name="Elements">What the last sweep stores, one value per element; scaled already.</param>
/// <param name="Columns">What the last sweep adds up over the rows, one sum per class (the derivative by an input per class), not scaled.</param>
/// <param name="Samples">What is stored once a row; scaled already.</param>
/// <param name="Sums">What is summed over the rows: the loss, where somebody asked for it, then derivatives by hyper-parameters, not scaled.</param>
internal sealed record RowResults(
    ImmutableArray<KernelUniform> Shared,
    ImmutableArray<KernelOutput> Elements,
    ImmutableArray<KernelOutput> Columns,
    ImmutableArray<KernelOutput> Samples,
    ImmutableArray<KernelSum> Sums);

/// <summary>A class index that must lie in its row where the row counts. Both are row code of inputs per row, hyper-parameters and the row length alone.</summary>
/// <param name="Parameter">The input that is named where it does not.</param>
/// <param name="Index">The index as a number.</param>
/// <param name="Counted">A mask, or null where every row counts.</param>
internal sealed record RowCheck(ParameterDeclaration Parameter, VectorNode Index, VectorNode? Counted);
