using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>A whole document made by hand to its SOP, with what was guessed and what must be asked.</summary>
internal static class DocumentImport
{
    public static ImportedSop Read(byte[] docx, Profiles profiles)
    {
        var package = WordPackage.Open(docx);
        var report = new ImportReport(new ReadNotes());
        var open = OpenSop.Of(package, profiles);
        var reading = SopReading.Of(open, report);
        if (reading.Sop is null || open.State is not null)
        {
            return new ImportedSop(reading.Sop, open.State is not null, [], [], report.Notes.All, null);
        }

        var cover = CoverGuesses.Of(reading.Sop.Cover, reading.Cover, report);
        return new ImportedSop(reading.Sop, false, [.. cover, .. report.Guesses], report.Questions, report.Notes.All, report.Picture);
    }
}
