using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using Digits;
using Spectre.Console;

namespace LossGen.Samples.Tests.DigitsSample;

public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_defaults_recognise_at_least_95_of_100()
    {
        (int code, string output, string error) = Run();

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("digits: 1437 images to learn from, 360 for the test, 8x8 pixels", output, StringComparison.Ordinal);
        Assert.Contains("network 64-128-64-1, batches of 64, rate 0.1, momentum 0.9, seed 1", output, StringComparison.Ordinal);

        string[] lines = output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2 + 20 + 1, lines.Length);
        Assert.All(lines[2..^1], line => Assert.Matches(@"^epoch +[0-9]+  loss [0-9]\.[0-9]{4}  accuracy [01]\.[0-9]{4}$", line));
        Assert.Matches(@"^test +loss [0-9]\.[0-9]{4}  accuracy [01]\.[0-9]{4}$", lines[^1]);
        Assert.InRange(double.Parse(lines[^1].Split(' ')[^1], CultureInfo.InvariantCulture), 0.95, 1);
    }

    [Theory]
    [InlineData("--epochs 0", "--epochs 0: expected a whole number from 1")]
    [InlineData("--epochs 2.5", "--epochs 2.5: expected a whole number")]
    [InlineData("--epochs 99999999999", "--epochs 99999999999: expected")]
    [InlineData("--batch -3", "--batch -3: expected a whole number from 1")]
    [InlineData("--rate -1", "--rate -1: expected a number above 0")]
    [InlineData("--rate 0,1", "--rate 0,1: expected a number above 0")]
    [InlineData("--rate NaN", "--rate NaN: expected a number above 0")]
    [InlineData("--rate 1e99", "--rate 1e99: expected a number above 0")]
    [InlineData("--momentum 1", "--momentum 1: expected a number from 0 to below 1")]
    [InlineData("--seed many", "--seed many: expected a whole number")]
    [InlineData("--rate", "--rate")]
    [InlineData("--speed 3", "--speed")]
    public void A_bad_option_is_named_with_its_value(string arguments, string message)
    {
        (int code, string output, string error) = Run(arguments.Split(' '));

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Learns_from_MNIST_files()
    {
        MnistFiles.WriteGood(folder);

        (int code, string output, string error) = Run("--mnist", folder.FullPath, "--epochs", "2");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("MNIST: 3 images to learn from, 1 for the test, 2x2 pixels", output, StringComparison.Ordinal);
        Assert.Contains("network 4-128-64-1, batches of 3,", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_MNIST_file_is_named_with_the_reason()
    {
        MnistFiles.WriteGood(folder);
        string path = folder.Write("t10k-labels-idx1-ubyte", 0, 0, 8, 1, 0, 0, 0, 9, 1);

        Assert.Equal(
            (1, "", $"{path}: truncated: the header announces 9 bytes, but 1 follow{Environment.NewLine}"),
            Run("--mnist", folder.FullPath));
    }

    [Fact]
    public void A_missing_MNIST_folder_is_named()
    {
        string missing = Path.Combine(folder.FullPath, "none");

        (int code, _, string error) = Run("--mnist", missing);

        Assert.Equal(1, code);
        Assert.StartsWith(Path.Combine(missing, "train-images-idx3-ubyte: no such file"), error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_training_that_diverges_ends_with_a_message()
    {
        (int code, string output, string error) = Run("--rate", "1e30");

        Assert.Equal(1, code);
        Assert.Contains("diverged", error, StringComparison.Ordinal);
        Assert.DoesNotContain("test ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_shows_a_progress_bar_and_the_same_lines()
    {
        using var screen = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(screen),
        });

        Assert.Equal(0, Program.Run(["--epochs", "2"], new TerminalDisplay(console), TextWriter.Null, TextWriter.Null));

        (_, string plain, _) = Run("--epochs", "2");
        foreach (string line in plain.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(line, screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("training", screen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("training", plain, StringComparison.Ordinal);
    }

    /// <summary>
    /// Training amplifies a single differing bit. Small batches make for enough steps: with <c>TensorPrimitives.Dot</c>, which sums in an
    /// order of the processor's, these six epochs print other digits for each of the three.
    /// </summary>
    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void A_processor_without_wide_vectors_prints_the_same(string instructionSet) =>
        Assert.Equal(RunProcess(), RunProcess((instructionSet, "0")));

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = Program.Run(arguments, new PlainDisplay(output), output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static string RunProcess(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Digits.dll"), "--epochs", "6", "--batch", "8" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
