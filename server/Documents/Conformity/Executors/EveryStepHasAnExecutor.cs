using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Executors;

internal sealed class EveryStepHasAnExecutor() : Rule("AC-01", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) => reading.Rows.SelectMany(row => row.Step.Nodes.Count == 0
        ? [Find("symbol", Severity.Error, row.At("nodes"), [row.Number, row.Name])]
        : WithoutExecutor(row));

    private IEnumerable<Finding> WithoutExecutor(Row row) =>
        row.Step.Nodes.Select((node, index) => (node, index))
            .Where(n => n.node.Actors.Count == 0)
            .Select(n => Find(row.At($"nodes[{n.index}].actors") with { NodeId = n.node.Id }, [row.Number, row.Name]));
}
