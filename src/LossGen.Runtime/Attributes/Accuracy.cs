namespace LossGen;

/// <summary>How close the elementary functions inside a kernel come to the exact values.</summary>
public enum Accuracy
{
    /// <summary>To about 1 ulp (unit in the last place) for each function.</summary>
    Precise,

    /// <summary>To about 4 ulp for each function, with shorter polynomials. The stable form of the formula is the same.</summary>
    Fast,
}
