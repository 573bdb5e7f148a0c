using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Comments;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Review;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>A whole document to its SOP, notes and comments.</summary>
internal static class DocumentReading
{
    public static ReadResult Read(byte[] docx, Profiles profiles)
    {
        var package = WordPackage.Open(docx);
        var notes = new ReadNotes();
        OpenSop open;
        try
        {
            open = OpenSop.Of(package, profiles);
        }
        catch (DocumentRefusedException refused)
        {
            // A package that is whole but for its text still answers.
            notes.Add(refused.Code, null, [.. refused.Reason.Args]);
            return new ReadResult(null, notes.All, [], []);
        }

        var reading = SopReading.Of(open, notes);
        var comments = CommentReading.Read(open, SopPlaces.In(open.Blocks, reading), notes);
        return new ReadResult(reading.Sop, notes.All, comments, RoundsInState.Read(open)) { Seen = Sights.Of(open, notes) };
    }
}
