using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Tables;
using SopWordAddin.Host.Http;

namespace SopWordAddin.Host.Register;

/// <summary>The register as a file for Excel.</summary>
internal static class RegisterList
{
    private static readonly (string Head, Func<RegisterEntry, int, Language, object?> Cell)[] Columns =
    [
        ("register.column.row", (_, row, _) => row),
        ("register.column.number", (e, _, _) => e.Number),
        ("register.column.title", (e, _, _) => e.Title),
        ("register.column.unit", (e, _, _) => e.Unit),
        ("register.column.status", (e, _, language) => new Message(KeyOf(e.Status)).In(language)),
        ("register.column.createdOn", (e, _, _) => e.CreatedOn),
        ("register.column.revisedOn", (e, _, _) => e.RevisedOn),
        ("register.column.effectiveOn", (e, _, _) => e.EffectiveOn),
        ("register.column.nextOn", (e, _, _) => e.Next?.EffectiveOn),
        ("register.column.revision", (e, _, _) => e.Revision),
        ("register.column.version", (e, _, _) => e.Version),
        ("register.column.approvedBy", (e, _, _) => e.ApprovedBy),
        ("register.column.executors", (e, _, _) => string.Join('\n', e.Executors)),
        ("register.column.steps", (e, _, _) => e.Steps),
        ("register.column.normalMinutes", (e, _, _) => Math.Round(e.NormalMinutes, 1)),
        ("register.column.worstMinutes", (e, _, _) => Math.Round(e.WorstMinutes, 1)),
        ("register.column.monitoringDue", (e, _, _) => e.MonitoringDue),
        ("register.column.evaluationDue", (e, _, _) => e.EvaluationDue),
        ("register.column.filedOn", (e, _, _) => DateOnly.FromDateTime(e.FiledAt.UtcDateTime)),
        ("register.column.filedBy", (e, _, _) => e.FiledBy),
    ];

    public static FileAnswer AsXlsx(IReadOnlyList<RegisterEntry> entries, DateOnly today, Language language) => new(
        Spreadsheet.Write(new Message("register.sheet").In(language), Heads(language), Rows(entries, language)),
        NameOn(today, language) + ".xlsx",
        Spreadsheet.MediaType);

    public static FileAnswer AsCsv(IReadOnlyList<RegisterEntry> entries, DateOnly today, Language language) => new(
        Csv.Write(Heads(language), Rows(entries, language)),
        NameOn(today, language) + ".csv",
        Csv.MediaType);

    private static string NameOn(DateOnly today, Language language) => $"{new Message("register.sheet").In(language)} {today:yyyy-MM-dd}";

    private static List<string> Heads(Language language) => [.. Columns.Select(c => new Message(c.Head).In(language))];

    private static List<IReadOnlyList<object?>> Rows(IReadOnlyList<RegisterEntry> entries, Language language) =>
        [.. entries.Select((entry, i) => Columns.Select(c => c.Cell(entry, i + 1, language)).ToList())];

    private static string KeyOf(SopStatus status) => $"register.status.{char.ToLowerInvariant(status.ToString()[0])}{status.ToString()[1..]}";
}
