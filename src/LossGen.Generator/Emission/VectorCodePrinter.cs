using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>
/// Prints straight-line vector code as C# that a person could have written.
/// <code>
/// var printer = new VectorCodePrinter(dialect, names);            // one per method body; names: what the body's locals may not be called
/// foreach (string line in printer.PrintStatements(results)) ...   // "var e = ExpOfNonPositive(-Vector512.Abs(x));"
/// printer.Expression(results[0])                                  // "larger - product + log1p": for a store, a return, a sum
/// VectorCodePrinter.PrintFunction(Exp.OfAny, dialect)               // a whole helper, one string a line
/// FunctionCollector.Collect(results)                              // the helpers to print
/// </code>
/// A node with a name becomes a local of that name; one without is written into its only user, or becomes a local if it has several users or would
/// make a line long. Nodes printed by an earlier call of the same printer are reused where they have become locals.
/// </summary>
internal sealed class VectorCodePrinter(Dialect dialect, NameTable names, bool isCompact = false)
{
    private const int LongestExpression = 110;
    private const int LongestCompactExpression = 400;

    /// <summary>The JIT inlines no method that has many more: "too many locals", as its log says.</summary>
    private const int MostLocals = 42;

    private readonly Dictionary<VectorNode, (string Text, Precedence Precedence)> printed = [];
    private readonly Dictionary<(VectorNode Call, long Index), VectorNode> furtherResults = [];
    private readonly Dictionary<VectorNode, string> outputs = [];
    private readonly Dictionary<VectorNode, string> assigned = [];

    /// <summary>The statements that compute the results, in order, a line each.</summary>
    public IReadOnlyList<string> PrintStatements(IReadOnlyList<VectorNode> wanted)
    {
        var statements = new List<string>();
        IReadOnlyList<VectorNode> order = VectorCodeOrder.Of(wanted, printed.ContainsKey);
        ILookup<VectorNode, VectorNode> users = order.SelectMany(user => user.Operands, (user, used) => (user, used)).ToLookup(use => use.used, use => use.user);
        foreach (VectorNode called in order.Where(node => node.Function is not null))
            names.Reserve(called.Function!.Name);
        foreach (VectorNode result in order.Where(static node => node.Operator == VectorOperator.CallResult))
            furtherResults.Add((result.Operands[0], result.IntValue), result);

        foreach (VectorNode node in order)
        {
            printed.Add(node, SpellShort(node, statements));
            if (NeedsLocal(node, users[node].Count() + wanted.Count(result => result == node)))
                MakeLocal(node, statements);
        }

        return statements;
    }

    /// <summary>The expression for a node that <see cref="PrintStatements"/> has been asked for (or a part of it).</summary>
    public string Expression(VectorNode node) => printed[node].Text;

    /// <summary>A function as a helper method, a string per line. One that would have too many locals has only those that are used more than once.</summary>
    public static IReadOnlyList<string> PrintFunction(VectorFunction function, Dialect dialect)
    {
        IReadOnlyList<string> lines = PrintFunction(function, dialect, isCompact: false);
        bool hasTooMany = lines.Count(static line => line.StartsWith("    var ", StringComparison.Ordinal)) > MostLocals;
        return hasTooMany ? PrintFunction(function, dialect, isCompact: true) : lines;
    }

    private static IReadOnlyList<string> PrintFunction(VectorFunction function, Dialect dialect, bool isCompact)
    {
        var names = new NameTable();
        foreach (VectorNode parameter in function.Parameters)
            names.Reserve(parameter.Name!);

        var printer = new VectorCodePrinter(dialect, names, isCompact);
        foreach (VectorNode result in function.Results.Skip(1))
            printer.AssignTo(result, result.Name!);

        IReadOnlyList<string> statements = printer.PrintStatements(function.Results);
        IEnumerable<string> inputs = function.Parameters.Select(parameter => $"{dialect.VectorType} {parameter.Name}");
        IEnumerable<string> received = function.Results.Skip(1).Select(result => $"out {dialect.VectorType} {result.Name}");
        return
        [
            "// " + function.Summary + Promise(function.Contract),
            "[MethodImpl(MethodImplOptions.AggressiveInlining)]",
            $"internal static {dialect.VectorType} {function.Name}({string.Join(", ", inputs.Concat(received))})",
            "{",
            .. statements.Select(statement => "    " + statement),
            $"    return {printer.Expression(function.Result)};",
            "}",
        ];
    }

    private static string Promise(AccuracyContract? contract) => contract is null
        ? ""
        : string.Format(CultureInfo.InvariantCulture, " (within {0:0.##} ulp; worst seen {1:0.00})", contract.MaxUlp, contract.WorstUlp);

    /// <summary>Gives a node that is yet to be printed the name of an <c>out</c> parameter: that is a local that the caller sees.</summary>
    public void AssignTo(VectorNode node, string output)
    {
        names.Reserve(output);
        assigned.Add(node, output);
    }

    private bool NeedsLocal(VectorNode node, int uses) => node.Operator switch
    {
        VectorOperator.Parameter or VectorOperator.CallResult => false,
        VectorOperator.Call when node.Function!.Results.Length > 1 => true,
        VectorOperator.Constant or VectorOperator.IntConstant => node.Name is not null,
        _ => uses > 1 || (node.Name is not null && (!isCompact || assigned.ContainsKey(node))),
    };

    private void MakeLocal(VectorNode node, List<string> statements)
    {
        bool isDeclared = assigned.TryGetValue(node, out string? name);
        name ??= names.Take(node.Name ?? SuggestName(node));
        statements.Add($"{(isDeclared ? "" : "var ")}{name} = {printed[node].Text};");
        printed[node] = (name, Precedence.Primary);
    }

