using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>The identity table's fields out of its words; where the words are those last written the model's value stays.</summary>
internal sealed partial class CoverReading(CoverCells cells, IReadOnlyDictionary<string, IReadOnlyList<string>> written, ReadNotes notes)
{
    public Cover Merge(Cover cover)
    {
        var (agency, unit) = Agency(cover);
        return cover with
        {
            Agency = agency,
            Unit = unit,
            Number = Text(CoverFields.Number) ?? cover.Number,
            Title = Text(CoverFields.Title) ?? cover.Title,
            CreatedOn = Date(CoverFields.CreatedOn, cover.CreatedOn),
            RevisedOn = Date(CoverFields.RevisedOn, cover.RevisedOn),
            EffectiveOn = Date(CoverFields.EffectiveOn, cover.EffectiveOn),
            ApprovedBy = Typed(CoverFields.ApprovedBy) is { } signature ? Approver(signature) : cover.ApprovedBy,
            LegalBasis = List("legalBasis") ?? cover.LegalBasis,
            ExecutorQualifications = List("executorQualifications") ?? cover.ExecutorQualifications,
            RelatedSops = List("relatedSops") ?? cover.RelatedSops,
            Equipment = List("equipment") ?? cover.Equipment,
            Warnings = List("warnings") ?? cover.Warnings,
            Records = List("records") ?? cover.Records,
        };
    }

    /// <summary>What a person typed; null when nothing was.</summary>
    private IReadOnlyList<string>? Typed(string field)
    {
        if (!cells.Has(field))
        {
            return null;
        }

        var seen = cells.Paragraphs(field);
        var known = written.GetValueOrDefault(field);
        if (known is null ? !seen.Any(VisibleText.HasText) : VisibleText.Same(seen, known))
        {
            return null;
        }

        if (known is not null)
        {
            notes.Add("word.edited", new NotePlace($"cover.{field}"), ReadNotes.Quote(string.Join("; ", seen)));
        }

        return [.. seen.Where(VisibleText.HasText).Select(p => p.Trim())];
    }

    private string? Text(string field) => Typed(field) is { } typed ? string.Join('\n', typed.Select(t => Colon().Replace(t, ""))) : null;

    private IReadOnlyList<string>? List(string field) => Typed(field) is { } typed ? ListMarks.Entries(typed) : null;

    private (IReadOnlyList<string> Agency, string? Unit) Agency(Cover cover)
    {
        if (Typed(CoverFields.Agency) is not { } typed)
        {
            return (cover.Agency, cover.Unit);
        }

        // The unit is the last line, if the SOP has one.
        return VisibleText.HasText(cover.Unit ?? "") && typed.Count > 1 ? ([.. typed.Take(typed.Count - 1)], typed[^1]) : (typed, null);
    }

    private DateOnly? Date(string field, DateOnly? known)
    {
        if (Typed(field) is not { } typed)
        {
            return known;
        }

        var text = Colon().Replace(string.Join(' ', typed), "");
        if (text.Length == 0 || text.All(c => c is '-' or '–' or '.' or '…' or ' '))
        {
            return null;
        }

        if (WrittenDate.Parse(text) is { } date)
        {
            return date;
        }

        notes.Add("word.noDate", new NotePlace($"cover.{field}"), ReadNotes.Quote(text));
        return known;
    }

    // Position above, number below, the name between; dotted lines stand for a signature.
    private static Approver Approver(IReadOnlyList<string> signature)
    {
        var lines = signature.Where(s => s.Any(char.IsLetterOrDigit)).Select(VisibleText.Plain).ToList();
        var at = lines.FindIndex(l => Nip().IsMatch(l));
        var nip = at >= 0 ? Nip().Replace(lines[at], "") : "";
        if (at >= 0)
        {
            lines.RemoveRange(at, lines.Count - at);
        }

        var name = lines.Count > 1 || (at >= 0 && lines.Count == 1 && signature.Count > 2) ? lines[^1] : "";
        return new Approver
        {
            Position = string.Join(' ', name.Length > 0 ? lines.Take(lines.Count - 1) : lines),
            Name = name,
            Nip = nip.Trim(),
        };
    }

    [GeneratedRegex(@"^\s*NIP\b[\s.:]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nip();

    [GeneratedRegex(@"^\s*:\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();
}
