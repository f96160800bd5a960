using System;
using LossGen.Generator.Declarations;
using LossGen.Generator.Functions;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Emission.Rows;

/// <summary>
/// Softmax cross-entropy and its gradient, as rows of vector code:
/// <code>
/// sweep 1   m = max x               lookup   x[y]
/// sweep 2   s = sum e^(x - m)       keeping e^(x - m)
/// results   loss = log s - (x[y] - m),   dx = e^(x - m) * (scale/s) - (position = y ? scale : 0)
/// </code>
/// </summary>
internal static class CrossEntropyKernel
{
    public static RowKernel Build(int? promised = null, ElementType index = ElementType.Int32, ElementType input = ElementType.Single, ElementType output = ElementType.Single, bool accumulate = false, Precision? precision = null, string xName = "x", string yName = "y")
    {
        precision ??= Precision.Single;
        ParameterDeclaration x = RowParameters.Input(xName, input), y = RowParameters.Input(yName, index), dx = RowParameters.Gradient("dx", xName, output, accumulate);
        LossDeclaration declaration = RowParameters.Declare(LossOptions.Default, ReturnKind.Double, x, y, RowParameters.RowLength(promised), dx);
        VectorNode xHere = V.Parameter(xName), label = V.Parameter(yName), position = V.Parameter("position"), scale = V.Parameter("scale");
        VectorNode largest = V.Parameter("largest"), xAtY = V.Parameter("xAtY"), sum = V.Parameter("sum"), kept = V.Parameter("exponential"), ratio = V.Parameter("ratio");
        VectorNode exponential = Exp.OfNonPositive.Call(precision, xHere - largest);
        RowInput elements = new(x, InputShape.PerElement, xHere), labels = new(y, InputShape.PerSample, label);
        return new RowKernel(
            "F",
            declaration,
            precision,
            [elements, labels],
            HyperParameters: [],
            Classes: null,
            position,
            Uniforms: [],
            Steps:
            [
                new RowStep(Shared: [], [new RowLookup(xAtY, elements, label)], [new RowReduction(largest, IsMax: true, xHere)], Kept: []),
                new RowStep(Shared: [], Lookups: [], [new RowReduction(sum, IsMax: false, exponential)], [new KernelUniform(kept, exponential)]),
            ],
            new RowResults(
                Shared: [new KernelUniform(ratio, scale / sum)],
                Elements: [new KernelOutput(dx, (kept * ratio) - V.Select(V.AreEqual(position, label), scale, 0))],
                Columns: [],
                Samples: [],
                Sums: [new KernelSum(null, Log.OfNormal.Call(precision, sum) - (xAtY - largest))]),
            scale,
            Checks: [new RowCheck(y, label, null)]);
    }

    /// <summary>The same in plain loops: the mean loss, its size before terms cancel (of which 1 stands for the rounding of s), and the gradient of a row's own loss.</summary>
    public static (double Loss, double Size) Reference(ReadOnlySpan<double> x, ReadOnlySpan<int> y, int classes, Span<double> p)
    {
        double loss = 0, size = 0;
        for (int row = 0; row < y.Length; row++)
        {
            ReadOnlySpan<double> here = x.Slice(row * classes, classes);
            double largest = double.NegativeInfinity, sum = 0;
            foreach (double value in here)
                largest = Math.Max(largest, value);
            foreach (double value in here)
                sum += Math.Exp(value - largest);
            for (int c = 0; c < classes; c++)
                p[(row * classes) + c] = Math.Exp(here[c] - largest) / sum;
            loss += Math.Log(sum) - (here[y[row]] - largest);
            size += 1 + Math.Log(sum) + (largest - here[y[row]]);
        }

        return (loss / y.Length, size / y.Length);
    }
}
