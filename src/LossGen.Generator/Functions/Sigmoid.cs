using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The logistic function, without overflow on either side:
/// <code>
/// sigmoid x = 1 / (1 + e)  for x >= 0,   e / (1 + e)  otherwise,   e = e^-|x|
/// </code>
/// by <see cref="Logistic"/>. Fast has e as one number, and divides once.
/// </summary>
internal static class Sigmoid
{
    public static ElementaryFunction OfAny { get; } = new("Sigmoid", "1 / (1 + e^-x)", Build)
    {
        [Precision.Single] = new(1, 0.798, -86.124),
        [Precision.SingleFast] = new(4, 3.4, -9.8612995),
        [Precision.Double] = new(2, 0.724, -707.1834109662842),
        [Precision.DoubleFast] = new(4, 3.594, -29.931276951904348),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        if (precision.IsFast)
        {
            VectorNode e = Decay.Of(precision, x);
            return V.Select(x >= 0, 1, e) / (1 + e);
        }

        (VectorNode high, VectorNode low) = Decay.Parts(precision, x);
        VectorNode[] both = Logistic.OfParts.CallAll(precision, "near", high, low);
        return V.Select(x >= 0, both[0], both[1]);
    }
}
