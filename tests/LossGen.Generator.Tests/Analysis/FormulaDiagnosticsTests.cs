using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Analysis;

/// <summary>
/// What is wrong with a formula, each time with a twin in which it is right: the mark stands on the very characters, in every spelling of a string, and one mistake
/// is one message.
/// </summary>
public sealed class FormulaDiagnosticsTests
{
    [Theory]
    [InlineData("{|LG0002:sigmod|}(x)*y", "sigmoid(x)*y")]
    [InlineData("y + {|LG0002:Log|}(x)", "y + log(1 + x^2)")]
    [InlineData("y*{|LG0002:foo|}({|LG0002:bar|}(x))", "y*exp(tanh(x))")]
    [InlineData("x*y + {|LG0003:z|}", "x*y + x")]
    [InlineData("x*y +\n  p*{|LG0003:q|}\nwhere p = x", "x*y +\n  p*q\nwhere p = x\nq = y")]
    [InlineData("y + {|LG0003:X|}", "y + x")]
    [InlineData("x*y + {|LG0003:dx|}", "x*y")]
    [InlineData("y*{|LG0004:exp(x, y)|}", "y*exp(x)")]
    [InlineData("y*{|LG0004:pow(x)|}", "y*pow(x, 2)")]
    [InlineData("y + {|LG0004:clamp(x, 0)|}", "y + clamp(x, 0, 1)")]
    [InlineData("y*x + {|LG0005:sum|}(x)", "y*x + abs(x)")]
    [InlineData("y*x + {|LG0005:max|}(x)", "y*x + max(x, 0)")]
    [InlineData("y*x + {|LG0005:x[y]|}", "y*x + x")]
    [InlineData("y*({|LG0006:x > 0|})", "y*(x > 0 ? 1 : 0)*x")]
    [InlineData("{|LG0006:x|} ? y : x", "x > 0 ? y : x")]
    [InlineData("!{|LG0006:x|} ? x : y", "!(x > 0) ? x : y")]
    [InlineData("{|LG0006:x > 0 ? y : y > 1|}", "x > 0 ? y : x")]
    [InlineData("x*y*p where {|LG0007:p|} = q, q = p", "x*y*p where p = q, q = 2")]
    [InlineData("x*y*{|LG0003:p2|} where p = 2", "x*y*p where p = 2")]
    [InlineData("x*y where {|LG0008:p|} = 1", "x*y*p where p = 1")]
    [InlineData("x*y*p where p = 1, {|LG0009:p|} = 2", "x*y*p*q where p = 1, q = 2")]
    [InlineData("x*y where {|LG0009:y|} = 1", "x*y*w where w = 1")]
    [InlineData("x*y + {|LG0001:exp|}", "x*y + exp(x)")]
    [InlineData("x*y/{|LG0001:0|}", "x*y/2")]
    [InlineData("x*y/({|LG0001:1 - 1|})", "x*y/(1 - 0.5)")]
    [InlineData("x*y{|LG0001:;|}", "x*y")]
    [InlineData("x*\n{|LG0001:*|}y", "x*\ny")]
    public async Task A_mistake_and_its_twin(string marked, string silent)
    {
        await MarkedSource.VerifyAsync(FormulaDeclaration.InEverySpelling(marked));
        await MarkedSource.VerifyAsync(FormulaDeclaration.InEverySpelling(silent));
    }

    /// <summary>A gradient that says nothing is a warning on the output that asks for it.</summary>
    [Theory]
    [InlineData("y^2", "{|LG0012:dx|}")]
    [InlineData("y^2 + 0*x", "{|LG0012:dx|}")]
    [InlineData("y^2*(x - x + 1)", "{|LG0012:dx|}")]
    [InlineData("y^2*stopgradient(x)", "{|LG0012:dx|}")]
    [InlineData("x > y ? y : 2*y", "{|LG0012:dx|}")]
    [InlineData("y^2 + log(exp(x)) - x", "{|LG0012:dx|}")]
    [InlineData("y*stopgradient(sign(x))*x", "dx")]
    [InlineData("y*x + stopgradient(x == y ? 1 : 2)", "dx")]
    [InlineData("y*sign(x)", "{|LG0013:dx|}")]
    [InlineData("x == y ? x : y", "{|LG0013:dx|}")]
    [InlineData("x != 0 ? x*y : y", "{|LG0013:dx|}")]
    [InlineData("x > y ? x : y", "dx")]
    [InlineData("y*abs(x)", "dx")]
    [InlineData("y*x", "dx")]
    [InlineData("x*sign(y)", "dx")]
    [InlineData("sign(y) == 1 ? x : -x", "dx")]
    public async Task A_gradient_that_says_nothing(string formula, string output) =>
        await MarkedSource.VerifyAsync(FormulaDeclaration.InEverySpelling(formula, $"ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> {output}"));

