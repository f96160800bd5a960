using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace LossGen.Generator.Tests.Harness;

/// <summary>
/// Compares text with a file that a person has read: <c>TestClass.Test.verified.cs</c> beside the test. On a mismatch the text is left in
/// <c>TestClass.Test.received.cs</c>; running the tests with LOSSGEN_ACCEPT=1 accepts it (never in CI).
/// </summary>
internal static class Snapshot
{
    public const string AcceptVariable = "LOSSGEN_ACCEPT";

    public static void Match(string text, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "") =>
        Match(
            text,
            Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}"),
            accept: Environment.GetEnvironmentVariable(AcceptVariable) == "1",
            isCI: Environment.GetEnvironmentVariable("CI") is { Length: > 0 });

    internal static void Match(string text, string pathWithoutExtension, bool accept, bool isCI)
    {
        string verified = pathWithoutExtension + ".verified.cs";
        string received = pathWithoutExtension + ".received.cs";
        if (File.Exists(verified) && File.ReadAllText(verified) == text)
        {
            File.Delete(received);
            return;
        }

        if (accept && isCI)
            throw new XunitException($"{AcceptVariable} is set in CI: snapshots are accepted by people");
        if (accept)
        {
            File.WriteAllText(verified, text);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        throw new XunitException(
            $"{Path.GetFileName(verified)} {(File.Exists(verified) ? "differs" : "does not exist")}:\n"
            + TextDifference.Show(File.Exists(verified) ? File.ReadAllText(verified) : "", text)
            + $"\nRead {received}; to accept it, run the test with {AcceptVariable}=1.");
    }

    /// <summary>The snapshots under a folder that no test beside them asks for, as after renaming a test.</summary>
    public static string[] Orphans(string folder) => Directory
        .EnumerateFiles(folder, "*.verified.cs", SearchOption.AllDirectories)
        .Where(file => !IsAskedFor(file))
        .ToArray();

    private static bool IsAskedFor(string verified)
    {
        string[] name = Path.GetFileName(verified).Split('.');
        string testFile = Path.Combine(Path.GetDirectoryName(verified)!, name[0] + ".cs");
        return File.Exists(testFile) && File.ReadAllText(testFile).Contains($" {name[1]}(", StringComparison.Ordinal);
    }
}
