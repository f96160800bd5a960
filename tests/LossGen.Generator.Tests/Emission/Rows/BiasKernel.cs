using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Emission.Rows;

/// <summary>
/// Everything that is not per element: a bias per class and its gradient, a shift per row and its gradient, a hyper-parameter and its gradient, a computed index into the classes, the position, the row length:
/// <code>
/// u = x + b - t,   loss = a/classes * sum u^2 + b[k - 1] + max(u) + sum position*x
/// dx = 2a/classes u,   db = sum over rows of 2a/classes u,   dt = -sum 2a/classes u,   da = sum over rows of sum u^2/classes
/// </code>
/// (of the square alone).
/// </summary>
internal static class BiasKernel
{
    public static RowKernel Build(bool accumulate = false, ElementType output = ElementType.Single)
    {
        ParameterDeclaration x = RowParameters.Input("x", ElementType.Single), b = RowParameters.Input("b", ElementType.Double, InputShape.PerClass);
        ParameterDeclaration t = RowParameters.Input("t", ElementType.Half, InputShape.PerSample), k = RowParameters.Input("k", ElementType.SByte);
        ParameterDeclaration a = RowParameters.HyperParameter("a", ElementType.Single);
        ParameterDeclaration dx = RowParameters.Gradient("dx", "x", ElementType.Single, accumulate), db = RowParameters.Gradient("db", "b", output, accumulate);
        ParameterDeclaration dt = RowParameters.Gradient("dt", "t", output, accumulate), da = RowParameters.OutGradient("da", "a", ElementType.Double);
        LossDeclaration declaration = RowParameters.Declare(LossOptions.Default with { Reduction = ReductionKind.Sum }, ReturnKind.Double, x, b, t, k, RowParameters.RowLength(), a, dx, db, dt, da);

        VectorNode xHere = V.Parameter("x"), bHere = V.Parameter("b"), tHere = V.Parameter("t"), kHere = V.Parameter("k"), aHere = V.Parameter("a");
        VectorNode classes = V.Parameter("classes"), position = V.Parameter("position"), rate = V.Parameter("rate"), bAtK = V.Parameter("bAtK");
        VectorNode squares = V.Parameter("squares"), sum = V.Parameter("sum2"), largest = V.Parameter("largest"), weighted = V.Parameter("weighted");
        VectorNode u = ((xHere + bHere) - tHere).Named("u");
        RowInput biases = new(b, InputShape.PerClass, bHere);
        VectorNode slope = rate * u;
        return new RowKernel(
            "F",
            declaration,
            Precision.Single,
            [new RowInput(x, InputShape.PerElement, xHere), biases, new RowInput(t, InputShape.PerSample, tHere), new RowInput(k, InputShape.PerSample, kHere)],
            [new KernelInput(a, aHere)],
            classes,
            position,
            [new KernelUniform(rate, (aHere + aHere) / classes)],
            [
                new RowStep(
                    [],
                    [new RowLookup(bAtK, biases, kHere - 1)],
                    [new RowReduction(squares, IsMax: false, u * u), new RowReduction(largest, IsMax: true, u), new RowReduction(sum, IsMax: false, u), new RowReduction(weighted, IsMax: false, position * xHere)],
                    []),
            ],
            new RowResults(
                [],
                [new KernelOutput(dx, slope)],
                [new KernelOutput(db, slope)],
                [new KernelOutput(dt, -(rate * sum))],
                [new KernelSum(null, ((((aHere * squares) / classes) + bAtK) + largest) + weighted), new KernelSum(da, squares / classes)]),
            Scale: null,
            [new RowCheck(k, kHere - 1, null)]);
    }
}
