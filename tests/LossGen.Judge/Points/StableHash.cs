namespace LossGen.Judge.Points;

/// <summary>A number made of a text, the same in every process (FNV-1a).</summary>
internal static class StableHash
{
    public static int Of(string text)
    {
        uint hash = 2166136261;
        foreach (char character in text)
            hash = (hash ^ character) * 16777619;

        return (int)hash;
    }
}
