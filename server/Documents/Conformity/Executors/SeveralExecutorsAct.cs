using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Executors;

internal sealed class SeveralExecutorsAct() : Rule("AC-06", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var acting = reading.Graph.Symbols.SelectMany(s => s.Node.Actors).Distinct().Count();
        return acting == 1 ? [Find(new Place("flow.actors"), [])] : [];
    }
}
