using System;

namespace Digits;

/// <summary>A data file is missing or damaged; the message names the file and says what is wrong with it.</summary>
internal sealed class DataFileException : Exception
{
    public DataFileException(string file, string reason)
        : base($"{file}: {reason}")
    {
    }

    public DataFileException(string file, Exception cause)
        : base($"{file}: {cause.Message}", cause)
    {
    }
}