    /// <summary>An input that is not used is a warning on it; one whose gradient is asked for too has one message, not two.</summary>
    [Theory]
    [InlineData("x^2", "ReadOnlySpan<float> x, ReadOnlySpan<float> {|LG0008:y|}")]
    [InlineData("x^2", "ReadOnlySpan<float> x, float {|LG0008:delta|}")]
    [InlineData("x^2", "ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> {|LG0012:dy|}")]
    [InlineData("x^2*p where p = y", "ReadOnlySpan<float> x, ReadOnlySpan<float> y")]
    [InlineData("x^2 where {|LG0008:p|} = y", "ReadOnlySpan<float> x, ReadOnlySpan<float> y")]
    [InlineData("x^2*delta", "ReadOnlySpan<float> x, float delta, [Gradient] Span<float> dx, [GradientScale] float s")]
    public async Task What_is_never_used(string formula, string parameters) => await MarkedSource.VerifyAsync(FormulaDeclaration.InEverySpelling(formula, parameters));

    /// <summary>What an input alone can drive to the edge of a domain is clamped, and said so where it is in danger; what cannot get there is not.</summary>
    [Theory]
    [InlineData("-log({|LG0101:x|})")]
    [InlineData("-x*log({|LG0101:x + 0|})")]
    [InlineData("-(y*log({|LG0101:x|}) + (1-y)*log({|LG0101:1-x|}))")]
    [InlineData("x*log({|LG0101:p|})\nwhere p = y - 2")]
    [InlineData("y/{|LG0101:x|}")]
    [InlineData("x + y/({|LG0101:x + y|})")]
    [InlineData("y*pow({|LG0101:x|}, -2)")]
    [InlineData("{|LG0101:log(x^2)*y|}")]
    [InlineData("y/(1 + abs(x))")]
    [InlineData("-log(sigmoid(x))*y")]
    [InlineData("-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)")]
    [InlineData("y*log(1 + x^2)")]
    [InlineData("y*log1p(exp(x))")]
    public async Task A_clamp_is_said(string marked)
    {
        string parameters = "ReadOnlySpan<float> x, " + (marked.Contains('y', StringComparison.Ordinal) ? "ReadOnlySpan<float> y, " : "") + "[Gradient] Span<float> dx";
        await MarkedSource.VerifyAsync(FormulaDeclaration.InEverySpelling(marked, parameters));
    }

    [Fact]
    public async Task No_clamp_where_the_user_turned_it_off() => await MarkedSource.VerifyAsync(
        "static partial class L { [Loss(\"-log(x)\", Epsilon = 0)] public static partial float F(ReadOnlySpan<float> x, [Gradient] Span<float> dx); }");

    [Theory]
    [InlineData("sum({|LG0005:s|})", "sum(x)*s")]
    [InlineData("softmax({|LG0005:3|})[y]", "softmax(3*x)[y]")]
    [InlineData("sum(x) + max({|LG0005:s|})", "sum(x) + max(s, 1)")]
    [InlineData("x[{|LG0005:s|}]", "x[y]*s")]
    [InlineData("x[{|LG0005:y/2|}]", "x[y + 1]*s")]
    [InlineData("x[{|LG0005:y*t|}]", "x[y]*sum(t)*s")]
    [InlineData("{|LG0005:s|}[y]", "w[y]*s*sum(x)")]
    [InlineData("sum(onehot({|LG0005:x|}))", "sum(onehot(y)*x)*s")]
    [InlineData("sum(x*{|LG0002:onhot|}(y))", "sum(x*onehot(y))*s")]
    [InlineData("{|LG0004:sum(x, y)|}", "dot(x, w)*s")]
    public async Task Shapes_that_do_not_fit(string marked, string silent)
    {
        const string Parameters = "ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerElement] ReadOnlySpan<int> t, [PerSample] ReadOnlySpan<float> s, [PerClass] ReadOnlySpan<float> w, [RowLength] int n";
        await MarkedSource.VerifyAsync($"#pragma warning disable LG0008\nstatic partial class L {{ [Loss(\"{marked}\")] public static partial float F({Parameters}); }}");
        await MarkedSource.VerifyAsync($"#pragma warning disable LG0008\nstatic partial class L {{ [Loss(\"{silent}\")] public static partial float F({Parameters}); }}");
    }

