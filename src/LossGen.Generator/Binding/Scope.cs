using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Syntax;

namespace LossGen.Generator.Binding;

/// <summary>The names that a formula sees: inputs, hyper-parameters, bindings and the two constants.</summary>
internal sealed class Scope
{
    private readonly HashSet<string> booleans;
    private readonly ImmutableArray<ParameterDeclaration> seen, hidden;
    private readonly Dictionary<string, BindingSyntax> bindings = new(StringComparer.Ordinal);

    public Scope(ExprPool pool, LossDeclaration declaration, IReadOnlyDictionary<string, Interval> domains)
    {
        Inputs = declaration.Parameters
            .Where(static parameter => parameter.Role == ParameterRole.Input)
            .ToImmutableDictionary(static parameter => parameter.Name, parameter => pool.Input(parameter.Name, Domain(parameter, domains), TypeFacts.IsInteger(parameter), TypeFacts.ShapeOf(parameter, declaration)), StringComparer.Ordinal);
        HyperParameters = declaration.Parameters
            .Where(static parameter => parameter.Role == ParameterRole.HyperParameter)
            .ToImmutableDictionary(static parameter => parameter.Name, parameter => pool.HyperParameter(parameter.Name, TypeFacts.Range(parameter), TypeFacts.IsInteger(parameter)), StringComparer.Ordinal);
        seen = [.. declaration.Parameters.Where(static parameter => parameter.Role is ParameterRole.Input or ParameterRole.HyperParameter)];
        hidden = [.. declaration.Parameters.Except(seen)];
        booleans = [.. declaration.Parameters.Where(static parameter => parameter.ElementType == ElementType.Boolean).Select(static parameter => parameter.Name)];
        if (declaration.RowLength is { } rowLength)
            pool.Classes = rowLength.RowLength is { } promised ? pool.Constant((Rational)promised) : pool.HyperParameter(rowLength.Name, new Interval(1, int.MaxValue), isInteger: true);

        Constants = ImmutableDictionary<string, Expr>.Empty.Add("pi", pool.Constant(FamiliarNumbers.Pi)).Add("inf", pool.Constant(Rational.Infinity));
    }

    public ImmutableDictionary<string, Expr> Inputs { get; }

    public ImmutableDictionary<string, Expr> HyperParameters { get; }

    public ImmutableDictionary<string, Expr> Constants { get; }

    /// <summary>What the user called something: the parameters, then the bindings, in the order in which they are written.</summary>
    public IEnumerable<string> OwnNames => seen.Select(static parameter => parameter.Name).Concat(bindings.Keys);

    public IEnumerable<string> Names => OwnNames.Concat(Constants.Keys);

    public void Declare(FormulaSyntax formula, ProblemSink sink)
    {
        foreach (BindingSyntax binding in formula.Bindings)
        {
            string name = binding.Name.Name;
            string? clash = Inputs.ContainsKey(name) ? "is an input: give the binding another name"
                : HyperParameters.ContainsKey(name) ? "is a hyper-parameter: give the binding another name"
                : Constants.ContainsKey(name) ? "is a number of the language: give the binding another name"
                : bindings.ContainsKey(name) ? "is bound twice: give one of the two another name"
                : null;
            if (clash is not null)
                sink.Report(ProblemIds.BoundTwice, ProblemPlace.Formula(binding.Name.Range), $"'{name}' {clash}");
            else
                bindings.Add(name, binding);
        }
    }

    public BindingSyntax? FindBinding(string name) => bindings.TryGetValue(name, out BindingSyntax? binding) ? binding : null;

    /// <summary>The parameter of that name that is not in the formula's sight: an output, the row length or the gradients' scale.</summary>
    public ParameterDeclaration? FindHidden(string name) => hidden.FirstOrDefault(parameter => parameter.Name == name);

    public Expr? FindValue(string name) =>
        Inputs.TryGetValue(name, out Expr? value) || HyperParameters.TryGetValue(name, out value) || Constants.TryGetValue(name, out value) ? value : null;

    /// <summary>Whether it is an input or a hyper-parameter that is true or false, and serves as 1 or 0 in arithmetic.</summary>
    public bool IsBoolean(Expr value) => value.Operator switch
    {
        Operator.RowElement => IsBoolean(value[0]),
        Operator.Input or Operator.HyperParameter => booleans.Contains(value.Name),
        Operator.Select => IsBoolean(value[1]) && IsBoolean(value[2]),
        _ => false,
    };

    /// <summary>What the type says, the attribute, and the formula's use of it.</summary>
    private static Interval Domain(ParameterDeclaration parameter, IReadOnlyDictionary<string, Interval> domains) =>
        domains.TryGetValue(parameter.Name, out Interval domain) ? TypeFacts.Range(parameter).Intersect(domain) : TypeFacts.Range(parameter);
}
