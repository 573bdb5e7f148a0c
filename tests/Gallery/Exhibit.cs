using SopWordAddin.Documents.Sops;

namespace Gallery;

/// <summary>One document to be looked at.</summary>
/// <param name="Name">Of its files, without ending.</param>
/// <param name="Title">What to look for.</param>
internal sealed record Exhibit(string Name, string Title, Sop Sop, Profile Profile)
{
    public static Profile Standard { get; } = Profiles.BuiltIn[0];
}
