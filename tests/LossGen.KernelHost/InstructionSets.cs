using System.Globalization;
using System.IO;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LossGen.KernelHost;

/// <summary>What the process may use of the processor: a test that switches an instruction set off reads here that it is off.</summary>
internal static class InstructionSets
{
    /// <summary>Writes a line <c>set NAME VALUE</c> for each.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine($"set Vector512.IsHardwareAccelerated {Vector512.IsHardwareAccelerated}");
        output.WriteLine($"set Vector256.IsHardwareAccelerated {Vector256.IsHardwareAccelerated}");
        output.WriteLine($"set Vector128.IsHardwareAccelerated {Vector128.IsHardwareAccelerated}");
        output.WriteLine($"set Avx512F {Avx512F.IsSupported}");
        output.WriteLine($"set Avx2 {Avx2.IsSupported}");
        output.WriteLine($"set Fma {Fma.IsSupported}");
        output.WriteLine($"set AdvSimd {AdvSimd.IsSupported}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"set Vector<float>.Count {Vector<float>.Count}"));
    }
}
