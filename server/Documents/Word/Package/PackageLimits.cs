namespace SopWordAddin.Documents.Word.Package;

/// <summary>How much a document may hold before it is refused unopened.</summary>
public static class PackageLimits
{
    public const int Bytes = 32 * 1024 * 1024;
    public const long UnpackedBytes = 200L * 1024 * 1024;
    public const int Parts = 5_000;

    /// <summary>Unpacked to packed size of one part above <see cref="RatioFloor"/>; real documents stay below 60.</summary>
    public const int Ratio = 250;
    public const int RatioFloor = 1024 * 1024;

    /// <summary>Bytes of one XML part that is parsed.</summary>
    public const int XmlBytes = 64 * 1024 * 1024;

    /// <summary>Elements within elements; Word itself gives up far earlier.</summary>
    public const int XmlDepth = 400;
}
