using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Text;

namespace LossGen.Generator.Binding;

/// <summary>What to tell of a name that a formula does not know, and what to put in its place.</summary>
internal static class NameAdvice
{
    /// <summary>More than these are not read.</summary>
    private const int MostNames = 8;

    /// <summary>What functions of the language are called elsewhere.</summary>
    private static readonly ImmutableDictionary<string, string> OtherNames = ImmutableDictionary<string, string>.Empty
        .Add("ln", "log")
        .Add("power", "pow")
        .Add("sqr", "square")
        .Add("fabs", "abs")
        .Add("sgn", "sign")
        .Add("logistic", "sigmoid")
        .Add("expit", "sigmoid")
        .Add("gammaln", "lgamma")
        .Add("loggamma", "lgamma")
        .Add("psi", "digamma")
        .Add("clip", "clamp")
        .Add("maximum", "max")
        .Add("minimum", "min")
        .Add("lse", "logsumexp")
        .Add("detach", "stopgradient");

    /// <summary>The end of the message about an unknown name, and the name that was probably meant, or "".</summary>
    public static (string Advice, string Nearest) ForName(string name, Scope scope)
    {
        if (scope.FindHidden(name) is { } hidden)
        {
            return hidden.Role switch
            {
                ParameterRole.RowLength => ("; a formula calls the row length 'classes()'", "classes()"),
                ParameterRole.GradientScale => ("; it is the [GradientScale], which the formula does not see: it multiplies gradients only", ""),
                _ => ("; it is an output, and the formula sees inputs, hyper-parameters and bindings only", ""),
            };
        }

        string nearest = NearestName.Find(name, scope.Names);
        return nearest.Length > 0
            ? (DidYouMean(nearest), nearest)
            : ($"; the formula knows {List([.. scope.OwnNames])}: for another name, add a parameter, or a binding after 'where'", "");
    }

    /// <summary>The same for an unknown function.</summary>
    public static (string Advice, string Nearest) ForFunction(string name, Scope scope)
    {
        if (scope.FindValue(name) is not null || scope.FindBinding(name) is not null)
            return ($"; '{name}' is a value: to multiply, write '{name}*(...)'", "");

        if (name is "if" or "iif" or "ifelse")
            return ("; to choose, write 'condition ? a : b'", "");

        string nearest = OtherNames.TryGetValue(name, out string? known) ? known : NearestName.Find(name, FormulaFunctionTable.Names);
        return nearest.Length > 0 ? (DidYouMean(nearest), nearest) : ("; a formula cannot call C#: write out what it computes, or bind that after 'where'", "");
    }

    /// <summary>How many arguments a function takes, as in "'pow' takes 2 arguments (base, exponent), not 1".</summary>
    public static string ArgumentCount(FormulaFunction function)
    {
        string plural = function.Least == 1 ? "" : "s";
        string names = function.Arguments.Length == 0 ? "" : $" ({function.Arguments})";
        return function.Most == int.MaxValue ? $"{Invariant(function.Least)} or more arguments" : $"{Invariant(function.Least)} argument{plural}{names}";
    }

    public static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string DidYouMean(string nearest) => $"; did you mean '{nearest}'?";

    private static string List(string[] names)
    {
        IEnumerable<string> shown = names.Take(MostNames).Select(static name => $"'{name}'");
        return names.Length > MostNames ? string.Join(", ", shown) + ", ..." : string.Join(", ", shown);
    }
}
