using System.Linq;
using LossGen.Conformance.Tests.Rows.Reference;

namespace LossGen.Conformance.Tests.Rows;

/// <summary>A row's results are its own: it gives the same bits alone as among others, wherever it stands among them.</summary>
public sealed class RowAloneTests
{
    // Sums: a mean divides by what all rows weigh together.
    public static TheoryData<string> Names => ["CrossEntropy", "SampleTemperature", "CosineEmbedding", "Variance", "JensenShannon", "NegativeLogLikelihood"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_alone_gives_the_same_bits(string name)
    {
        var kernel = RowKernels.Single.Single(kernel => kernel.Name == name);
        foreach (var call in RowReference.Read(kernel.Table).Calls)
        {
            var together = new RowArguments<float>(call);
            kernel.Run(together);
            for (var row = 0; row < call.Rows; row++)
            {
                var alone = new RowArguments<float>(call, row);
                kernel.Run(alone);
                Assert.Equal(together.Values[row], alone.Values[0]);
                foreach (var output in alone.OutputNames)
                {
                    var expected = together.Output(output).Chunk(alone.Output(output).Length).ElementAt(row);
                    Assert.Equal(expected, alone.Output(output));
                }
            }
        }
    }
}
