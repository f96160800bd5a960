using System;

namespace LossGen.KernelHost;

/// <summary>
/// Runs kernels in a process of its own, where a test can switch instruction sets off or have the JIT write what it compiles.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["bits"]:
                BitsCommand.Run(Console.Out);
                return 0;
            case ["hot", var name] when HotCommand.TryRun(name):
                return 0;
            default:
                Console.Error.WriteLine("Usage: LossGen.KernelHost bits | hot NAME");
                return 1;
        }
    }
}
