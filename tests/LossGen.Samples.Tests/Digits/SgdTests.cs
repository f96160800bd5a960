using Digits;

namespace LossGen.Samples.Tests.DigitsSample;

public sealed class SgdTests
{
    /// <summary>
    /// Gradient 1 throughout, momentum 0.5, rate 0.25: the velocities are 1, 1.5, 1.75, so that the value falls by 0.25, 0.375, 0.4375.
    /// </summary>
    [Fact]
    public void Velocity_gathers_the_gradients()
    {
        var parameter = new Parameter(1);
        parameter.Values[0] = 8;
        parameter.Gradient[0] = 1;
        var sgd = new Sgd([parameter], rate: 0.25f, momentum: 0.5f);

        sgd.Step();
        Assert.Equal(7.75f, parameter.Values[0]);
        sgd.Step();
        Assert.Equal(7.375f, parameter.Values[0]);
        sgd.Step();
        Assert.Equal(6.9375f, parameter.Values[0]);
    }
}
