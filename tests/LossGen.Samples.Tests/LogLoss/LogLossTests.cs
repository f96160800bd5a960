using System;
using System.IO;
using LogLoss;

namespace LossGen.Samples.Tests.LogLossSample;

/// <summary>The expected numbers are those of the exact optimum, found by Newton's method in 30 digits.</summary>
public sealed class LogLossTests
{
    private readonly LogisticFit fit = LogisticFit.To(Points.X, Points.Labels);

    [Fact]
    public void The_fit_is_the_optimum()
    {
        Assert.Equal(0.971934475185149, fit.W, 3e-7);
        Assert.Equal(0.655535945163696, fit.B, 3e-7);
        Assert.Equal(0.33291140995039, fit.MeanLoss, 1e-7);
    }

    [Fact]
    public void Every_printed_digit_is_exact()
    {
        using var output = new StringWriter();
        Program.Print(fit, output);

        Assert.Equal(
            """
            p = sigmoid(w x + b) with w = 0.97193, b = 0.65554

                 x  label        p  log loss
              -2.2      0  0.18502   0.20459
              -1.4      0  0.33067   0.40147
              -0.8      1  0.46953   0.75601
               0.2      0  0.70055   1.20581
               0.4      1  0.73968   0.30154
               0.8      1  0.80738   0.21396
               1.2      1  0.86079   0.14991
               2.2      1  0.94234   0.05939
               2.9      1  0.96994   0.03052
               4.6      1  0.99410   0.00592

            mean log loss 0.33291

            """.ReplaceLineEndings(),
            output.ToString());
    }
}
