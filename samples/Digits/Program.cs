using System;
using System.Globalization;
using System.IO;
using Spectre.Console;

namespace Digits;

/// <summary>Teaches a small network to tell the handwritten digits 5 to 9 from 0 to 4, with a compiled loss.</summary>
internal static class Program
{
    private static int Main(string[] arguments) =>
        Run(
            arguments,
            Console.IsOutputRedirected ? new PlainDisplay(Console.Out) : new TerminalDisplay(AnsiConsole.Console),
            Console.Out,
            Console.Error);

    internal static int Run(string[] arguments, IDisplay display, TextWriter output, TextWriter error)
    {
        try
        {
            return CommandLine.Run(arguments, options => Train(options, display, error), output, error);
        }
        catch (DataFileException problem)
        {
            error.WriteLine(problem.Message);
            return 1;
        }
    }

    private static int Train(Options options, IDisplay display, TextWriter error)
    {
        TrainingData data = options.Mnist is null
            ? DigitsData.Load(Path.Combine(AppContext.BaseDirectory, "digits.csv"))
            : MnistData.Load(options.Mnist);
        int batch = Math.Min(options.Batch, data.Train.Count);
        int[] widths = [data.Train.PixelsPerImage, 128, 64, 1];

        var random = new Random(options.Seed);
        var network = new Perceptron(widths, batch, random);
        var trainer = new Trainer(network, new Sgd(network.Parameters, options.Rate, options.Momentum), batch, random);

        string size = $"{data.Train.Width}x{data.Train.Height}";
        string structure = string.Join('-', widths);
        Line($"{data.Name}: {data.Train.Count} images to learn from, {data.Test.Count} for the test, {size} pixels");
        Line($"network {structure}, batches of {batch}, rate {options.Rate}, momentum {options.Momentum}, seed {options.Seed}");

        bool diverged = false;
        long batchesPerEpoch = (data.Train.Count + batch - 1) / batch;
        display.Track(options.Epochs * batchesPerEpoch, batchDone =>
        {
            for (int epoch = 1; epoch <= options.Epochs && !diverged; epoch++)
            {
                Score score = trainer.TrainEpoch(data.Train, batchDone);
                Line($"epoch {epoch,3}  loss {score.Loss:F4}  accuracy {score.Accuracy:F4}");
                diverged = !double.IsFinite(score.Loss);
            }
        });

        if (diverged)
        {
            error.WriteLine("the training has diverged: a smaller --rate or --momentum may help");
            return 1;
        }

        Score test = trainer.Test(data.Test);
        Line($"test       loss {test.Loss:F4}  accuracy {test.Accuracy:F4}");
        return 0;

        void Line(FormattableString text) => display.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }
}
