using System;
using System.IO;
using Spectre.Console;

namespace Digits;

/// <summary>Shows how the training goes.</summary>
internal interface IDisplay
{
    void WriteLine(string line);

    /// <summary>Does <paramref name="work"/>, which calls its argument after each of its <paramref name="steps"/>.</summary>
    void Track(long steps, Action<Action> work);
}

/// <summary>For a file or a pipe: lines only.</summary>
internal sealed class PlainDisplay(TextWriter output) : IDisplay
{
    public void WriteLine(string line) => output.WriteLine(line);

    public void Track(long steps, Action<Action> work) => work(() => { });
}

/// <summary>For a terminal: a progress bar below the lines, gone when the work is done.</summary>
internal sealed class TerminalDisplay(IAnsiConsole console) : IDisplay
{
    public void WriteLine(string line) => console.WriteLine(line);

    public void Track(long steps, Action<Action> work) =>
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask("training", maxValue: steps);
                work(() => task.Increment(1));
            });
}
