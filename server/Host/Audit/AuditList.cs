using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Tables;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Audit;

/// <summary>The log as a file for Excel.</summary>
/// <param name="day">By whose clock moments are written.</param>
internal sealed class AuditList(OfficeDay day)
{
    private static readonly string[] Heads = ["audit.column.at", "audit.column.actor", "audit.column.act", "audit.column.subject", "audit.column.note", "audit.column.request"];

    /// <param name="csv">Else as a workbook.</param>
    public FileAnswer Write(IReadOnlyList<AuditLine> lines, bool csv, Language language)
    {
        var sheet = new Message("audit.sheet").In(language);
        var name = $"{sheet} {day.Today:yyyy-MM-dd}";
        List<string> heads = [.. Heads.Select(h => new Message(h).In(language))];
        List<IReadOnlyList<object?>> rows = [.. lines.Select(line => RowOf(line, language))];
        return csv
            ? new FileAnswer(Csv.Write(heads, rows), name + ".csv", Csv.MediaType)
            : new FileAnswer(Spreadsheet.Write(sheet, heads, rows), name + ".xlsx", Spreadsheet.MediaType);
    }

    private object?[] RowOf(AuditLine line, Language language) =>
    [
        $"{day.AtOffice(line.At):yyyy-MM-dd HH:mm:ss}",
        line.Actor.Length > 0 ? line.Actor : new Message("audit.server").In(language),
        line.Text,
        line.Subject,
        line.Note,
        line.RequestId,
    ];
}
