using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Brief;
using SopWordAddin.Documents.Word.Comments;
using SopWordAddin.Documents.Word.Import;
using SopWordAddin.Documents.Word.Reading;
using SopWordAddin.Documents.Word.Review;
using SopWordAddin.Documents.Word.Updating;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word;

/// <summary>An SOP as a Word document: written, read back, updated in place, commented.</summary>
public static class SopDocument
{
    /// <summary>A complete .docx: page setup, identity table, flowchart table, state part. Same SOP and profile, same bytes.</summary>
    /// <exception cref="FormatRefusedException">The logo is no picture.</exception>
    public static byte[] Write(Sop sop, Profile profile) => SopPackage.Write(sop, profile, SopLayout.Draw(sop, profile));

    /// <summary>Flow and times alone on one sheet, see <see cref="BriefLayout"/>; for reading, without state part.</summary>
    /// <param name="mark">Stands above the title, as that it is not in force yet; empty for nothing.</param>
    public static byte[] WriteBrief(Sop sop, Profile profile, string mark = "") => BriefDocument.Write(sop, profile, mark);

    /// <summary>The two blocks for an open document, and the state part that belongs to them.</summary>
    /// <exception cref="FormatRefusedException">The logo is no picture.</exception>
    public static SopBlocks Blocks(Sop sop, Profile profile)
    {
        var drawing = SopLayout.Draw(sop, profile);
        return new SopBlocks(
            SopPackage.WriteBlock(BlockKind.Cover, sop, profile, drawing),
            SopPackage.WriteBlock(BlockKind.Flow, sop, profile, drawing),
            SopPackage.WriteState(sop, drawing));
    }

    /// <summary>What stands in a document. Whatever is strange in it becomes a note.</summary>
    /// <exception cref="DocumentRefusedException">The bytes are no .docx, or one that is not safe to open.</exception>
    public static ReadResult Read(byte[] docx, Profiles profiles) => DocumentReading.Read(docx, profiles);

    /// <summary>An SOP made by hand, as far as its tables and drawings tell, with how sure each part of it is.</summary>
    /// <exception cref="DocumentRefusedException">The bytes are no .docx, or one that is damaged or not safe to open.</exception>
    public static ImportedSop Import(byte[] docx, Profiles profiles) => DocumentImport.Read(docx, profiles);

    /// <summary>Puts the SOP's blocks in the place of the document's; everything else and every comment stays; one that holds it all stays the very same file.</summary>
    /// <exception cref="DocumentRefusedException">The document cannot be opened, or is damaged.</exception>
    /// <exception cref="FormatRefusedException">The logo is no picture.</exception>
    public static UpdateResult Update(byte[] docx, Sop sop, Profile profile) => DocumentUpdate.Apply(docx, sop, profile);

    /// <summary>Adds, answers, resolves, reopens or deletes a comment.</summary>
    /// <param name="at">When; written as the comment's date.</param>
    /// <exception cref="DocumentRefusedException">The document cannot be opened, or has no such comment or place.</exception>
    public static byte[] ChangeComment(byte[] docx, CommentChange change, CommentAuthor by, DateTimeOffset at) =>
        CommentEdit.Apply(docx, [change], by, at);

    /// <summary>Adds comments in the same hand and moment.</summary>
    /// <param name="comments">All of kind <see cref="CommentChangeKind.Add"/>.</param>
    /// <exception cref="DocumentRefusedException">The document cannot be opened, or lacks a place.</exception>
    public static byte[] AddComments(byte[] docx, IEnumerable<CommentChange> comments, CommentAuthor by, DateTimeOffset at) =>
        CommentEdit.Apply(docx, comments, by, at);

    /// <summary>Notes in the document how it was reviewed; nothing else changes.</summary>
    /// <param name="rounds">All of them, the first first.</param>
    /// <exception cref="DocumentRefusedException">The document cannot be opened, or has no state to keep them in.</exception>
    /// <exception cref="FormatRefusedException">There are too many rounds, or their texts are too long.</exception>
    public static byte[] SetRounds(byte[] docx, IReadOnlyList<ReviewRound> rounds) => RoundsInState.Write(docx, rounds);

    /// <summary>A document that tells who raised what in the review and what became of it.</summary>
    /// <param name="round">From 1; null for all rounds.</param>
    /// <exception cref="DocumentRefusedException">The document cannot be opened, holds no SOP or no such round.</exception>
    public static byte[] WriteReviewSummary(byte[] docx, int? round, Profiles profiles) => ReviewAnnex.Alone(docx, round, profiles);

    /// <summary>The document with that summary as its annex, in the place of an earlier one.</summary>
    /// <exception cref="DocumentRefusedException">The document cannot be opened or holds no SOP.</exception>
    public static byte[] AddReviewSummary(byte[] docx, Profiles profiles) => ReviewAnnex.Into(docx, profiles);
}
