using System.Threading.Tasks;
using System.IO;
using Xunit.Sdk;

namespace LossGen.Generator.Tests.Harness;

/// <summary>The checks that all other tests lean on must themselves be able to fail.</summary>
public sealed class HarnessTests
{
    private const string Wrong = "static partial class L { [Loss(\"x\")] public static partial {|LG0010:int|} F(ReadOnlySpan<float> x); }";

    [Fact]
    public async Task A_marked_diagnostic_is_found() => await MarkedSource.VerifyAsync(Wrong);

    [Theory]
    [InlineData("static partial class L { [Loss(\"x\")] public static partial int F(ReadOnlySpan<float> x); }")]
    [InlineData("static partial class L { [Loss(\"x\")] public static partial {|LG0011:int|} F(ReadOnlySpan<float> x); }")]
    [InlineData("static partial class L { [Loss(\"x\")] public static partial int {|LG0010:F|}(ReadOnlySpan<float> x); }")]
    [InlineData("static partial class L { [Loss(\"x\")] public static partial {|LG0010:int|} F(ReadOnlySpan<float> {|LG0010:x|}); }")]
    public async Task A_missing_a_wrong_and_a_surplus_mark_fail(string marked) =>
        await Assert.ThrowsAsync<EqualException>(() => MarkedSource.VerifyAsync(marked));

    [Fact]
    public async Task Text_that_does_not_compile_fails() =>
        await Assert.ThrowsAsync<EmptyException>(() => MarkedSource.VerifyAsync("class C { int x = \"\"; }"));

    [Fact]
    public void A_warning_in_the_users_code_fails_the_clean_check() =>
        Assert.Throws<EmptyException>(() => GeneratorHarness.Run("class C { void F() { int unused; } }").AssertClean());

    [Fact]
    public void Nested_marks_are_taken_away() =>
        Assert.Equal("a(b)c", MarkedSource.WithoutMarks("{|LG0001:a({|LG0002:b|})|}c"));

    [Fact]
    public void Snapshots_differ_are_accepted_by_people_and_match()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("lossgen").FullName, "Class.Test");

        XunitException first = Assert.Throws<XunitException>(() => Snapshot.Match("a\nb\n", path, accept: false, isCI: false));
        Assert.Contains("does not exist", first.Message, System.StringComparison.Ordinal);
        Assert.True(File.Exists(path + ".received.cs"));

        Assert.Throws<XunitException>(() => Snapshot.Match("a\nb\n", path, accept: true, isCI: true));
        Snapshot.Match("a\nb\n", path, accept: true, isCI: false);
        Assert.False(File.Exists(path + ".received.cs"));
        Snapshot.Match("a\nb\n", path, accept: false, isCI: true);

        XunitException changed = Assert.Throws<XunitException>(() => Snapshot.Match("a\nc\n", path, accept: false, isCI: false));
        Assert.Contains("  a\n- b\n+ c\n", changed.Message, System.StringComparison.Ordinal);

        Assert.Single(Snapshot.Orphans(Path.GetDirectoryName(path)!));
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "Class.cs"), "public void Test() { }");
        Assert.Empty(Snapshot.Orphans(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void No_snapshot_is_without_its_test() => Assert.Empty(Snapshot.Orphans(RepositoryFiles.TestProject));
}
