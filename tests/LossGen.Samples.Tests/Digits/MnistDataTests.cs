using System;
using System.IO;
using Digits;

namespace LossGen.Samples.Tests.DigitsSample;

public sealed class MnistDataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public MnistDataTests() => MnistFiles.WriteGood(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Pairs_images_with_labels()
    {
        TrainingData data = MnistData.Load(folder.FullPath);

        Assert.Equal((3, 1, 4), (data.Train.Count, data.Test.Count, data.Train.PixelsPerImage));
        Assert.Equal([4, 5, 9], data.Train.Digits);
        Assert.Equal([10, 20, 30, 40], data.Test.Pixels);
    }

    [Fact]
    public void A_batch_has_pixels_from_0_to_1_and_label_1_from_digit_5()
    {
        ImageSet images = MnistData.Load(folder.FullPath).Train;
        float[] inputs = new float[8];
        float[] labels = new float[2];

        images.CopyBatch([1, 0], inputs, labels);

        Assert.Equal([1f, 0f], labels);
        Assert.Equal([0f, 0.2f, 0.4f, 1f], inputs[4..], (expected, actual) => MathF.Abs(expected - actual) < 1e-7f);
        Assert.Equal(9 / 255f, inputs[0], 1e-8f);
    }

    [Fact]
    public void Refuses_another_number_of_labels_than_images() =>
        AssertRefused("train-labels-idx1-ubyte", MnistFiles.Labels(4, 5), "2 labels for the 3 images in ");

    [Fact]
    public void Refuses_a_label_that_is_no_digit() =>
        AssertRefused("train-labels-idx1-ubyte", MnistFiles.Labels(4, 10, 9), "label 1 is 10, not a digit");

    [Fact]
    public void Refuses_test_images_of_another_size() =>
        AssertRefused(
            "t10k-images-idx3-ubyte", MnistFiles.Images(1, 1, 4, 1, 2, 3, 4), "images of 1x4 pixels, but those for training have 2x2");

    private void AssertRefused(string file, byte[] bytes, string reason)
    {
        folder.Write(file, bytes);
        var problem = Assert.Throws<DataFileException>(() => MnistData.Load(folder.FullPath));
        Assert.StartsWith($"{Path.Combine(folder.FullPath, file)}: {reason}", problem.Message, StringComparison.Ordinal);
    }
}
