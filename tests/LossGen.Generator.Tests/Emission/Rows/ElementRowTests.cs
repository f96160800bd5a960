using System;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Emission.Rows;

/// <summary>
/// A formula over rows whose value is one per element: (x - mean x)^2, without the derivative of the mean, the values themselves stored. The mean is over the elements.
/// </summary>
public sealed class ElementRowTests
{
    public delegate float Method(ReadOnlySpan<float> x, int classes, float upstream, Span<float> dx, Span<double> values);

    public delegate float TableMethod(ReadOnlySpan<int> k, ReadOnlySpan<float> w, int classes, Span<float> values);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(7, 20)]
    [InlineData(90, 20)]
    public void The_mean_is_over_the_elements(int classes, int rows)
    {
        using EmittedRows<Method> emitted = new(Build());
        float[] x = RowPoints.Singles(rows * classes, 4, 1), first = new float[x.Length];
        double[] values = new double[x.Length];
        float loss = emitted.Methods[0](x, classes, 3, first, values);
        double total = 0;
        for (int row = 0; row < rows; row++)
        {
            double mean = x.AsSpan(row * classes, classes).ToArray().Average(static value => (double)value);
            for (int i = row * classes; i < (row + 1) * classes; i++)
            {
                double d = x[i] - mean;
                RowPoints.AssertNear(d * d, values[i], 16, 4);
                RowPoints.AssertNear(2 * d * 3 / x.Length, first[i], 24.0 / x.Length, 4);
                total += d * d;
            }
        }

        RowPoints.AssertNear(total / x.Length, loss, 16, 4);
        foreach (Method method in emitted.Methods.Skip(1))
        {
            float[] dx = new float[x.Length];
            double[] other = new double[x.Length];
            Assert.Equal(loss, method(x, classes, 3, dx, other));
            RowPoints.AssertSameBits(first, dx);
            RowPoints.AssertSameBits(values, other);
        }
    }

    [Fact]
    public void Without_a_matrix_the_rows_are_those_of_the_first_input_per_row()
    {
        using EmittedRows<TableMethod> emitted = new(BuildTable());
        foreach (TableMethod method in emitted.Methods)
        {
            float[] values = new float[6];
            Assert.Equal(2.5f, method([1, 2], [1, 0, 2], 3, values));
            Assert.Equal([2, 1, 3, 3, 2, 4], values);
            Assert.Throws<ArgumentException>("values", () => method([1, 2], [2, 0.5f, 3], 3, new float[5]));
            Assert.Throws<ArgumentException>("w", () => method([1, 2], [2, 0.5f], 3, new float[6]));
            Assert.Throws<ArgumentException>("classes", () => method([], [], 0, []));
        }
    }

    private static RowKernel Build()
    {
        ParameterDeclaration x = RowParameters.Input("x", ElementType.Single), dx = RowParameters.Gradient("dx", "x", ElementType.Single), values = RowParameters.LossValues("values", ElementType.Double);
        ParameterDeclaration upstream = RowParameters.HyperParameter("upstream", ElementType.Single) with { Role = ParameterRole.GradientScale };
        LossDeclaration declaration = RowParameters.Declare(LossOptions.Default, ReturnKind.Single, x, RowParameters.RowLength(), upstream, dx, values);
        VectorNode xHere = V.Parameter("x"), classes = V.Parameter("classes"), scale = V.Parameter("scale"), sum = V.Parameter("sum2"), mean = V.Parameter("mean"), squares = V.Parameter("squares");
        VectorNode difference = (xHere - mean).Named("difference");
        VectorNode meanAgain = V.Parameter("meanAgain"), last = (xHere - meanAgain).Named("difference");
        return new RowKernel(
            "F",
            declaration,
            Precision.Single,
            [new RowInput(x, InputShape.PerElement, xHere)],
            [],
            classes,
            Position: null,
            [],
            [
                new RowStep([], [], [new RowReduction(sum, IsMax: false, xHere)], []),
                new RowStep([new KernelUniform(mean, sum / classes)], [], [new RowReduction(squares, IsMax: false, difference * difference)], []),
            ],
            new RowResults(
                [new KernelUniform(meanAgain, sum / classes)],
                [new KernelOutput(dx, scale * (last + last)), new KernelOutput(values, last * last)],
                [],
                [],
                [new KernelSum(null, squares)]),
            scale,
            []) { HasValuePerElement = true };
    }

    /// <summary>The value k + w for each row's k and each class's w.</summary>
    private static RowKernel BuildTable()
    {
        ParameterDeclaration k = RowParameters.Input("k", ElementType.Int32), w = RowParameters.Input("w", ElementType.Single, InputShape.PerClass), values = RowParameters.LossValues("values", ElementType.Single);
        LossDeclaration declaration = RowParameters.Declare(LossOptions.Default, ReturnKind.Single, k, w, RowParameters.RowLength(), values);
        VectorNode kHere = V.Parameter("k"), wHere = V.Parameter("w"), sum = V.Parameter("sum2");
        return new RowKernel(
            "F",
            declaration,
            Precision.Single,
            [new RowInput(k, InputShape.PerSample, kHere), new RowInput(w, InputShape.PerClass, wHere)],
            [],
            Classes: null,
            Position: null,
            [],
            [new RowStep([], [], [new RowReduction(sum, IsMax: false, kHere + wHere)], [])],
            new RowResults([], [new KernelOutput(values, kHere + wHere)], [], [], [new KernelSum(null, sum)]),
            Scale: null,
            []) { HasValuePerElement = true };
    }
}
