namespace SopWordAddin.Tests;

/// <summary>The source tree the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Names of the example SOPs, without folder and ending.</summary>
    public static IReadOnlyList<string> Examples { get; } =
        [.. Directory.GetFiles(PathOf("tests", "Examples"), "*.sop.json").Select(f => Path.GetFileName(f)[..^".sop.json".Length]).Order(StringComparer.Ordinal)];

    /// <summary>The same for <c>[MemberData]</c>.</summary>
    public static Xunit.TheoryData<string> ExampleNames => [.. Examples];

    public static string ReadExample(string name) => File.ReadAllText(PathOf("tests", "Examples", name + ".sop.json"));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "SopWordAddin.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
