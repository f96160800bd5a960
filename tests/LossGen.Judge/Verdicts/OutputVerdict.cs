using LossGen.Judge.Exact;

namespace LossGen.Judge.Verdicts;

/// <summary>How far off an output is at a point.</summary>
internal sealed record Finding(double Error, double[] Point, float Computed, double Exact);

/// <summary>What was found about one output of a formula.</summary>
internal sealed class OutputVerdict(OutputKey output)
{
    /// <summary>The limit, in ulp, where the problem is well conditioned.</summary>
    public const double Limit = 4;

    public OutputKey Output { get; } = output;

    /// <summary>The points that were well conditioned.</summary>
    public int Judged { get; private set; }

    /// <summary>The points at which the exact value is known but ill-conditioned, or beyond the greatest float.</summary>
    public int IllConditioned { get; private set; }

    /// <summary>The points without an exact value.</summary>
    public int Skipped { get; private set; }

    /// <summary>The worst error among the well-conditioned points.</summary>
    public Finding? Worst { get; private set; }

    /// <summary>Beyond this half of a float's digits are lost before anything is computed.</summary>
    private const double MostIllConditioned = 4096;

    private readonly int[] within = new int[(int)Limit + 1];

    /// <summary>The well-conditioned points whose error is at most so many ulp, up to the limit.</summary>
    public int Within(int ulp) => within[ulp];

    /// <summary>Points above the limit.</summary>
    public int Failures { get; private set; }

    /// <summary>
    /// Points that are ill-conditioned, and at which the error is still more than the limit times the condition: the tails of exponentials are such. The limit does
    /// not hold there; what is lost there beside it is told apart.
    /// </summary>
    public int TailFailures { get; private set; }

    /// <summary>The worst of these, in units of the limit.</summary>
    public Finding? WorstTail { get; private set; }

    /// <summary>Where the result is infinite or NaN though the exact one is far from overflowing.</summary>
    public Finding? NotFinite { get; private set; }

    /// <summary>How many such points there are.</summary>
    public int NotFiniteCount { get; private set; }

    public bool Fails => Failures > 0 || NotFiniteCount > 0;

    /// <summary>The worst error, infinite where a result is not finite and should be.</summary>
    public double Severity => NotFiniteCount > 0 ? double.PositiveInfinity : Worst?.Error ?? 0;

    /// <summary>Which part of the points fails.</summary>
    public double FailureShare => (Failures + NotFiniteCount) / System.Math.Max(1.0, Judged + NotFiniteCount);

    public void Add(float computed, ExactOutput exact, double[] point)
    {
        if (!exact.IsKnown)
        {
            Skipped++;
            return;
        }

        if (!float.IsFinite(computed) && System.Math.Abs(exact.Value) < float.MaxValue / 2)
        {
            NotFiniteCount++;
            NotFinite ??= new(double.PositiveInfinity, point, computed, exact.Value);
            return;
        }

        if (!exact.IsWellConditioned || System.Math.Abs(exact.Value) > float.MaxValue)
        {
            IllConditioned++;
            AddTail(computed, exact, point);
            return;
        }

        Judged++;
        double error = UlpError.Of(computed, exact.Value);
        for (int ulp = 1; ulp < within.Length; ulp++)
            within[ulp] += error <= ulp ? 1 : 0;

        if (error > Limit)
            Failures++;
        if (Worst is null || error > Worst.Error)
            Worst = new(error, point, computed, exact.Value);
    }

    private void AddTail(float computed, ExactOutput exact, double[] point)
    {
        double error = UlpError.Of(computed, exact.Value) / exact.Condition;
        if (!(error > Limit) || exact.Condition > MostIllConditioned || System.Math.Abs(exact.Value) > float.MaxValue / 2)
            return;

        TailFailures++;
        if (WorstTail is null || error > WorstTail.Error)
            WorstTail = new(error, point, computed, exact.Value);
    }
}
