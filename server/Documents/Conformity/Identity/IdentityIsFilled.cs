using System.Globalization;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed class IdentityIsFilled() : Rule("ID-01", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var cover = reading.Cover;
        return Always(cover).Concat(OnceSigned(cover));
    }

    private IEnumerable<Finding> Always(Cover cover) =>
        Empty(("number", cover.Number), ("title", cover.Title), ("approvedBy.position", cover.ApprovedBy.Position))
            .Select(field => Find(new Place($"cover.{field}"), [Name(field)]));

    /// <summary>Dates and the official's name come with the signature: while none is there the SOP is a draft.</summary>
    private IEnumerable<Finding> OnceSigned(Cover cover)
    {
        (string, string)[] signed =
        [
            ("createdOn", cover.CreatedOn?.ToString("o", CultureInfo.InvariantCulture) ?? ""),
            ("effectiveOn", cover.EffectiveOn?.ToString("o", CultureInfo.InvariantCulture) ?? ""),
            ("approvedBy.name", cover.ApprovedBy.Name),
        ];
        var empty = Empty(signed).ToList();
        var draft = empty.Count == signed.Length && cover.RevisedOn is null;
        return empty.Select(field => draft
            ? Find("draft", Severity.Warning, new Place($"cover.{field}"), [Name(field)])
            : Find(new Place($"cover.{field}"), [Name(field)]));
    }

    private static IEnumerable<string> Empty(params (string Field, string Text)[] fields) =>
        fields.Where(f => string.IsNullOrWhiteSpace(f.Text)).Select(f => f.Field);

    private static Message Name(string field) => new($"field.{field}");
}
