using System.Linq;
using Digits;

namespace LossGen.Samples.Tests.DigitsSample;

public sealed class DotProductTests
{
    /// <summary>Small whole numbers are exact in any order: 1² + 2² + ... + n² = n (n+1) (2n+1) / 6.</summary>
    [Fact]
    public void Every_length_is_summed_whole()
    {
        for (int n = 0; n <= 100; n++)
        {
            float[] numbers = [.. Enumerable.Range(1, n).Select(i => (float)i)];
            Assert.Equal(n * (n + 1) * ((2 * n) + 1) / 6, DotProduct.Of(numbers, numbers));
        }
    }
}
