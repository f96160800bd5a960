using System;
using System.Globalization;
using System.IO;

namespace LogLoss;

/// <summary>Fits a logistic curve to ten points and prints how well each of them is explained.</summary>
internal static class Program
{
    private static void Main() => Print(LogisticFit.To(Points.X, Points.Labels), Console.Out);

    internal static void Print(LogisticFit fit, TextWriter output)
    {
        Line($"p = sigmoid(w x + b) with w = {fit.W:F5}, b = {fit.B:F5}");
        Line($"");
        Line($"     x  label        p  log loss");
        for (int i = 0; i < Points.X.Length; i++)
            Line($"{Points.X[i],6:F1}  {Points.Labels[i],5}  {fit.Probability(Points.X[i]):F5}   {fit.PointLosses[i]:F5}");

        Line($"");
        Line($"mean log loss {fit.MeanLoss:F5}");

        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }
}
