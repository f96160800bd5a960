using System.Collections.Immutable;
using LossGen.Generator.Binding;
using LossGen.Generator.Declarations;
using LossGen.Generator.Emission;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator;

/// <summary>A loss whose value and derivatives are stable.</summary>
/// <param name="Loss">The loss, its weight and mask stable too.</param>
/// <param name="Outputs">The derivatives that are asked for.</param>
/// <param name="Shown">The value and the derivatives in the form that is shown.</param>
/// <param name="Computed">The same in the form that is computed.</param>
/// <param name="Derivation">How they came about.</param>
internal sealed record StableLoss(BoundLoss Loss, ImmutableArray<ParameterDeclaration> Outputs, ImmutableArray<Expr> Shown, ImmutableArray<Expr> Computed, Derivation Derivation);
