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
    /// <summary>Pi to more digits than any kernel's type has.</summary>
    private static readonly Rational Pi = Rational.Create(System.Numerics.BigInteger.Parse("31415926535897932384626433832795", System.Globalization.CultureInfo.InvariantCulture), System.Numerics.BigInteger.Pow(10, 31));

    private readonly HashSet<string> booleans;
    private readonly Dictionary<string, BindingSyntax> bindings = new(StringComparer.Ordinal);

    public Scope(ExprPool pool, LossDeclaration declaration, IReadOnlyDictionary<string, Interval> domains)
    {
        Inputs = declaration.Parameters
            .Where(static parameter => parameter.Role == ParameterRole.Input)
            .ToImmutableDictionary(static parameter => parameter.Name, parameter => pool.Input(parameter.Name, Domain(parameter, domains), TypeFacts.IsInteger(parameter)), StringComparer.Ordinal);
        HyperParameters = declaration.Parameters
            .Where(static parameter => parameter.Role == ParameterRole.HyperParameter)
            .ToImmutableDictionary(static parameter => parameter.Name, parameter => pool.HyperParameter(parameter.Name, TypeFacts.Range(parameter), TypeFacts.IsInteger(parameter)), StringComparer.Ordinal);
        booleans = [.. declaration.Parameters.Where(static parameter => parameter.ElementType == ElementType.Boolean).Select(static parameter => parameter.Name)];
        Constants = ImmutableDictionary<string, Expr>.Empty.Add("pi", pool.Constant(Pi)).Add("inf", pool.Constant(Rational.Infinity));
    }

    public ImmutableDictionary<string, Expr> Inputs { get; }

    public ImmutableDictionary<string, Expr> HyperParameters { get; }

    public ImmutableDictionary<string, Expr> Constants { get; }

    public IEnumerable<string> Names => Inputs.Keys.Concat(HyperParameters.Keys).Concat(bindings.Keys).Concat(Constants.Keys);

    public void Declare(FormulaSyntax formula, ProblemSink sink)
    {
        foreach (BindingSyntax binding in formula.Bindings)
        {
            string name = binding.Name.Name;
            string? clash = Inputs.ContainsKey(name) ? "hides the input of that name"
                : HyperParameters.ContainsKey(name) ? "hides the hyper-parameter of that name"
                : bindings.ContainsKey(name) ? "is bound twice"
                : null;
            if (clash is not null)
                sink.Report(ProblemIds.BoundTwice, ProblemPlace.Formula(binding.Name.Range), $"'{name}' {clash}");
            else
                bindings.Add(name, binding);
        }
    }

    public BindingSyntax? FindBinding(string name) => bindings.TryGetValue(name, out BindingSyntax? binding) ? binding : null;

    public Expr? FindValue(string name) =>
        Inputs.TryGetValue(name, out Expr? value) || HyperParameters.TryGetValue(name, out value) || Constants.TryGetValue(name, out value) ? value : null;

    /// <summary>Whether it is an input or a hyper-parameter that is true or false, and serves as 1 or 0 in arithmetic.</summary>
    public bool IsBoolean(Expr value) => value.Operator is Operator.Input or Operator.HyperParameter && booleans.Contains(value.Name);

    /// <summary>What the type says, the attribute, and the formula's use of it.</summary>
    private static Interval Domain(ParameterDeclaration parameter, IReadOnlyDictionary<string, Interval> domains) =>
        domains.TryGetValue(parameter.Name, out Interval domain) ? TypeFacts.Range(parameter).Intersect(domain) : TypeFacts.Range(parameter);
}
