using System.Globalization;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Comparison;

internal static class CoverChanges
{
    private static readonly (string Field, Func<Cover, string> Text)[] Fields =
    [
        ("agency", c => Lines(c.Agency)),
        ("unit", c => c.Unit ?? ""),
        ("number", c => c.Number),
        ("title", c => c.Title),
        ("createdOn", c => Day(c.CreatedOn)),
        ("revisedOn", c => Day(c.RevisedOn)),
        ("effectiveOn", c => Day(c.EffectiveOn)),
        ("revision", c => c.Revision.ToString(CultureInfo.InvariantCulture)),
        ("approvedBy.position", c => c.ApprovedBy.Position),
        ("approvedBy.name", c => c.ApprovedBy.Name),
        ("approvedBy.nip", c => c.ApprovedBy.Nip),
        ("legalBasis", c => Lines(c.LegalBasis)),
        ("executorQualifications", c => Lines(c.ExecutorQualifications)),
        ("relatedSops", c => Lines(c.RelatedSops)),
        ("equipment", c => Lines(c.Equipment)),
        ("warnings", c => Lines(c.Warnings)),
        ("records", c => Lines(c.Records)),
    ];

    public static IReadOnlyList<FieldChange> Between(Cover before, Cover after) =>
    [
        .. Fields.Select(f => new FieldChange(f.Field, f.Text(before), f.Text(after))).Where(c => c.Before != c.After),
    ];

    private static string Lines(IEnumerable<string> entries) => string.Join('\n', entries);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
