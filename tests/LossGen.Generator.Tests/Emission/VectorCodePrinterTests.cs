using System.Linq;
using LossGen.Generator.Emission;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Emission;

/// <summary>What a person sees of vector code: locals, parentheses, names, literals.</summary>
public sealed class VectorCodePrinterTests
{
    private static readonly Dialect Wide = Dialect.Vector512(FloatingType.Single);
    private static readonly Dialect Portable = Dialect.Portable(FloatingType.Single);
    private static readonly VectorNode X = V.Parameter("x");
    private static readonly VectorNode Y = V.Parameter("y");

    [Fact]
    public void A_node_used_once_is_written_into_its_user() =>
        Assert.Equal("(x + y) * x", Expression(Wide, (X + Y) * X));

    [Fact]
    public void Sums_are_evaluated_in_the_order_of_the_graph()
    {
        Assert.Equal("x + y + x", Expression(Wide, X + Y + X));
        Assert.Equal("x + (y + x)", Expression(Wide, X + (Y + X)));
        Assert.Equal("x - (y - x)", Expression(Wide, X - (Y - X)));
        Assert.Equal("x / (y * x)", Expression(Wide, X / (Y * X)));
        Assert.Equal("x * y / x", Expression(Wide, X * Y / X));
    }

    [Fact]
    public void Signs_do_not_run_together()
    {
        Assert.Equal("-(-x)", Expression(Wide, -(-X)));
        Assert.Equal("x - -y", Expression(Wide, X - (-Y)));
        Assert.Equal("-(x * y)", Expression(Wide, -(X * Y)));
        Assert.Equal("-Vector512.Abs(x)", Expression(Wide, -V.Abs(X)));
    }

    [Fact]
    public void Bit_operations_are_parenthesised_where_one_would_have_to_think()
    {
        VectorNode bits = V.AsInt(X);
        Assert.Equal("(Vector512.AsInt32(x) & Vector512.Create(0x7FFFFF)) + Vector512.Create(-0x400000)", Expression(Wide, (bits & V.Int(0x7FFFFF)) + V.Int(-0x400000)));
        Assert.Equal("(Vector512.AsInt32(x) - Vector512.Create(1)) << 23", Expression(Wide, (V.AsInt(X) - V.Int(1)) << 23));
        Assert.Equal("Vector512.AsInt32(x) & Vector512.Create(int.MinValue)", Expression(Wide, V.AsInt(X) & V.Int(int.MinValue)));
    }

    [Fact]
    public void Bits_can_be_flipped_and_moved_down_without_the_sign()
    {
        Assert.Equal("Vector512.AsInt32(x) ^ Vector512.Create(int.MinValue)", Expression(Wide, V.AsInt(X) ^ V.Int(int.MinValue)));
        Assert.Equal("Vector.AsVectorInt64(x) >>> 52", Expression(Dialect.Portable(FloatingType.Double), V.ShiftRightLogical(V.AsInt(X), 52)));
    }

    [Fact]
    public void A_function_of_two_results_declares_the_second_where_it_is_called()
    {
        VectorFunction parts = TwoSum();
        VectorNode high = V.Call(parts, X, Y).Hinted("high");
        (string[] statements, string result) = Print(Wide, high * (1 + V.Result(high, 1).Hinted("low")));
        Assert.Equal(["var high = TwoSum(x, y, out var low);"], statements);
        Assert.Equal("high * (Vector512.Create(1f) + low)", result);
        Assert.Equal(["var twoSum = TwoSum(x, y, out _);"], Print(Wide, V.Call(parts, X, Y)).Statements);
    }

    [Fact]
    public void A_further_result_of_a_function_is_an_out_parameter() =>
        Assert.Equal(
            [
                "// x + y, and what it loses",
                "[MethodImpl(MethodImplOptions.AggressiveInlining)]",
                "internal static Vector512<float> TwoSum(Vector512<float> x, Vector512<float> y, out Vector512<float> low)",
                "{",
                "    var sum = x + y;",
                "    low = y - (sum - x);",
                "    return sum;",
                "}",
            ],
            VectorCodePrinter.PrintFunction(TwoSum(), Wide));

    private static VectorFunction TwoSum()
    {
        VectorNode sum = X + Y;
        return new("TwoSum", "x + y, and what it loses", [X, Y], [sum, (Y - (sum - X)).Named("low")], Contract: null, ArgumentRange.Everything);
    }

    [Fact]
    public void A_named_node_becomes_a_local_once()
    {
        VectorNode e = V.Abs(X).Named("e");
        (string[] statements, string result) = Print(Wide, (e + 1) / e);
        Assert.Equal(["var e = Vector512.Abs(x);"], statements);
        Assert.Equal("(e + Vector512.Create(1f)) / e", result);
    }

    [Fact]
    public void An_unnamed_node_used_twice_becomes_a_local_named_after_what_it_is()
    {
        VectorNode square = X * X;
        (string[] statements, string result) = Print(Wide, (square + Y) * (square - Y));
        Assert.Equal(["var square = x * x;"], statements);
        Assert.Equal("(square + y) * (square - y)", result);
    }

    [Fact]
    public void A_node_that_is_one_operand_twice_is_computed_once()
    {
        VectorNode sum = X + Y;
        (string[] statements, string result) = Print(Wide, sum * sum);
        Assert.Equal(["var sum = x + y;"], statements);
        Assert.Equal("sum * sum", result);
    }

