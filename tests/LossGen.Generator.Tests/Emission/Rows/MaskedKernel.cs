using LossGen.Generator.Declarations;
using LossGen.Generator.Functions;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Emission.Rows;

/// <summary>Cross-entropy of halves, computed in double, with a weight per class and a label that does not count (-100), and the loss of each row.</summary>
internal static class MaskedKernel
{
    public static RowKernel Build(EmptyPolicy onEmpty = EmptyPolicy.Zero)
    {
        Precision precision = Precision.Double;
        ParameterDeclaration x = RowParameters.Input("x", ElementType.Half), y = RowParameters.Input("y", ElementType.Int16), w = RowParameters.Input("w", ElementType.Double, InputShape.PerClass);
        ParameterDeclaration dx = RowParameters.Gradient("dx", "x", ElementType.Single), values = RowParameters.LossValues("loss", ElementType.Single);
        LossOptions options = LossOptions.Default with { Weight = "w[y]", Mask = "y != -100", OnEmpty = onEmpty };
        LossDeclaration declaration = RowParameters.Declare(options, ReturnKind.Double, x, y, w, RowParameters.RowLength(), dx, values);
        VectorNode xHere = V.Parameter("x"), label = V.Parameter("y"), wHere = V.Parameter("w"), position = V.Parameter("position"), scale = V.Parameter("scale");
        VectorNode largest = V.Parameter("largest"), xAtY = V.Parameter("xAtY"), wAtY = V.Parameter("wAtY"), sum = V.Parameter("sum2"), rate = V.Parameter("rate");
        VectorNode counted = !V.AreEqual(label, -100);
        RowInput elements = new(x, InputShape.PerElement, xHere), labels = new(y, InputShape.PerSample, label), weights = new(w, InputShape.PerClass, wHere);
        VectorNode exponential = Exp.OfNonPositive.Call(precision, xHere - largest);
        VectorNode loss = V.Select(counted, wAtY * (Log.OfNormal.Call(precision, sum) - (xAtY - largest)), 0).Named("loss");
        RowKernel kernel = new(
            "F",
            declaration,
            precision,
            [elements, labels, weights],
            [],
            Classes: null,
            position,
            [],
            [
                new RowStep([], [new RowLookup(xAtY, elements, label), new RowLookup(wAtY, weights, label)], [new RowReduction(largest, IsMax: true, xHere)], []),
                new RowStep([], [], [new RowReduction(sum, IsMax: false, exponential)], []),
            ],
            new RowResults(
                [new KernelUniform(rate, V.Select(counted, scale * wAtY, 0))],
                [new KernelOutput(dx, V.Select(counted, rate * ((exponential / sum) - V.Select(V.AreEqual(position, label), 1, 0)), 0))],
                [],
                [new KernelOutput(values, loss)],
                [new KernelSum(null, loss)]),
            scale,
            [new RowCheck(y, label, counted)]);
        return kernel with { Weights = BuildWeights(kernel, declaration) };
    }

    private static RowKernel BuildWeights(RowKernel kernel, LossDeclaration declaration)
    {
        VectorNode label = V.Parameter("y"), wHere = V.Parameter("w"), wAtY = V.Parameter("wAtY");
        RowInput labels = new(kernel.Inputs[1].Parameter, InputShape.PerSample, label), weights = new(kernel.Inputs[2].Parameter, InputShape.PerClass, wHere);
        return kernel with
        {
            Name = "FWeights",
            Declaration = declaration,
            Inputs = [labels, weights],
            Position = null,
            Steps = [new RowStep([], [new RowLookup(wAtY, weights, label)], [], [])],
            Final = new RowResults([], [], [], [], [new KernelSum(null, V.Select(V.AreEqual(label, -100), 0, wAtY))]),
            Scale = null,
            Checks = [],
        };
    }
}
