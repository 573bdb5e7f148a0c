namespace SopWordAddin.Documents.Conformity.Layout;

internal sealed class NoPageIsBlank() : Rule("LY-04", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Context.Layout is { BlankPages: > 0 and var pages } ? [Find(new Place("page"), [pages])] : [];
}
