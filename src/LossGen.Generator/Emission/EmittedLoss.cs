using LossGen.Generator.Text;

namespace LossGen.Generator.Emission;

/// <summary>The emitted half of a method.</summary>
/// <param name="Text">Its file.</param>
/// <param name="Functions">The elementary functions that it calls: those of all losses share a file.</param>
internal sealed record EmittedLoss(string Text, EquatableArray<EmittedFunction> Functions = default);