    [Fact]
    public void A_result_that_another_result_uses_is_computed_once()
    {
        VectorNode sum = X + Y;
        VectorNode product = sum * X;
        var printer = new VectorCodePrinter(Wide, Names());
        Assert.Equal(["var sum = x + y;"], printer.PrintStatements([sum, product]));
        Assert.Equal("sum", printer.Expression(sum));
        Assert.Equal("sum * x", printer.Expression(product));
    }

    [Fact]
    public void Locals_never_share_a_name_with_each_other_with_parameters_or_with_helpers()
    {
        var helper = new VectorFunction("Half", "x / 2", [X], [X * 0.5], Contract: null, ArgumentRange.Everything);
        VectorNode first = (X + 1).Named("x");
        VectorNode second = V.Call(helper, first).Named("Half");
        VectorNode third = (second + first).Named("class");
        (string[] statements, string result) = Print(Wide, third * second);
        Assert.Equal(["var x2 = x + Vector512.Create(1f);", "var Half2 = Half(x2);", "var class2 = Half2 + x2;"], statements);
        Assert.Equal("class2 * Half2", result);
    }

    [Fact]
    public void A_long_expression_is_broken_into_locals()
    {
        VectorNode sum = X;
        for (int i = 0; i < 40; i++)
            sum = V.Fma(sum, X, Y);

        (string[] statements, string result) = Print(Wide, sum);
        Assert.NotEmpty(statements);
        Assert.All(statements.Append(result), line => Assert.True(line.Length < 140, line));
    }

    [Fact]
    public void A_deep_graph_is_no_stack_overflow()
    {
        VectorNode sum = X;
        for (int i = 0; i < 100_000; i++)
            sum = (sum + Y).Named("s");

        Assert.Equal(100_000, Print(Wide, sum).Statements.Length);
    }

    [Theory]
    [InlineData(0.69314718055994531, "0.6931472f")]
    [InlineData(1e-7, "1e-7f")]
    [InlineData(3.4028234663852886e38, "3.4028235e38f")]
    [InlineData(1.401298464324817e-45, "1e-45f")]
    [InlineData(-0.0, "-0f")]
    [InlineData(0.0, "0f")]
    [InlineData(double.NaN, "float.NaN")]
    [InlineData(double.NegativeInfinity, "float.NegativeInfinity")]
    [InlineData(16777216, "16777216f")]
    public void Constants_are_float_literals_that_read_back(double value, string text) =>
        Assert.Equal($"Vector512.Create({text})", Expression(Wide, value));

    [Fact]
    public void Constants_of_double_kernels_are_doubles()
    {
        Dialect dialect = Dialect.Vector256(FloatingType.Double);
        Assert.Equal("Vector256.Create(0.1)", Expression(dialect, 0.1));
        Assert.Equal("Vector256.AsInt64(x) - Vector256.Create(0x3FE0000000000000L)", Expression(dialect, V.AsInt(X) - V.Int(0x3FE0000000000000)));
    }

    [Fact]
    public void Masks_take_the_type_of_the_dialect()
    {
        VectorNode ofFloats = V.Select(X < Y, X, Y);
        VectorNode ofInts = V.AsFloat(V.Select((X < Y).Named("isLess"), V.AsInt(X), V.Int(0)));
        Assert.Equal("Vector512.ConditionalSelect(Vector512.LessThan(x, y), x, y)", Expression(Wide, ofFloats));
        Assert.Equal("Vector.ConditionalSelect(Vector.LessThan(x, y), x, y)", Expression(Portable, ofFloats));
        Assert.Contains("Vector512.ConditionalSelect(Vector512.AsInt32(isLess), Vector512.AsInt32(x), Vector512.Create(0))", Whole(Wide, ofInts), System.StringComparison.Ordinal);
        Assert.Contains("Vector.ConditionalSelect(isLess, Vector.AsVectorInt32(x), Vector.Create(0))", Whole(Portable, ofInts), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_is_a_whole_method()
    {
        var function = new VectorFunction("Relu", "max(x, 0)", [X], [V.Max(X, 0)], new AccuracyContract(MaxUlp: 0.5, WorstUlp: 0, WorstInput: 0), new ArgumentRange(-1, 1));
        Assert.Equal(
            [
                "// max(x, 0) (within 0.5 ulp; worst seen 0.00)",
                "[MethodImpl(MethodImplOptions.AggressiveInlining)]",
                "internal static Vector<float> Relu(Vector<float> x)",
                "{",
                "    return Vector.Max(x, Vector.Create(0f));",
                "}",
            ],
            VectorCodePrinter.PrintFunction(function, Portable));
    }

    [Fact]
    public void Functions_are_collected_through_functions_each_once()
    {
        var inner = new VectorFunction("Inner", "", [X], [X + 1], Contract: null, ArgumentRange.Everything);
        var outer = new VectorFunction("Outer", "", [X], [V.Call(inner, X)], Contract: null, ArgumentRange.Everything);
        Assert.Equal([outer, inner], FunctionCollector.Collect([V.Call(outer, X) + V.Call(inner, Y), V.Call(outer, Y)]));
    }

    private static NameTable Names()
    {
        var names = new NameTable();
        names.Reserve("x");
        names.Reserve("y");
        return names;
    }

    private static string Whole(Dialect dialect, VectorNode node)
    {
        (string[] statements, string result) = Print(dialect, node);
        return string.Join('\n', statements.Append(result));
    }

    private static string Expression(Dialect dialect, VectorNode node) => Print(dialect, node).Result;

    private static (string[] Statements, string Result) Print(Dialect dialect, VectorNode node)
    {
        var printer = new VectorCodePrinter(dialect, Names());
        string[] statements = [.. printer.PrintStatements([node])];
        return (statements, printer.Expression(node));
    }
}
