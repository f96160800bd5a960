using LossGen.FunctionLab.Exact;
using LossGen.Judge.Commands;

namespace LossGen.Judge.Tests;

/// <summary>Without MPFR nothing here can be tested: then this says why, and the others fail.</summary>
public sealed class MpfrTests
{
    [Fact]
    public void Mpfr_is_installed() => Assert.True(Mpfr.IsAvailable, JudgeCommand.NoMpfr);
}
