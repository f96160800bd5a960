using System;
using System.Collections.Generic;
using System.IO;

namespace LossGen.Conformance.Tests.Machine;

/// <summary>Has the JIT write down what it makes of methods in the kernel host.</summary>
internal static class JitListing
{
    /// <param name="methods">Which methods, as <c>DOTNET_JitDisasm</c> wants them: type and method with <c>*</c> as wildcard.</param>
    /// <param name="hot">What the kernel host is to run.</param>
    /// <param name="settings">Further settings of the runtime.</param>
    public static IReadOnlyList<Disassembly> Of(string methods, string hot, params (string Name, string Value)[] settings)
    {
        var file = Path.GetTempFileName();
        try
        {
            var environment = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["DOTNET_JitDisasm"] = methods,
                ["DOTNET_JitStdOutFile"] = file,
                ["DOTNET_JitDisasmDiffable"] = "1",
                // Every method is compiled once, in its last form.
                ["DOTNET_TieredCompilation"] = "0",
            };
            foreach (var (name, value) in settings) environment[name] = value;
            KernelProcess.Run(environment, "hot", hot);
            return Disassembly.Parse(File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
