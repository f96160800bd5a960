namespace LossGen.Judge.Rows.Points;

/// <summary>What is special about a row.</summary>
internal enum RowRule
{
    /// <summary>N(0, 1).</summary>
    Normal,

    /// <summary>N(0, 5).</summary>
    Wide,

    /// <summary>Some of few numbers, many of them equal.</summary>
    Ties,

    /// <summary>All equal.</summary>
    Equal,

    /// <summary>All 0.</summary>
    Zero,

    /// <summary>The class y is 20, 50, 90 above small others.</summary>
    Margin20,
    Margin50,
    Margin90,

    /// <summary>Another class than y is so.</summary>
    MarginElsewhere,

    /// <summary>The class y, or another, is 1e4 or 1e30.</summary>
    Large,
    LargeElsewhere,
    Huge,
    HugeElsewhere,

    /// <summary>All are -1e30.</summary>
    LowAll,

    /// <summary>One is.</summary>
    LowOne,

    /// <summary>From 2^-30 to 2^30 in size.</summary>
    Mixed,

    /// <summary>Around 1e-6.</summary>
    Small,

    /// <summary>Around 1e-25, and around 1e15: their squares are neither.</summary>
    Tiny,
    Great,

    /// <summary>A class, or all but y, is masked.</summary>
    Masked,
    MaskedOthers,

    /// <summary>The row of the input before, or nearly so.</summary>
    Same,
    Near,
}
