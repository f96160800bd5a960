using System;
using LossGen.Generator.Text;

namespace LossGen.Generator.Problems;

/// <summary>What the user is told when the plug-in itself fails.</summary>
internal static class InternalError
{
    public static EquatableArray<Problem> Of(Exception exception)
    {
        string message = $"LossGen failed on this method ({exception.GetType().Name}: {exception.Message}); "
            + "this is a bug of LossGen: please report it with the declaration at https://github.com/lossgen/lossgen/issues";
        return new([new Problem(ProblemIds.UnsupportedMethod, ProblemPlace.Method, new([message]))]);
    }
}
