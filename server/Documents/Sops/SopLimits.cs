namespace SopWordAddin.Documents.Sops;

/// <summary>How much one SOP may hold; far above any real one (the longest of 348 has 30 steps, 6 executors).</summary>
public static class SopLimits
{
    public const int Steps = 400;
    public const int Actors = 24;
    public const int NodesPerStep = 12;
    public const int Links = 2_000;
    public const int ListEntries = 100;

    /// <summary>Characters of any one text.</summary>
    public const int TextLength = 4_000;

    /// <summary>Characters of an id; ids become part of shape names.</summary>
    public const int IdLength = 64;

    /// <summary>Characters of the base64 text of the logo, about 1 MB of picture.</summary>
    public const int LogoLength = 1_400_000;

    /// <summary>Bytes of one JSON body.</summary>
    public const int JsonBytes = 5 * 1024 * 1024;
}