    [Fact]
    public async Task A_mask_of_elements_in_a_loss_with_one_value_a_row()
    {
        await MarkedSource.VerifyAsync("static partial class L { [Loss(\"sum(x)\", Mask = \"{|LG0005:x > 0|}\")] public static partial float F(ReadOnlySpan<float> x, [RowLength] int n); }");
        await MarkedSource.VerifyAsync("static partial class L { [Loss(\"x/sum(x)\", Mask = \"x > 0\", Epsilon = 0)] public static partial float F(ReadOnlySpan<float> x, [RowLength] int n); }");
    }

    [Theory]
    [InlineData("sigmod(x)*y", "unknown function 'sigmod'; did you mean 'sigmoid'?")]
    [InlineData("Exp(x)*y", "unknown function 'Exp'; did you mean 'exp'?")]
    [InlineData("sofplus(x)*y", "unknown function 'sofplus'; did you mean 'softplus'?")]
    [InlineData("wibble(x)*y", "unknown function 'wibble'; a formula cannot call C#: write out what it computes, or bind that after 'where'")]
    [InlineData("if(x, x, y)", "unknown function 'if'; to choose, write 'condition ? a : b'")]
    [InlineData("ln(x)*y", "unknown function 'ln'; did you mean 'log'?")]
    [InlineData("y(x - 1)", "unknown function 'y'; 'y' is a value: to multiply, write 'y*(...)'")]
    [InlineData("x*y*lable where label = y", "unknown name 'lable'; did you mean 'label'?")]
    [InlineData("x*y*Pi", "unknown name 'Pi'; did you mean 'pi'?")]
    [InlineData("x*y*wobble*p where p = 2", "unknown name 'wobble'; the formula knows 'x', 'y', 'p': for another name, add a parameter, or a binding after 'where'")]
    [InlineData("x*y*dx", "unknown name 'dx'; it is an output, and the formula sees inputs, hyper-parameters and bindings only")]
    [InlineData("x*y*exp", "'exp' is a function: write 'exp(...)'")]
    [InlineData("pow(x)*y", "'pow' takes 2 arguments (base, exponent), not 1")]
    [InlineData("sum(x)*y", "'sum' works on a row, and this loss has no rows: mark an int parameter with [RowLength]")]
    [InlineData("max(x)*y", "'max' of one argument works on a row (of two numbers it is 'max(a, b)'), and this loss has no rows: mark an int parameter with [RowLength]")]
    [InlineData("x[y]", "'row[index]' is an element of a row, and this loss has no rows: mark an int parameter with [RowLength]")]
    [InlineData("exp(x, y)", "'exp' takes 1 argument, not 2")]
    [InlineData("x*y*p where p = q, q = r, r = p", "'p' is defined in terms of itself: p -> q -> r -> p; one of them must do without the others")]
    [InlineData("x*y*p where p = p", "'p' is defined in terms of itself: p -> p; one of them must do without the others")]
    [InlineData("x*y*p where p = 1, p = 2", "'p' is bound twice: give one of the two another name")]
    [InlineData("x*y*pi where pi = 3", "'pi' is a number of the language: give the binding another name")]
    [InlineData("x*y where y = 2", "'y' is an input: give the binding another name")]
    [InlineData("x*(y > 0)", "a number is needed here, but this is true or false; write 'condition ? 1 : 0'")]
    [InlineData("x ? x : y", "true or false is needed here, but this is a number; write a comparison such as 'y > 0'")]
    [InlineData("x*y/0", "this is 0, and a division by 0 has no value: divide by something else")]
    public async Task It_says(string formula, string expected)
    {
        ImmutableArray<Diagnostic> reported = await MarkedSource.ReportAsync(GeneratorHarness.Run(FormulaDeclaration.Regular(formula)).Output);
        Assert.Equal(expected, reported.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Single(reported, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
