using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed class RecordsAreNamed() : Rule("ID-14", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Cover.Records.All(string.IsNullOrWhiteSpace) ? [Find(new Place("cover.records"), [])] : [];
}
