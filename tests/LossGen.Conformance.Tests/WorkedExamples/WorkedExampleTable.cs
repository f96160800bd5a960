using static LossGen.Conformance.Tests.WorkedExamples.WorkedExample;

namespace LossGen.Conformance.Tests.WorkedExamples;

/// <summary>The calls of docs/worked-examples.md, in its order. The exact values are mpmath's, of the formulas and of derivatives worked out by hand.</summary>
internal static class WorkedExampleTable
{
    public static WorkedExample[] Make() =>
    [
        Loss(dp => Losses.BinaryCrossEntropy([0.8f], [1], dp), 0.223143551314),
        Loss(dp => Losses.BinaryCrossEntropy([0.8f], [0], dp), 1.60943791243),
        Loss(dp => Losses.BinaryCrossEntropy([0.3f], [0], dp), 0.356674943939),
        Gradient(dp => Losses.BinaryCrossEntropy([0.8f], [1], dp), [-1.25]),
        Gradient(dp => Losses.BinaryCrossEntropy([0.8f], [0], dp), [5]),
        Gradient(dp => Losses.BinaryCrossEntropy([0.3f], [0], dp), [1 / 0.7]),
        Loss(dp => Losses.BinaryCrossEntropy([0.8f, 0.8f, 0.3f], [1, 0, 0], dp), 0.729752135896),
        Gradient(dp => Losses.BinaryCrossEntropy([0.8f, 0.8f, 0.3f], [1, 0, 0], dp), [-1.25 / 3, 5.0 / 3, 1 / 2.1]),

        Loss(dz => Losses.LogitCrossEntropy([2], [1], dz), 0.126928011043),
        Gradient(dz => Losses.LogitCrossEntropy([2], [1], dz), [-0.119202922022]),
        Gradient(dz => Losses.LogitCrossEntropy([2], [0], dz), [0.880797077978]),
        Gradient(dz => Losses.LogitCrossEntropy([-20], [1], dz), [-0.999999997939]),
        Gradient(dz => Losses.HalfBrier([2], [1], dz), [-0.0125155421737]),
        Gradient(dz => Losses.HalfBrier([2], [0], dz), [0.0924780432298]),
        Gradient(dz => Losses.HalfBrier([-20], [1], dz), [-2.06115360969e-9]),

        Loss(dp => Losses.CrossEntropy([0.1f, 0.7f, 0.2f], [1], 3, dp), 0.356674943939),
        Gradient(dp => Losses.CrossEntropy([0.1f, 0.7f, 0.2f], [1], 3, dp), [0, -1 / 0.7, 0]),
        Loss(dx => Losses.SoftmaxCrossEntropy([2, 1, 0.1f], [0], 3, dx), 0.417030016278),
        Gradient(dx => Losses.SoftmaxCrossEntropy([2, 1, 0.1f], [0], 3, dx), [-0.340998861114, 0.242432970705, 0.0985658904093]),

        Loss(dx => Losses.Hinge([0.8f], [1], dx), 0.2),
        Loss(dx => Losses.Hinge([0.3f], [-1], dx), 1.3),
        Loss(dx => Losses.SquaredHinge([0.8f], [1], dx), 0.04),
        Loss(dx => Losses.SquaredHinge([0.3f], [-1], dx), 1.69),
        Gradient(dx => Losses.Hinge([0.5f], [1], dx), [-1]),
        Gradient(dx => Losses.Hinge([0.5f], [-1], dx), [1]),
        Gradient(dx => Losses.SquaredHinge([0.5f], [1], dx), [-1]),
        Gradient(dx => Losses.SquaredHinge([0.5f], [-1], dx), [3]),
        Gradient(dx => Losses.Hinge([0.8f], [1], dx), [-1]),
        Gradient(dx => Losses.Hinge([0.3f], [-1], dx), [1]),
        Gradient(dx => Losses.SquaredHinge([0.8f], [1], dx), [-0.4]),
        Gradient(dx => Losses.SquaredHinge([0.3f], [-1], dx), [2.6]),

        Loss(dp => Losses.Focal([0.9f], 0.25f, 2, dp), 0.000263401289145),
        Loss(dp => Losses.Focal([0.5f], 0.25f, 2, dp), 0.043321698785),
        Loss(dp => Losses.Focal([0.1f], 0.25f, 2, dp), 0.466273481331),
        Gradient(dp => Losses.Focal([0.9f], 0.25f, 2, dp), [-0.00804580356067]),
        Gradient(dp => Losses.Focal([0.5f], 0.25f, 2, dp), [-0.29828679514]),
        Gradient(dp => Losses.Focal([0.1f], 0.25f, 2, dp), [-3.06116329185]),

        Loss(dq => Losses.KullbackLeibler([0.7f, 0.2f, 0.1f], [0.6f, 0.3f, 0.1f], dq), 0.0268124542574),
        Gradient(dq => Losses.KullbackLeibler([0.7f, 0.2f, 0.1f], [0.6f, 0.3f, 0.1f], dq), [-0.7 / 0.6, -0.2 / 0.3, -1]),
        Loss(dq => Losses.KullbackLeibler([0.7f, 0.2f, 0.1f], [0.6f, 0.3f, 0.1f], dq) / float.Log(2), 0.0386821947913),
        Loss(dq => Losses.KullbackLeibler([0.6f, 0.3f, 0.1f], [0.7f, 0.2f, 0.1f], dq), 0.0291491245361),
    ];
}
