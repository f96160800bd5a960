using System;

namespace LossGen.Benchmarks.Rows;

/// <summary>The loss and its gradient in double, to hold the candidates to.</summary>
internal static class ExactRows
{
    public static (double Loss, double[] Gradient) Of(RowData data)
    {
        var (rows, classes, _) = data.Shape;
        var (loss, gradient) = (0.0, new double[data.X.Length]);
        for (var r = 0; r < rows; r++)
        {
            var sum = 0.0;
            for (var c = 0; c < classes; c++) sum += gradient[r * classes + c] = Math.Exp(data.X[r * classes + c]);
            for (var c = 0; c < classes; c++) gradient[r * classes + c] /= sum * rows;
            gradient[r * classes + data.Y[r]] -= 1.0 / rows;
            loss += Math.Log(sum) - data.X[r * classes + data.Y[r]];
        }

        return (loss / rows, gradient);
    }
}
