using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Decisions;

internal sealed class OutcomeIsDrawnNotWritten() : Rule("DC-07", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) => reading.Rows.SelectMany(row => Written(row, reading.PhraseOf(row)));

    private IEnumerable<Finding> Written(Row row, Phrase phrase)
    {
        if (Outcomes.AreIn(row.Step.Activity))
        {
            yield return Find(row.At("activity", Outcomes.Of(row.Step.Activity)), [row.Number, row.Name]);
        }
        else if (phrase.Condition is { } condition && row.Step.Nodes.Any(n => n.Kind == NodeKind.Decision))
        {
            yield return Find(row.At("activity", condition), [row.Number, row.Name]);
        }
    }
}
