namespace LossGen.Generator;

/// <summary>The names of the generator's steps, by which tests see what an edit makes run again.</summary>
internal static class TrackingNames
{
    public const string Declaration = nameof(Declaration);
    public const string Source = nameof(Source);
    public const string Functions = nameof(Functions);
}
