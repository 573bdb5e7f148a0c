namespace SopWordAddin.Documents.Conformity.Layout;

internal sealed class ArrowsKeepClear() : Rule("LY-06", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) => reading.Context.Layout is { } layout
        ? layout.Faults.Select(f => Find(
            $"{char.ToLowerInvariant(f.Kind.ToString()[0])}{f.Kind.ToString()[1..]}",
            Severity.Warning,
            LinkPlaces.Of(reading, f.From, f.To),
            [LinkPlaces.NumberOf(reading, f.From), LinkPlaces.NumberOf(reading, f.To)]))
        : [];
}
