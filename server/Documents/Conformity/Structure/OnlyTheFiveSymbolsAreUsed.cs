namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class OnlyTheFiveSymbolsAreUsed() : Rule("ST-12", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        // The model has no other symbol; a person can still draw one in Word.
        if (reading.Context.Document is { ForeignShapes: > 0 and var shapes })
        {
            yield return Find(new Place("flow"), [shapes]);
        }
    }
}
