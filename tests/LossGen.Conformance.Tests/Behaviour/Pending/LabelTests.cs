using System;
using System.Linq;
using LossGen.KernelHost;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Labels of every type mean the same, and halves are computed in float.</summary>
public sealed class LabelTests
{
    private const int Count = 70;

    [Fact]
    public void Labels_of_every_type_mean_the_same()
    {
        var random = new Inputs(3);
        for (var length = 0; length <= 150; length++)
        {
            var (x, y) = (new float[length], new float[length]);
            random.Fill(x, Domain.Real);
            random.FillLabels(y, [0, 1]);
            var expected = new float[length];
            var loss = LabelLosses.FloatLabels(x, y, expected);
            Check(dx => LabelLosses.ByteLabels(x, Array.ConvertAll(y, v => (byte)v), dx));
            Check(dx => LabelLosses.BoolLabels(x, Array.ConvertAll(y, v => v == 1), dx));
            Check(dx => LabelLosses.LongLabels(x, Array.ConvertAll(y, v => (long)v), dx));

            void Check(Func<float[], float> run)
            {
                var dx = new float[length];
                Assert.Equal(loss, run(dx));
                Assert.Equal(expected, dx);
            }
        }
    }

    [Fact]
    public void Halves_are_stored_as_such_and_computed_in_float()
    {
        var x = Enumerable.Repeat((Half)300, Count).ToArray();
        var y = Enumerable.Repeat((Half)1, Count).ToArray();
        var dx = new Half[Count];
        // 299^2 is beyond the largest half, 65504.
        Assert.Equal(299f * 299 * Count, LabelLosses.OfHalves(x, y, dx));
        Assert.All(dx, value => Assert.Equal((Half)598, value));
    }
}
