using System.Collections.Immutable;
using LossGen.Generator.Analysis.Meanings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>A value that goes where something is expected.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Given">What it is known to be.</param>
/// <param name="Expected">What is expected.</param>
/// <param name="Target">What expects it: a parameter's, field's or property's name, or <c>return value</c>.</param>
/// <param name="Instead">The member that takes what was passed by mistake, or empty.</param>
internal sealed record Expectation(IOperation Value, Fact Given, Meaning Expected, string Target, string Instead = "");

/// <summary>Is told what the walk over a method comes by: in the last round, when all is known.</summary>
internal interface IFindings
{
    /// <summary>Values that go together to where something is expected: the arguments of a call, or one assigned value.</summary>
    /// <param name="consumer">What a message calls the place.</param>
    void Expect(string consumer, ImmutableArray<Expectation> expectations);

    /// <summary>A mean is divided by the count of what it is a mean of.</summary>
    /// <param name="division">The expression or call.</param>
    /// <param name="mean">The operand that is a mean.</param>
    void DividedAgain(IOperation division, IOperation mean, Fact fact);

    /// <summary>Unstable maths by hand.</summary>
    /// <param name="operation">The expression or call.</param>
    /// <param name="form">The stable form to take its place.</param>
    /// <param name="maker">The expression that made what the operation is applied to, where that stands elsewhere.</param>
    void Unstable(IOperation operation, UnstableForm form, SyntaxNode? maker);
}

/// <summary>The unstable forms that people write by hand, each with its stable form.</summary>
internal enum UnstableForm
{
    /// <summary>log(1 + exp(x)).</summary>
    Softplus,

    /// <summary>log(sigmoid(x)).</summary>
    LogSigmoid,

    /// <summary>log(1 - sigmoid(x)).</summary>
    LogOneMinusSigmoid,

    /// <summary>log(softmax(x)).</summary>
    LogSoftmax,

    /// <summary>exp(x)/sum(exp(x)) with nothing taken from x.</summary>
    Softmax,

    /// <summary>log(sum(exp(x))) with nothing taken from x.</summary>
    LogSumExp,
}
