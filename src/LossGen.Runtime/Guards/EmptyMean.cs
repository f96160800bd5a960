using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace LossGen.Runtime;

/// <summary>What an emitted method does about a mean over no values under <see cref="OnEmpty.Throw"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmptyMean
{
    /// <summary>Throws the exception of a mean over no values.</summary>
    /// <param name="method">The loss method's name.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    [DoesNotReturn]
    public static void Throw(string method) =>
        throw new InvalidOperationException(
            $"'{method}' is a mean over no values: there is no input, every sample is masked, or the weights sum to 0.");
}
