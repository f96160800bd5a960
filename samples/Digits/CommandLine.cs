using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;

namespace Digits;

/// <summary>The options with their defaults and the values that they take.</summary>
internal static class CommandLine
{
    private static readonly Option<int> Epochs = Number(
        "--epochs", "how often every image is learnt from", 20, value => value >= 1, "a whole number from 1 to 2147483647");

    private static readonly Option<float> Rate = Number(
        "--rate", "learning rate", 0.1f, value => value > 0 && float.IsFinite(value), "a number above 0");

    private static readonly Option<float> Momentum = Number(
        "--momentum", "share of its speed that the descent keeps at each step", 0.9f, value => value is >= 0 and < 1,
        "a number from 0 to below 1");

    private static readonly Option<int> Batch = Number(
        "--batch", "images per step", 64, value => value >= 1, "a whole number from 1 to 2147483647");

    private static readonly Option<int> Seed = Number(
        "--seed", "draws the first weights and the order of the images", 1, _ => true, "a whole number of 32 bits");

    private static readonly Option<string?> Mnist = new("--mnist")
    {
        Description = "folder with the original MNIST files (train-images-idx3-ubyte ..., or .gz), to learn from instead of the 8x8 digits",
        HelpName = "folder",
    };

    /// <summary>Reads the arguments and, if they are good, runs <paramref name="program"/>; returns the exit code.</summary>
    public static int Run(string[] arguments, Func<Options, int> program, TextWriter output, TextWriter error)
    {
        var command = new RootCommand("Learns to tell the digits 5 to 9 from 0 to 4.") { Epochs, Rate, Momentum, Batch, Seed, Mnist };
        command.SetAction(result => program(new Options(
            result.GetValue(Epochs),
            result.GetValue(Rate),
            result.GetValue(Momentum),
            result.GetValue(Batch),
            result.GetValue(Seed),
            result.GetValue(Mnist))));

        ParseResult parsed = command.Parse(arguments);

        // The message says what is wrong: the whole help behind it would only hide it, and "did you mean" belongs to it.
        if (parsed.Action is ParseErrorAction problem)
        {
            problem.ShowHelp = false;
            output = error;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static Option<T> Number<T>(string name, string description, T standard, Func<T, bool> isGood, string expected)
        where T : struct, INumber<T>
        => new(name)
        {
            Description = description,
            HelpName = "number",
            DefaultValueFactory = _ => standard,
            CustomParser = argument =>
            {
                // No thousands separators: `0,1` is a mistake, not 1.
                string text = argument.Tokens.Single().Value;
                if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T value) && isGood(value))
                    return value;

                argument.AddError($"{name} {text}: expected {expected}");
                return default;
            },
        };
}
