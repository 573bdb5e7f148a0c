namespace SopWordAddin.Documents.Conformity.Identity;

/// <summary>The model holds whole dates only; what a person typed into Word may lack day or month.</summary>
internal sealed class DatesAreComplete() : Rule("ID-04", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Context.Document is { } document
            ? document.UnreadDates.Select(date => Find(new Place(date.Key), [date.Value]))
            : [];
}
