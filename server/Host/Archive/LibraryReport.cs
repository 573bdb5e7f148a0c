using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Archive;

/// <summary>Whether an archive has all that filing needs.</summary>
/// <param name="Name">Where it is, for people.</param>
internal sealed record LibraryReport(string Name, bool Ready, IReadOnlyList<LibraryFact> Facts);

/// <param name="Message">What is so; where something is missing, how to make it.</param>
internal sealed record LibraryFact(bool Ok, Message Message);

/// <summary>A version of a file that the archive keeps.</summary>
/// <param name="Id">As the archive names it.</param>
/// <param name="By">Name of the person.</param>
internal sealed record KeptVersion(string Id, DateTimeOffset? At, string By, long Size, bool Current);
