using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Reading;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>How sure each field of the identity is, and which must be asked.</summary>
internal static class CoverGuesses
{
    private const double Labelled = 0.98;
    private const double Beside = 0.9;
    private const double Parted = 0.75;
    private const double Unclear = 0.5;

    private static readonly string[] Demanded = [CoverFields.Number, CoverFields.Title, CoverFields.EffectiveOn, CoverFields.ApprovedBy];

    public static IReadOnlyList<ImportGuess> Of(Cover cover, IReadOnlyList<CoverCells> tables, ImportReport report)
    {
        var guesses = new List<ImportGuess>();
        foreach (var field in new[] { CoverFields.Agency, CoverFields.Number, CoverFields.CreatedOn, CoverFields.RevisedOn, CoverFields.EffectiveOn, CoverFields.ApprovedBy, CoverFields.Title }.Concat(CoverFields.Lists))
        {
            var seen = tables.SelectMany(t => t.Paragraphs(field)).Where(VisibleText.HasText).ToList();
            if (seen.Count > 0)
            {
                guesses.Add(Guess(field, cover, seen));
            }
            else if (Demanded.Contains(field))
            {
                report.Ask("import.fieldMissing", $"cover.{field}", 0, new Message($"import.field.{field}"));
            }
        }

        if (cover.Unit is not null && guesses.Count > 0)
        {
            guesses.Insert(1, new ImportGuess(GuessKind.Field, "cover.unit", Parted, new Message("import.says", cover.Unit)));
            report.Ask("import.unitGuessed", "cover.unit", 0, cover.Unit);
        }

        return guesses;
    }

    private static ImportGuess Guess(string field, Cover cover, List<string> seen) =>
        new(GuessKind.Field, $"cover.{field}", Confidence(field, cover, seen), new Message("import.says", string.Join('\n', seen)));

    private static double Confidence(string field, Cover cover, List<string> seen) => field switch
    {
        CoverFields.Agency => Beside,
        CoverFields.CreatedOn => Date(cover.CreatedOn, seen),
        CoverFields.RevisedOn => Date(cover.RevisedOn, seen),
        CoverFields.EffectiveOn => Date(cover.EffectiveOn, seen),
        CoverFields.ApprovedBy => cover.ApprovedBy.Nip.Length > 0 && cover.ApprovedBy.Name.Length > 0 ? Labelled
            : cover.ApprovedBy.Name.Length == 0 && seen.Count == 1 ? Beside : Parted,
        _ => Labelled,
    };

    // What is no date stays empty: then a person has to look, unless a dash says that there is none.
    private static double Date(DateOnly? read, List<string> seen) =>
        read is not null || !seen.Exists(s => s.Any(char.IsLetterOrDigit)) ? Labelled : Unclear;
}
