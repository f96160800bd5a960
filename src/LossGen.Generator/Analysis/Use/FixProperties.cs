namespace LossGen.Generator.Analysis.Use;

/// <summary>What a diagnostic of use tells its code fix, by name in <c>Diagnostic.Properties</c>. The first additional location is the maker of the value, or the other of two arguments.</summary>
internal static class FixProperties
{
    /// <summary>What the value is, as the name of a meaning.</summary>
    public const string Given = nameof(Given);

    /// <summary>What is expected, likewise.</summary>
    public const string Expected = nameof(Expected);

    /// <summary>The member of the consumer's type that takes the value as it is, where there is one.</summary>
    public const string Instead = nameof(Instead);

    /// <summary>The unstable form, as the name of one.</summary>
    public const string Form = nameof(Form);
}
