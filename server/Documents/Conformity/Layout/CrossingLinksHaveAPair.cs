namespace SopWordAddin.Documents.Conformity.Layout;

internal sealed class CrossingLinksHaveAPair() : Rule("LY-01", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) => reading.Context.Layout is { } layout
        ? layout.Crossings.Where(c => c.ExitNumber is null || c.ExitNumber != c.EntryNumber)
            .Select(c => Find(LinkPlaces.Of(reading, c.From, c.To), [LinkPlaces.NumberOf(reading, c.From), LinkPlaces.NumberOf(reading, c.To)]))
        : [];
}
