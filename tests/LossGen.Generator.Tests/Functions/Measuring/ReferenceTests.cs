using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.FunctionLab.Reference;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions.Measuring;

/// <summary>What floats are judged by, judged by the tables; the sweep command does so at many more points, with MPFR.</summary>
public sealed class ReferenceTests
{
    /// <summary>The functions that are built, without their versions for a part of the line.</summary>
    public static TheoryData<string> Names => [.. ElementaryFunctions.All.Select(static function => FunctionNames.Base(function.Name)).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_reference_in_double_is_within_4_ulp(string name)
    {
        ReferenceTable table = ReferenceTable.Read(name);
        Assert.True(table.Points.Length > 200);
        ArgumentRange[] ranges = [.. ElementaryFunctions.All.Where(function => FunctionNames.Base(function.Name) == name).Select(static function => function.In(Precision.Single).Range)];
        foreach (ReferencePoint point in table.Points.Where(point => IsOrdinary(point.Exact.High) && ranges.Any(range => range.Contains(point.X))))
        {
            double value = table.IsBinary ? References.OfPair(name)(point.X, point.Y) : References.Of(name)(point.X);
            Assert.True(Ulp.Error(value, point.Exact) <= References.MaxUlp, $"{name} at {point}: {value}");
        }
    }

    [Fact]
    public void A_function_without_a_reference_is_an_error()
    {
        Assert.Throws<KeyNotFoundException>(static () => References.Of("Wrong"));
        Assert.Throws<KeyNotFoundException>(static () => References.OfPair("WrongOfNonPositive"));
        Assert.Throws<KeyNotFoundException>(static () => ExactFunctions.Of("Exp", 2));
    }

    [Theory]
    [InlineData("Exp", "Exp")]
    [InlineData("ExpOfNonPositive", "Exp")]
    [InlineData("Log1pOfUnit", "Log1p")]
    [InlineData("ExpParts", "Exp")]
    [InlineData("Exp2", "Exp2")]
    [InlineData("Offset", "Offset")]
    public void A_version_of_a_function_is_the_function(string function, string expected) => Assert.Equal(expected, FunctionNames.Base(function));

    // Of the size of floats and their rounding errors: outside, double's own range and tails are not needed.
    private static bool IsOrdinary(double value) => value == 0 || !(Math.Abs(value) < 1e-45 || Math.Abs(value) > 1e39);
}
