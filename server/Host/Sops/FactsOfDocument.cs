using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Host.Sops;

/// <summary>What the conformity rules ask of the Word document that an SOP was read from.</summary>
internal static class FactsOfDocument
{
    public static ReviewFacts Review(ReadResult read) => new(read.Comments.Count(c => !c.Resolved), read.Seen.TrackedChanges);

    public static DocumentFacts Document(ReadResult read) => new()
    {
        UnreadDates = read.Seen.UnreadDates,
        Labels = read.Seen.Labels,
        ForeignShapes = read.Seen.ForeignShapes,
    };
}
