namespace Gallery;

/// <summary>What the gallery shows, in its order.</summary>
internal static class ExhibitTable
{
    /// <summary>What the page opens with.</summary>
    public static Exhibit Opening { get; } = BinaryExhibits.CrossEntropy(0);

    public static Family[] Families { get; } =
    [
        BinaryExhibits.Family,
        MarginExhibits.Family,
        RowExhibits.Family,
        PolicyExhibits.Family,
        RegressionExhibits.Family,
        RobustExhibits.Family,
        DensityExhibits.Family,
    ];
}
