using System;
using System.IO;

namespace Digits;

/// <summary>Reads the original MNIST files: 60,000 images to learn from and 10,000 to be judged by, of 28x28 pixels.</summary>
internal static class MnistData
{
    public static TrainingData Load(string folder)
    {
        ImageSet train = Read(Path.Combine(folder, "train-images-idx3-ubyte"), Path.Combine(folder, "train-labels-idx1-ubyte"));
        string testImages = Path.Combine(folder, "t10k-images-idx3-ubyte");
        ImageSet test = Read(testImages, Path.Combine(folder, "t10k-labels-idx1-ubyte"));
        if ((test.Height, test.Width) != (train.Height, train.Width))
        {
            throw new DataFileException(
                testImages, $"images of {test.Height}x{test.Width} pixels, but those for training have {train.Height}x{train.Width}");
        }

        return new TrainingData("MNIST", train, test);
    }

    public static ImageSet Read(string imagesPath, string labelsPath)
    {
        IdxArray images = IdxReader.Read(imagesPath, dimensions: 3);
        IdxArray labels = IdxReader.Read(labelsPath, dimensions: 1);
        if (labels.Values.Length != images.Lengths[0])
            throw new DataFileException(labels.File, $"{labels.Values.Length} labels for the {images.Lengths[0]} images in {images.File}");

        int wrong = labels.Values.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)9);
        if (wrong >= 0)
            throw new DataFileException(labels.File, $"label {wrong} is {labels.Values[wrong]}, not a digit");

        return new ImageSet(images.Values, labels.Values, images.Lengths[1], images.Lengths[2], Ink: 255);
    }
}
