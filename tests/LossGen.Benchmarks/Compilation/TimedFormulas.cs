using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;

namespace LossGen.Benchmarks.Compilation;

/// <summary>What the compiler is timed on: losses of the field, and shapes of formulas that grow.</summary>
internal static class TimedFormulas
{
    private static readonly string[] Inputs = ["x", "y", "z"];
    private static readonly string[] HyperParameters = ["alpha", "gamma", "delta", "tau"];

    public static (string Name, LossDeclaration Loss)[] Field { get; } =
    [
        ("squared error", Declare("(x-y)^2")),
        ("binary cross-entropy", Declare("-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)")),
        ("the same, of probabilities", Declare("-(y*log(x) + (1-y)*log(1-x))")),
        ("focal", Declare("-alpha_t * (1 - p_t)^gamma * log(p_t) where p = sigmoid(x), p_t = y*p + (1-y)*(1-p), alpha_t = y*0.25 + (1-y)*0.75")),
        ("Huber", Declare("abs(r) <= delta ? 0.5*r^2 : delta*(abs(r)-0.5*delta) where r = x - y")),
        ("pseudo-Huber", Declare("delta^2*(sqrt(1+((x-y)/delta)^2)-1)")),
        ("quantile", Declare("max(tau*r, (tau-1)*r) where r = y - x")),
        ("Poisson", Declare("exp(x)-y*x")),
        ("Gaussian likelihood", Declare("log(z) + (x-y)^2/(2*z^2)")),
        ("Student's t", Declare("((gamma+1)/2)*log(1+((x-y)/z)^2/gamma) + log(z)")),
        ("negative binomial", Declare("lgamma(y+gamma) - lgamma(gamma) - lgamma(y+1) + gamma*log((gamma+x)/gamma) - y*log(x/(gamma+x))")),
    ];

    /// <summary>The shapes, each a formula of about so many nodes as it is written.</summary>
    public static (string Name, Func<int, string> Formula)[] Shapes { get; } =
    [
        ("sum of log(1 + exp(ix))", static size => Sum(size / 6, static i => $"log(1 + exp({i}*x))")),
        ("mixture of sigmoids", static size => Sum(size / 7, static i => $"{(i % 9) + 1}*sigmoid({i}*x - {i % 5})")),
        ("product of 1 + ix^2", static size => Join("*", size / 6, static i => $"(1 + {i}*x^2)")),
        ("tanh(tanh(...))", static size => string.Concat(Enumerable.Repeat("tanh(", Math.Min(size, 900))) + "x" + new string(')', Math.Min(size, 900))),
        ("polynomial by Horner", static size => Chain(size / 4, static i => $"p{i + 1}*x + {i + 1}")),
        ("bindings used twice, sums", static size => Chain(size / 6, static i => $"p{i + 1} + sin(p{i + 1})*y")),
        ("bindings used twice, products", static size => Chain(size / 4, static i => $"tanh(p{i + 1})*p{i + 1}")),
    ];

    public static LossDeclaration Declare(string formula) => new(
        formula,
        LossOptions.Default,
        Namespace: "",
        new([new("static partial class", "Losses")]),
        Modifiers: "public static partial",
        MethodName: "Loss",
        TypeParameters: "",
        ReturnKind.Single,
        new(
        [
            .. Inputs.Select(static name => new ParameterDeclaration(
                name, "global::System.ReadOnlySpan<float>", ElementType.Single, ParameterRole.Input, IsSpan: true, IsReadOnlySpan: true)),
            .. HyperParameters.Select(static name => new ParameterDeclaration(name, "float", ElementType.Single, ParameterRole.HyperParameter)),
            new("dx", "global::System.Span<float>", ElementType.Single, ParameterRole.Gradient, Of: "x", IsSpan: true),
        ]),
        HasDocumentation: false,
        HintName: "Loss.g.cs");

    private static string Sum(int count, Func<int, FormattableString> term) => Join(" + ", count, term);

    private static string Join(string sign, int count, Func<int, FormattableString> part) =>
        string.Join(sign, Enumerable.Range(1, count).Select(i => FormattableString.Invariant(part(i))));

    /// <summary>p0 where p0 is made of p1, p1 of p2, and so on to x.</summary>
    private static string Chain(int count, Func<int, FormattableString> link)
    {
        IEnumerable<string> links = Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"p{i} = ") + FormattableString.Invariant(link(i)));
        return "p0 where " + string.Join(", ", links.Append(FormattableString.Invariant($"p{count} = x")));
    }
}
