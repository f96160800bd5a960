// Written by tools/minimax/turns.py: change that, not this file.
namespace LossGen.Generator.Functions.Polynomials;

/// <summary>For each window of exponents 2^E / pi less the nearest even integer, E being such that the numbers of the window are integers times 2^E.</summary>
internal static class TurnTable
{
    /// <summary>The first window begins at 2 to this power.</summary>
    public const int First = 34;

    /// <summary>How many exponents a window has.</summary>
    public const int Width = 47;

    /// <summary>Four parts each, the first a multiple of 2^-49.</summary>
    public static double[][] Windows { get; } =
    [
        [1.2142558531991199e-06, -7.524086424441117e-16, 4.8195381843245505e-32, -2.515873897427237e-48],
        [0.8941078974455738, -1.4587276889501468e-16, 1.0431129915225881e-32, 8.524748415741819e-50],
    ];
}
