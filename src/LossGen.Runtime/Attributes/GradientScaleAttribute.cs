using System;

namespace LossGen;

/// <summary>
/// Marks the <see cref="float"/> or <see cref="double"/> parameter by which every gradient and Hessian is multiplied, and the loss is
/// not: the upstream gradient of a larger computation, or the loss scale of mixed-precision training.
/// </summary>
/// <example>
/// With <c>[GradientScale] float s</c>, s = 1024 and the formula <c>(x-y)^2</c> under <see cref="Reduction.Sum"/>, x = 3 and y = 1 give the
/// loss 4 and the gradient 4096.
/// </example>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class GradientScaleAttribute : Attribute;
