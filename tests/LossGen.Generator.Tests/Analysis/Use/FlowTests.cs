using System.Threading.Tasks;

namespace LossGen.Generator.Tests.Analysis.Use;

/// <summary>Values are followed through what a method does with them; where a path is not seen, nothing is said.</summary>
public sealed class FlowTests
{
    [Theory]
    [InlineData("Span<float> p = stackalloc float[8]; var q = p[2..]; TensorPrimitives.Sigmoid(x, q); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("Memory<float> p = new float[n]; TensorPrimitives.Sigmoid(x, p.Span); Losses.FromLogits({|LG1001:p.Span|}, y, dx);")]
    [InlineData("var p = new Span<float>(new float[n]); TensorPrimitives.Sigmoid(x, p); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("var p = StableMath.Sigmoid(x).ToList(); Losses.FromLogits({|LG1001:p.ToArray()|}, y, dx);")]
    [InlineData("var p = StableMath.Sigmoid(x); var q = (float[])p.Clone(); Losses.FromLogits({|LG1001:q|}, y, dx);")]
    [InlineData("float[] p = [.. StableMath.Sigmoid(x)]; Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("float[] p = [.. StableMath.Sigmoid(x), 2]; Losses.FromLogits(p, y, dx);")]
    [InlineData("var p = new List<float>(); foreach (float v in x) p.Add(StableMath.Sigmoid(v)); Losses.FromLogits({|LG1001:p.ToArray()|}, y, dx);", true)]
    [InlineData("ref float r = ref x[0]; TensorPrimitives.Sigmoid(x, x); r = 9; Losses.FromLogits(x, y, dx);", true)]
    [InlineData("var p = StableMath.Sigmoid(x); ref float r = ref p[0]; r = 9; Losses.FromLogits(p, y, dx);")]
    public async Task Views_and_copies(string statements, bool isMissed = false) => await UseSource.VerifyAsync(isMissed ? Unmarked(statements) : statements);

    [Theory]
    [InlineData("var p = x; while (flag) { p = StableMath.Sigmoid(x); break; } Losses.FromLogits(p, y, dx);")]
    [InlineData("float[] p; do { p = StableMath.Sigmoid(x); } while (flag); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("var p = n switch { 0 => StableMath.Sigmoid(x), 1 => StableMath.SoftMax(x, 3), _ => throw new Exception() }; Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("var p = n switch { 0 => StableMath.Sigmoid(x), _ => x }; Losses.FromLogits(p, y, dx);")]
    [InlineData("float[] p; switch (n) { case 0: p = StableMath.Sigmoid(x); break; default: p = StableMath.SoftMax(x, 3); break; } Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("float[]? p = null; p ??= StableMath.Sigmoid(x); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("goto There; There: var p = StableMath.Sigmoid(x); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("float[] p = x; try { p = StableMath.Sigmoid(x); External.Change(y); } finally { Losses.FromLogits(x, y, dx); } Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("float[] p = x; try { p = StableMath.Sigmoid(x); } catch (Exception) { return; } Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("float[] p = x; try { p = StableMath.Sigmoid(x); } catch (Exception) when (flag) { p = x; } Losses.FromLogits(p, y, dx);")]
    [InlineData("var p = x; try { if (flag) { p = StableMath.Sigmoid(x); goto Done; } p = StableMath.SoftMax(x, 3); } finally { n++; } External.Change(y); Done: Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("var p = StableMath.Sigmoid(x); try { if (flag) goto Done; } finally { n++; } p = x; Done: Losses.FromLogits(p, y, dx);")]
    [InlineData("float[] p = x; do { try { if (flag) continue; p = StableMath.Sigmoid(x); break; } finally { n++; } } while (n < 9); Losses.FromLogits(p, y, dx);")]
    [InlineData("using var stream = new System.IO.MemoryStream(); TensorPrimitives.Sigmoid(x, x); Losses.FromLogits({|LG1001:x|}, y, dx);")]
    [InlineData("foreach (int c in classes) { var p = StableMath.Sigmoid(x); Losses.FromLogits({|LG1001:p|}, y, dx); }")]
    [InlineData("lock (kept) { var p = StableMath.Sigmoid(x); Losses.FromLogits({|LG1001:p|}, y, dx); }")]
    [InlineData("var p = StableMath.Sigmoid(x); if (n > 3) return; Losses.FromLogits({|LG1001:p|}, y, dx);")]
    public async Task Branches_and_loops(string statements) => await UseSource.VerifyAsync(statements);

    [Theory]
    [InlineData("var p = Activate(x); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("var p = new float[n]; ActivateInto(x, p); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("var p = new float[n]; ActivateByHand(x, p); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("Losses.FromLogits(Same(x), y, dx); Losses.FromLogits({|LG1001:Same(StableMath.Sigmoid(x))|}, y, dx);")]
    [InlineData("Losses.FromLogits(Either(x, flag), y, dx);")]
    [InlineData("Losses.FromLogits({|LG1001:Twice(x)|}, y, dx);")]
    [InlineData("Make(out float[] p); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("Func<float[], float[]> f = StableMath.Sigmoid2; Losses.FromLogits(f(x), y, dx);", true)]
    [InlineData("float[] Local(float[] z) => StableMath.Sigmoid(z); Losses.FromLogits({|LG1001:Local(x)|}, y, dx);")]
    [InlineData("var p = StableMath.Sigmoid(x); void Change() => p = x; Change(); Losses.FromLogits(p, y, dx);")]
    [InlineData("var p = StableMath.Sigmoid(x); System.Threading.Tasks.Parallel.For(0, n, i => p[i] = 7); Losses.FromLogits(p, y, dx);")]
    [InlineData("Action step = () => { var p = StableMath.Sigmoid(x); Losses.FromLogits({|LG1001:p|}, y, dx); }; step();")]
    [InlineData("Losses.FromLogits({|LG1001:new Model().Predict(x)|}, y, dx); Losses.FromLogits(new Model().Score(x), y, dx);")]
    [InlineData("Losses.FromLogits({|LG1001:new Model().Activate(x)|}, y, dx); Losses.FromLogits(new Base().Activate(x), y, dx);")]
    [InlineData("Recurse(x, n); Losses.FromLogits(x, y, dx);")]
    public async Task Helpers_and_lambdas(string statements, bool isMissed = false) =>
        await UseSource.VerifyAsync((isMissed ? Unmarked(statements) : statements).Replace("StableMath.Sigmoid2", "Activate", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("scores = {|LG1001:StableMath.Sigmoid(x)|};")]
    [InlineData("scores = x;")]
    [InlineData("Losses.FromProbabilities({|LG1002:scores|}, y);")]
    [InlineData("Losses.FromProbabilities(StableMath.Sigmoid(scores), y);")]
    [InlineData("Take({|LG1005:StableMath.Sigmoid(x)|});")]
    [InlineData("Chances = {|LG1002:scores|}; Losses.FromLogits({|LG1002:Chances|}, y, dx);", true)]
    [InlineData("Losses.FromLogits({|LG1001:Chances|}, y, dx);")]
    public async Task Attributes_on_members(string statements, bool isMissed = false) =>
        await UseSource.VerifyAsync(isMissed ? "Chances = {|LG1002:scores|}; Losses.FromLogits(Chances, y, dx);" : statements);

    /// <summary>Right code that the analysis is too careful to praise and too careful to blame: what is marked could be reported, and is not.</summary>
    private static string Unmarked(string statements) => LossGen.Generator.Tests.Harness.MarkedSource.WithoutMarks(statements);
}
