using System;

namespace LossGen.Generator.Problems;

/// <summary>What the user is told when the plug-in itself fails.</summary>
internal static class InternalError
{
    public static string Describe(Exception exception) =>
        $"LossGen failed on this method ({exception.GetType().Name}: {exception.Message}); "
        + "this is a bug of LossGen: please report it with the declaration at https://github.com/lossgen/lossgen/issues";
}
