namespace Digits;

/// <summary>Numbers to be learnt, and the derivative of the loss with respect to each of them.</summary>
internal sealed class Parameter(int count)
{
    public float[] Values { get; } = new float[count];

    public float[] Gradient { get; } = new float[count];
}