    // An expression that is too long gives its longest operands to locals of their own.
    private (string Text, Precedence Precedence) SpellShort(VectorNode node, List<string> statements)
    {
        (string Text, Precedence Precedence) value = Spell(node);
        foreach (VectorNode operand in node.Operands.OrderByDescending(operand => printed[operand].Text.Length))
        {
            bool isInlined = operand.Operands.Length > 0 && printed[operand].Text.Contains('(');
            if (value.Text.Length <= (isCompact ? LongestCompactExpression : LongestExpression) || !isInlined)
                continue;

            MakeLocal(operand, statements);
            value = Spell(node);
        }

        return value;
    }

    private static string SuggestName(VectorNode node) => node switch
    {
        { Hint: { } hint } => hint,
        { Function: { } function } => char.ToLowerInvariant(function.Name[0]) + function.Name.Substring(1),
        { Operator: VectorOperator.Multiply } when node.Operands[0] == node.Operands[1] => "square",
        _ => OperatorSpelling.Of(node.Operator).LocalName,
    };

    private (string Text, Precedence Precedence) Spell(VectorNode node)
    {
        string[] operands = [.. node.Operands.Select(operand => printed[operand].Text)];
        switch (node.Operator)
        {
            case VectorOperator.Parameter:
                return (node.Name!, Precedence.Primary);
            case VectorOperator.Constant:
                return (dialect.Broadcast(LiteralText.Of(node.Value, dialect.Lane)), Precedence.Primary);
            case VectorOperator.IntConstant:
                return (dialect.Broadcast(LiteralText.Of(node.IntValue, dialect.Lane)), Precedence.Primary);
            case VectorOperator.Sqrt:
                return (dialect.Invoke(dialect.SquareRoot, operands), Precedence.Primary);
            case VectorOperator.AsInt:
                return (dialect.AsInt(operands[0]), Precedence.Primary);
            case VectorOperator.AsFloat:
                return (dialect.AsFloat(operands[0]), Precedence.Primary);
            case VectorOperator.ToFloat:
                return (dialect.ToFloat(operands[0]), Precedence.Primary);
            case VectorOperator.Call:
                return ($"{node.Function!.Name}({string.Join(", ", operands.Concat(SpellOutputs(node)))})", Precedence.Primary);
            case VectorOperator.CallResult:
                return (outputs[node], Precedence.Primary);
            case VectorOperator.Less or VectorOperator.LessOrEqual or VectorOperator.Equal:
                return (SpellComparison(node, operands), Precedence.Primary);
            case VectorOperator.Select:
                return (SpellSelect(node, operands), Precedence.Primary);
        }

        OperatorSpelling spelling = OperatorSpelling.Of(node.Operator);
        string text = spelling.Precedence switch
        {
            Precedence.Primary => dialect.Invoke(spelling.Symbol, operands),
            Precedence.Unary => spelling.Symbol + Within(node.Operands[0], Precedence.Primary),
            Precedence.Shift => $"{Within(node.Operands[0], Precedence.Unary)} {spelling.Symbol} {LiteralText.Of(node.IntValue, FloatingType.Single)}",

            // Few remember how &, | and arithmetic rank: only a chain of the same one goes without parentheses.
            Precedence.BitAnd or Precedence.BitXor or Precedence.BitOr => string.Join($" {spelling.Symbol} ", node.Operands.Select(operand =>
                Within(operand, operand.Operator == node.Operator ? spelling.Precedence : Precedence.Unary))),

            // C# evaluates from the left, and floating-point sums do not reassociate: a right operand of the same rank keeps its parentheses.
            _ => $"{Within(node.Operands[0], spelling.Precedence)} {spelling.Symbol} {Within(node.Operands[1], spelling.Precedence + 1)}",
        };
        return (text, spelling.Precedence);
    }

    // What receives the further results of a call is declared in the call itself.
    private IEnumerable<string> SpellOutputs(VectorNode call)
    {
        for (int index = 1; index < call.Function!.Results.Length; index++)
        {
            if (!furtherResults.TryGetValue((call, index), out VectorNode? result))
                yield return "out _";
            else
                yield return NameOutput(result);
        }
    }

    private string NameOutput(VectorNode result)
    {
        bool isDeclared = assigned.TryGetValue(result, out string? name);
        if (!isDeclared && !outputs.TryGetValue(result, out name))
            name = names.Take(result.Name ?? SuggestName(result));

        outputs[result] = name!;
        return (isDeclared ? "out " : "out var ") + name;
    }

    private string Within(VectorNode operand, Precedence least)
    {
        (string text, Precedence precedence) = printed[operand];
        return precedence < least ? $"({text})" : text;
    }

    // A mask has the type that the dialect's comparison of numbers gives; a comparison of integers has to be turned into that.
    private string SpellComparison(VectorNode node, string[] operands)
    {
        string comparison = dialect.Invoke(OperatorSpelling.Of(node.Operator).Symbol, operands);
        return node.Operands[0].Type == LaneType.Int && !dialect.ComparesToIntegers ? dialect.AsFloat(comparison) : comparison;
    }

    private string SpellSelect(VectorNode node, string[] operands)
    {
        if (node.Type == LaneType.Int && !dialect.ComparesToIntegers)
            operands[0] = dialect.AsInt(operands[0]);

        return dialect.Invoke(OperatorSpelling.Of(node.Operator).Symbol, operands);
    }
}
