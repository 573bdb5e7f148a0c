using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class OutputIsAProduct() : Rule("MB-09", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) => reading.Rows.SelectMany(row => Acts(row, reading));

    private IEnumerable<Finding> Acts(Row row, Reading reading)
    {
        for (var i = 0; i < row.Step.Outputs.Count; i++)
        {
            var output = PhraseReader.Read(row.Step.Outputs[i], reading.Actors);
            if (output.Opening == Opening.Active || (output.Words.Count > 1 && output.Key == reading.PhraseOf(row).Key))
            {
                yield return Find(row.At($"outputs[{i}]"), [row.Number, row.Step.Outputs[i]]);
            }
        }
    }
}
