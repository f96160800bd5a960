using LossGen.Generator.Problems;
using LossGen.Generator.Text;

namespace LossGen.Generator.Declarations;

/// <summary>What came of reading one <c>[Loss]</c> method.</summary>
/// <param name="Declaration">The declaration, or null where C# allows no other half of the method.</param>
/// <param name="Problems">What is wrong with it; with an error among them the declaration is fit for a stub only.</param>
/// <param name="IsRefused">Whether C# itself reports an error in the attribute: there is nothing to add, and nothing to compile.</param>
internal sealed record ReadLoss(LossDeclaration? Declaration, EquatableArray<Problem> Problems, bool IsRefused = false);
