using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class NoActivityStandsTwice() : Rule("ST-11", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        // By what is said, not how: "Pemeriksaan berkas" and "Memeriksa berkas" are one activity.
        var first = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var row in reading.Rows.Where(r => reading.PhraseOf(r).Words.Count > 0))
        {
            if (!first.TryAdd(reading.PhraseOf(row).Key, row))
            {
                yield return Find(row.At("activity"), [row.Number, first[reading.PhraseOf(row).Key].Number, row.Name]);
            }
        }
    }
}
