using System;
using System.Linq;
using System.Threading;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;
using LossGen.Generator.Tests.Symbolics;
using LossGen.Generator.Text;

namespace LossGen.Generator.Tests.Lowering;

/// <summary>What the parser lets through, every stage behind it bears: a deep or long formula compiles, or is one message, and never ends the process.</summary>
public sealed class DepthTests
{
    public static TheoryData<string, string> Formulas => new()
    {
        { "nested exp", Nest("exp(", ")", 100) },
        { "nested tanh", Nest("tanh(", ")", 1_000) },
        { "nested parentheses", Nest("(", ")", 1_000) },
        { "nested signs", Nest("-", "", 1_000) },
        { "nested logs", Nest("log(1 + ", ")", 490) },
        { "nested roots", Nest("sqrt(1 + ", ")", 490) },
        { "nested choices", Nest("x > y ? x : ", "", 900) },
        { "nested conditions", Nest("x > y ? ", " : y", 900) },
        { "nested powers", Nest("2 ^ ", "", 1_000) },
        { "nested maxima", Nest("max(y, ", ")", 900) },
        { "nested quotients", Nest("1/(1 + ", ")", 480) },
        { "sum of like terms", string.Join(" + ", Enumerable.Repeat("x", 1_000)) },
        { "product of like factors", string.Join(" * ", Enumerable.Repeat("x", 1_000)) },
        { "chain of conditions", string.Join(" && ", Enumerable.Range(0, 900).Select(static i => FormattableString.Invariant($"x > {i}"))) + " ? x : y" },
        { "bindings in a chain", "p0 where " + Bindings("exp(-p{1}^2)", 60) },
        { "bindings in a chain, backwards", "p900 where p0 = x " + string.Join(" ", Enumerable.Range(1, 900).Select(static i => FormattableString.Invariant($"p{i} = tanh(p{i - 1}) + y"))) },
        { "bindings that double", "p0 where " + Bindings("p{1} + sin(p{1})*p{1}", 8) },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_formula_at_the_limit_fits_the_stack_of_any_thread(string name, string formula)
    {
        Assert.NotEmpty(name);
        PlugInResult result = OnSmallStack(() => Compile(formula));
        Problem[] errors = [.. result.Problems.Where(static problem => problem.IsError)];
        Assert.All(errors, static problem => Assert.Equal(ProblemIds.UnreadableFormula, problem.Id));
        Assert.Equal(errors.Length > 0, result.SourceText!.Contains("could not build", StringComparison.Ordinal));
    }

    /// <summary>Matching is a search: many terms of different kinds must not make it one through all their subsets.</summary>
    [Theory]
    [InlineData("sin({0}*x)")]
    [InlineData("{0}*x^2*exp(-{0}*y)")]
    [InlineData("log(1 + exp({0}*x))")]
    [InlineData("(x - {0})^2")]
    [InlineData("sigmoid({0}*x)")]
    public void Three_hundred_terms_come_to_an_end(string term)
    {
        string formula = string.Join(" + ", Enumerable.Range(1, 300).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, term, i)));
        PlugInResult result = OnSmallStack(() => Compile(formula));
        Assert.DoesNotContain(result.Problems, static problem => problem.IsError);
        Assert.DoesNotContain("could not build", result.SourceText, StringComparison.Ordinal);
    }

    private static PlugInResult Compile(string formula) =>
        PlugInCompiler.CompileAnew(new ReadLoss(BoundFormula.Declare(formula, "x"), EquatableArray<Problem>.Empty), LossCompiler.Compile);

    private static string Nest(string open, string close, int levels) =>
        string.Concat(Enumerable.Repeat(open, levels)) + "x" + string.Concat(Enumerable.Repeat(close, levels));

    /// <summary>p0 = f(p1), p1 = f(p2), and so on to x.</summary>
    private static string Bindings(string value, int count) => string.Join(", ", Enumerable.Range(0, count).Select(i =>
        FormattableString.Invariant($"p{i} = ") + string.Format(System.Globalization.CultureInfo.InvariantCulture, value, i, i + 1))) + FormattableString.Invariant($", p{count} = x");

    /// <summary>Runs on the megabyte that a thread has on Windows: an overflow ends the test run, and is not missed.</summary>
    private static T OnSmallStack<T>(Func<T> work)
    {
        T? result = default;
        Exception? failure = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    result = work();
                }
#pragma warning disable CA1031 // it is thrown again where the test sees it
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = exception;
                }
            },
            maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        return failure is null ? result! : throw new InvalidOperationException("the compiler failed", failure);
    }
}
