using System;
using System.Globalization;
using System.Linq;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The promise of the same bits at every vector width, function by function.</summary>
public sealed class DialectAgreementTests
{
    private const int Count = 1 << 18;

    public static TheoryData<string> Functions => [.. ElementaryFunctions.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void All_dialects_give_the_same_bits(string name)
    {
        ElementaryFunction function = ElementaryFunctions.All.Single(function => function.Name == name);
        float[] x = new float[Count], y = new float[Count], expected = new float[Count], actual = new float[Count];
        for (int i = 0; i < Count; i++)
        {
            x[i] = BitConverter.UInt32BitsToSingle(unchecked((uint)i * 16381u));
            y[i] = BitConverter.UInt32BitsToSingle(unchecked((uint)i * 2654435761u));
            if (!function.In(Precision.Single).Range.Contains(x[i]))
                x[i] = -x[i];
        }

        CompiledFunctions.Get<float>(function, Precision.Single, CompiledFunctions.Dialects[0])(x, y, expected);
        Assert.True(expected.Distinct().Count() > 1000);
        foreach (string dialect in CompiledFunctions.Dialects.Skip(1))
        {
            CompiledFunctions.Get<float>(function, Precision.Single, dialect)(x, y, actual);
            for (int i = 0; i < Count; i++)
            {
                // One NaN is as good as another.
                bool same = BitConverter.SingleToInt32Bits(expected[i]) == BitConverter.SingleToInt32Bits(actual[i]) ||
                    (float.IsNaN(expected[i]) && float.IsNaN(actual[i]));
                Assert.True(same, string.Create(CultureInfo.InvariantCulture, $"{dialect} {name}({x[i]:R}, {y[i]:R}): {actual[i]:R} for {expected[i]:R}"));
            }
        }
    }
}
