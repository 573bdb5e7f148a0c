using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Activities;

internal sealed partial class ActivityNamesNoTime() : Rule("AT-05", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Rows.Select(row => (row, time: Time().Match(row.Step.Activity)))
            .Where(r => r.time.Success)
            .Select(r => Find(r.row.At("activity", new Span(r.time.Index, r.time.Length)), [r.row.Number, r.time.Value]));

    [GeneratedRegex(
        @"\b(?:paling (?:lambat|lama|cepat|kurang)\s+)?\d+\s*(?:\(\w+\)\s*)?(?:detik|menit|jam|hari|minggu|bulan|tahun)\b(?: kerja| kalender)?|\btanggal \d{1,2}\b|\bH\s?[-+]\s?\d+\b|\b\d{1,2} (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
