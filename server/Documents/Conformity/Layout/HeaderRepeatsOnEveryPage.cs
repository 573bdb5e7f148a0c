namespace SopWordAddin.Documents.Conformity.Layout;

internal sealed class HeaderRepeatsOnEveryPage() : Rule("LY-02", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Context.Layout is { FlowPages: > 1, HeaderRepeats: false } ? [Find(new Place("flow"), [])] : [];
}
