namespace LossGen.FunctionLab.Exact;

/// <summary>A value to more digits than a double has.</summary>
/// <param name="High">The double nearest to it.</param>
/// <param name="Rest">
/// What it has beyond <paramref name="High"/>, in units of that double's last place: so a subnormal number has a rest too. Where <paramref name="High"/> is
/// infinite because the value is beyond the greatest double, the rest counts from 2^1024; it is infinite where the value itself is.
/// </param>
internal readonly record struct ExactValue(double High, double Rest);
