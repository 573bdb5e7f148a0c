namespace SopWordAddin.Documents.Conformity.Layout;

internal sealed class SignatureZoneIsFree() : Rule("LY-05", Severity.Warning)
{
    /// <summary>Points above the bottom edge that the stamp of the electronic signature takes.</summary>
    private const double Stamp = 48;

    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Context.Layout is { FreeAtBottom: < Stamp } ? [Find(new Place("page"), [])] : [];
}
