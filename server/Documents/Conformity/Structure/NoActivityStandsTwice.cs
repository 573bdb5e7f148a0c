using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class NoActivityStandsTwice() : Rule("ST-11", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var first = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var row in reading.Rows.Where(r => !string.IsNullOrWhiteSpace(r.Step.Activity)))
        {
            if (!first.TryAdd(Normal(row.Step.Activity), row))
            {
                yield return Find(row.At("activity"), [row.Number, first[Normal(row.Step.Activity)].Number, row.Name]);
            }
        }
    }

    private static string Normal(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split((char[])[' ', '\t', '\n', '.', ',', ';'], StringSplitOptions.RemoveEmptyEntries));
}
