using System.Threading.Tasks;

namespace LossGen.Generator.Tests.Analysis.Use;

/// <summary>What is passed for what is expected: each mistake, and beside it the code that is right.</summary>
public sealed class MismatchTests
{
    [Theory]
    [InlineData("var p = new float[n]; TensorPrimitives.Sigmoid(x, p); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("var p = new float[n]; TensorPrimitives.Sigmoid(x, p); Losses.FromProbabilities(p, y);")]
    [InlineData("TensorPrimitives.Sigmoid(x, x); Losses.FromLogits({|LG1001:x|}, y, dx);")]
    [InlineData("Losses.FromLogits(x, y, dx); TensorPrimitives.Sigmoid(x, x);")]
    [InlineData("Span<float> p = stackalloc float[8]; TensorPrimitives.Sigmoid(x, p); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("Span<float> p = stackalloc float[8]; TensorPrimitives.Sigmoid(x, p[..4]); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("Span<float> p = stackalloc float[8]; TensorPrimitives.Sigmoid(x, p); External.Change(x); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("var p = new float[n]; TensorPrimitives.Sigmoid(x, p); External.Change(p); Losses.FromLogits(p, y, dx);")]
    [InlineData("var p = new float[n]; TensorPrimitives.Sigmoid(x, p); var q = p; Losses.FromLogits({|LG1001:q|}, y, dx);")]
    [InlineData("var p = new float[n]; var q = p; TensorPrimitives.Sigmoid(x, q); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("var p = new float[n]; TensorPrimitives.Sigmoid(x, p); p = x; Losses.FromLogits(p, y, dx);")]
    [InlineData("var p = new float[n]; if (flag) TensorPrimitives.Sigmoid(x, p); else x.CopyTo(p, 0); Losses.FromLogits(p, y, dx);")]
    [InlineData("var p = new float[n]; if (flag) TensorPrimitives.Sigmoid(x, p); else TensorPrimitives.SoftMax(x, p); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("var p = new float[n]; TensorPrimitives.Sigmoid(x, p); Losses.FromLogits({|LG1001:flag ? p : p|}, y, dx);")]
    [InlineData("var p = new float[n]; TensorPrimitives.Sigmoid(x, p); Losses.FromLogits(flag ? p : x, y, dx);")]
    [InlineData("for (int epoch = 0; epoch < 9; epoch++) { var p = new float[n]; TensorPrimitives.Sigmoid(x, p); Losses.FromLogits({|LG1001:p|}, y, dx); }")]
    [InlineData("for (int epoch = 0; epoch < 9; epoch++) { Losses.FromLogits(x, y, dx); TensorPrimitives.Sigmoid(x, x); }")]
    [InlineData("for (int r = 0; r < n; r++) TensorPrimitives.SoftMax(x.AsSpan(r * 3, 3), x.AsSpan(r * 3, 3)); Losses.FromLogits({|LG1001:x|}, y, dx);")]
    [InlineData("for (int r = 0; r < n; r++) TensorPrimitives.SoftMax(x.AsSpan(r * 3, 3), dx.AsSpan(r * 3, 3)); Losses.FromProbabilities(dx, y);")]
    [InlineData("var p = new float[n]; try { TensorPrimitives.Sigmoid(x, p); } finally { n++; } Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("var p = x; try { p = new float[n]; TensorPrimitives.Sigmoid(x, p); } catch (Exception) { } Losses.FromLogits(p, y, dx);")]
    [InlineData("kept = new float[n]; TensorPrimitives.Sigmoid(x, kept); Losses.FromLogits({|LG1001:kept|}, y, dx);")]
    [InlineData("kept = new float[n]; TensorPrimitives.Sigmoid(x, kept); External.Change(x); Losses.FromLogits(kept, y, dx);")]
    [InlineData("var (p, q) = (new float[n], new float[n]); TensorPrimitives.Sigmoid(x, p); Losses.FromLogits(q, y, dx); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("(float[] a, float[] b) t = (new float[n], x); TensorPrimitives.Sigmoid(x, t.a); Losses.FromLogits(t.b, y, dx); Losses.FromLogits({|LG1001:t.a|}, y, dx);")]
    [InlineData("var p = flag switch { true => new float[n], false => new float[9] }; TensorPrimitives.Sigmoid(x, p); Losses.FromLogits(x, y, dx);")]
    [InlineData("var p = new float[n]; TensorPrimitives.SoftMax(x, p); Losses.CrossEntropy({|LG1001:p|}, classes, 3, dx);")]
    [InlineData("var p = new float[n]; TensorPrimitives.SoftMax(x, p); TensorPrimitives.Log(p, p); Losses.LogLikelihood(p, classes, 3);", "LG1101:TensorPrimitives.Log(p, p)")]
    [InlineData("var p = new float[n]; TensorPrimitives.SoftMax(x, p); Losses.LogLikelihood({|LG1005:p|}, classes, 3);")]
    [InlineData("var p = new float[n]; TensorPrimitives.Sigmoid(x, p); TensorPrimitives.Sigmoid({|LG1001:p|}, p);")]
    public async Task A_probability_for_logits(string statements, string? also = null) => await UseSource.VerifyAsync(Mark(statements, also));

    [Theory]
    [InlineData("var p = new float[n]; for (int i = 0; i < n; i++) p[i] = 1 / (1 + MathF.Exp(-x[i])); Losses.FromLogits({|LG1001:p|}, y, dx);")]
    [InlineData("for (int i = 0; i < n; i++) x[i] = 1 / (1 + MathF.Exp(-x[i])); Losses.FromLogits({|LG1001:x|}, y, dx);")]
    [InlineData("for (int i = 0; i < n; i++) if (flag) x[i] = 1 / (1 + MathF.Exp(-x[i])); Losses.FromLogits(x, y, dx);")]
    [InlineData("for (int i = 0; i < n; i++) { float e = MathF.Exp(x[i]); dx[i] = e / (1 + e); } Losses.FromLogits({|LG1001:dx|}, y, x);")]
    [InlineData("foreach (float v in x) { kept[0] = 1 / (1 + MathF.Exp(-v)); } Losses.FromLogits(kept, y, dx);")]
    [InlineData("float max = x.Max(), sum = 0; for (int i = 0; i < n; i++) { dx[i] = MathF.Exp(x[i] - max); sum += dx[i]; } for (int i = 0; i < n; i++) dx[i] /= sum; Losses.FromLogits({|LG1001:dx|}, y, x);")]
    [InlineData("float sum = 0; for (int i = 0; i < n; i++) { dx[i] = MathF.Exp(x[i]); sum += dx[i]; } for (int i = 0; i < n; i++) {|LG1101:dx[i] /= sum|};")]
    [InlineData("TensorPrimitives.Exp(x, dx); TensorPrimitives.Divide(dx, TensorPrimitives.Sum(dx), dx);", "LG1101:TensorPrimitives.Divide(dx, TensorPrimitives.Sum(dx), dx)")]
    [InlineData("TensorPrimitives.Subtract(x, TensorPrimitives.Max(x), dx); TensorPrimitives.Exp(dx, dx); TensorPrimitives.Divide(dx, TensorPrimitives.Sum(dx), dx);")]
    [InlineData("Losses.FromLogits({|LG1001:Array.ConvertAll(x, v => 1 / (1 + MathF.Exp(-v)))|}, y, dx);")]
    [InlineData("Losses.FromLogits({|LG1001:x.Select(v => 1 / (1 + MathF.Exp(-v))).ToArray()|}, y, dx);")]
    [InlineData("Losses.FromLogits(x.Select(v => 1 / (1 + MathF.Exp(-v)) - 0.5f).ToArray(), y, dx);")]
    public async Task A_probability_by_hand(string statements, string? also = null) => await UseSource.VerifyAsync(Mark(statements, also));

    [Theory]
    [InlineData("var t = new float[n]; for (int i = 0; i < n; i++) t[i] = y[i] > 0 ? 1 : -1; Losses.FromLogits(x, {|LG1003:t|}, dx);")]
    [InlineData("var t = new float[n]; for (int i = 0; i < n; i++) t[i] = y[i] > 0 ? 1 : -1; Losses.Logistic(x, t);")]
    [InlineData("var t = new float[n]; for (int i = 0; i < n; i++) t[i] = y[i] > 0 ? 1 : 0; Losses.Logistic(x, {|LG1003:t|});")]
    [InlineData("float[] t = [0, 1, 1]; Losses.Logistic(x, {|LG1003:t|});")]
    [InlineData("float[] t = [-1, 1, 1]; Losses.Logistic(x, t); Losses.FromLogits(x, {|LG1003:t|}, dx);")]
    [InlineData("float[] t = [1, 1, 1]; Losses.Logistic(x, t); Losses.FromLogits(x, t, dx);")]
    [InlineData("float[] t = [0, 1, 1]; for (int i = 0; i < 3; i++) t[i] = 2 * t[i] - 1; Losses.Logistic(x, t);")]
    [InlineData("float[] t = { -1, 1, 1 }; for (int i = 0; i < 3; i++) t[i] = (t[i] + 1) / 2; Losses.FromLogits(x, t, dx); Losses.Logistic(x, {|LG1003:t|});")]
    public async Task Labels_of_the_other_convention(string statements) => await UseSource.VerifyAsync(statements);

    [Theory]
    [InlineData("float[] t = [0, 1, 1]; var p = new float[3]; TensorPrimitives.Sigmoid(x, p); Losses.FromProbabilities({|LG1004:t|}, p);")]
    [InlineData("var labels = External.Make(); var logits = External.Make(); Losses.FromLogits({|LG1004:labels|}, logits, dx);")]
    [InlineData("var labels = External.Make(); var logits = External.Make(); Losses.FromLogits(logits, labels, dx);")]
    [InlineData("var labels = External.Make(); Losses.FromLogits(labels, x, dx);")]
    [InlineData("float[] t = [0, 1]; Losses.FromLogits(t, t, dx);")]
    public async Task Prediction_and_target_swapped(string statements) => await UseSource.VerifyAsync(statements);

    [Theory]
    [InlineData("float loss = {|LG1006:Losses.FromLogits(x, y, dx) / x.Length|};")]
    [InlineData("float loss = Losses.Total(x, y, dx) / x.Length;")]
    [InlineData("float loss = Losses.FromLogits(x, y, dx); {|LG1006:loss /= y.Length|};")]
    [InlineData("float loss = Losses.FromLogits(x, y, dx); loss /= kept.Length;")]
    [InlineData("float loss = Losses.FromLogits(x, y, dx); loss /= 4;")]
    [InlineData("Losses.FromLogits(x, y, dx); for (int i = 0; i < dx.Length; i++) {|LG1006:dx[i] /= dx.Length|};")]
    [InlineData("Losses.FromLogits(x, y, dx); {|LG1006:TensorPrimitives.Divide(dx, x.Length, dx)|};")]
    [InlineData("Losses.FromLogits(x, y, dx); {|LG1006:TensorPrimitives.Multiply(dx, 1f / x.Length, dx)|};")]
    [InlineData("var z = new float[n]; float loss = {|LG1006:Losses.FromLogits(z, y, dx) / n|};")]
    [InlineData("float total = 0; for (int b = 0; b < 4; b++) total += Losses.FromLogits(x, y, dx); total /= 4;")]
    [InlineData("float loss = {|LG1006:Losses.CrossEntropy(x, classes, 3, dx) / (x.Length / 3)|};")]
    public async Task A_mean_divided_again(string statements) => await UseSource.VerifyAsync(statements);

    [Theory]
    [InlineData("float l = {|LG1101:MathF.Log(1 + MathF.Exp(x[0]))|};")]
    [InlineData("float l = MathF.Max(x[0], 0) + MathF.Log(1 + MathF.Exp(-MathF.Abs(x[0])));")]
    [InlineData("float l = {|LG1101:MathF.Log(1 / (1 + MathF.Exp(-x[0])))|};")]
    [InlineData("float s = 1 / (1 + MathF.Exp(-x[0])); float l = {|LG1101:MathF.Log(1 - s)|};")]
    [InlineData("float s = y[0]; float l = MathF.Log(1 - s);")]
    [InlineData("float s = 0; foreach (float v in x) s += MathF.Exp(v); float l = {|LG1101:MathF.Log(s)|};")]
    [InlineData("float max = x.Max(); float s = 0; foreach (float v in x) s += MathF.Exp(v - max); float l = max + MathF.Log(s);")]
    public async Task Unstable_maths_by_hand(string statements) => await UseSource.VerifyAsync(statements);

    /// <summary>Puts a mark around a text whose braces C# would not let stand in an attribute's argument.</summary>
    private static string Mark(string statements, string? also)
    {
        if (also is null)
            return statements;

        string text = also[(also.IndexOf(':', System.StringComparison.Ordinal) + 1)..];
        return statements.Replace(text, "{|" + also + "|}", System.StringComparison.Ordinal);
    }
}
