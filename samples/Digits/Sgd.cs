using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;

namespace Digits;

/// <summary>
/// Stochastic gradient descent with momentum, as PyTorch defines it: <c>v = momentum v + gradient; value = value - rate v</c>.
/// </summary>
internal sealed class Sgd(IEnumerable<Parameter> parameters, float rate, float momentum)
{
    private readonly (Parameter Parameter, float[] Velocity)[] states =
        parameters.Select(parameter => (parameter, new float[parameter.Values.Length])).ToArray();

    public void Step()
    {
        foreach ((Parameter parameter, float[] velocity) in states)
        {
            TensorPrimitives.MultiplyAdd(velocity, momentum, parameter.Gradient, velocity);
            TensorPrimitives.MultiplyAdd(velocity, -rate, parameter.Values, parameter.Values);
        }
    }
}
