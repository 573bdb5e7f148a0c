namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed class LegalBasisIsGiven() : Rule("ID-07", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        if (reading.Cover.LegalBasis.All(string.IsNullOrWhiteSpace))
        {
            yield return Find(new Place("cover.legalBasis"), []);
        }
    }
}
