using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Documents;

internal sealed class NoPlaceholderIsLeft() : Rule("DOC-04", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        Texts(reading).Select(t => (t.Place, t.Text, Match: Placeholders.Pattern.Match(t.Text)))
            .Where(t => t.Match.Success)
            .Select(t => IsAll(t.Match, t.Text) && !t.Place.Path.EndsWith(".notes", StringComparison.Ordinal)
                ? Find("unfilled", Severity.Error, t.Place, [t.Match.Value])
                : Find(t.Place with { Words = new Span(t.Match.Index, t.Match.Length) }, [t.Match.Value]));

    /// <summary>A field that holds nothing else is not filled in.</summary>
    private static bool IsAll(Match match, string text) => match.Value == text.Trim();

    private static IEnumerable<(Place Place, string Text)> Texts(Reading reading) => CoverTexts(reading.Cover)
        .Concat(reading.Sop.Flow.Actors.Select((a, i) => (new Place($"flow.actors[{i}].name"), a.Name)))
        .Concat(reading.Rows.SelectMany(RowTexts));

    private static IEnumerable<(Place Place, string Text)> CoverTexts(Cover cover)
    {
        var official = cover.ApprovedBy;
        (string Field, string Text)[] texts =
            [("unit", cover.Unit ?? ""), ("number", cover.Number), ("title", cover.Title), ("approvedBy.position", official.Position), ("approvedBy.name", official.Name), ("approvedBy.nip", official.Nip)];
        (string Field, IReadOnlyList<string> Entries)[] lists =
        [
            ("agency", cover.Agency), ("legalBasis", cover.LegalBasis), ("executorQualifications", cover.ExecutorQualifications),
            ("relatedSops", cover.RelatedSops), ("equipment", cover.Equipment), ("warnings", cover.Warnings), ("records", cover.Records),
        ];
        return texts.Select(t => (new Place($"cover.{t.Field}"), t.Text))
            .Concat(lists.SelectMany(l => l.Entries.Select((text, i) => (new Place($"cover.{l.Field}[{i}]"), text))));
    }

    private static IEnumerable<(Place Place, string Text)> RowTexts(Row row) =>
        ((string Field, string Text)[])
        [
            ("activity", row.Step.Activity), ("time", row.Step.Time), ("notes", row.Step.Notes),
            .. row.Step.Inputs.Select((text, i) => ($"inputs[{i}]", text)),
            .. row.Step.Outputs.Select((text, i) => ($"outputs[{i}]", text)),
        ]
        is var texts ? texts.Select(t => (row.At(t.Field), t.Text)) : [];
}
