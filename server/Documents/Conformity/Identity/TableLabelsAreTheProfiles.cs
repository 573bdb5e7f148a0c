namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed class TableLabelsAreTheProfiles() : Rule("ID-06", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Context.Document is { } document
            ? DocumentFacts.StrangeLabels(document.Labels, reading.Profile).Select(label => Find(new Place(""), [label.Seen, label.Due]))
            : [];
}
