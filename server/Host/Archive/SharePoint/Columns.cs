using System.Globalization;
using Microsoft.Graph.Models;
using Message = SopWordAddin.Documents.Sops.Message;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>The library's columns: what people filter by, and by what we know our own.</summary>
internal static class Columns
{
    public const string FilingId = "FilingId";

    private const string Review = "TanggalTinjau";

    /// <summary>Internal name, the kind an administrator chooses, and whether it must be indexed before the library is large.</summary>
    public static IReadOnlyList<(string Name, string Kind, bool Indexed)> All { get; } =
    [
        ("NomorSOP", "text", true),
        ("JudulSOP", "text", false),
        ("UnitKerja", "choice", true),
        ("StatusSOP", "choice", true),
        ("Revisi", "number", false),
        ("TanggalEfektif", "date", false),
        (Review, "date", false),
        (FilingId, "text", true),
    ];

    /// <returns>By which name people are to see a column whose internal name is an older word; null where that serves.</returns>
    public static Message? LabelOf(string name) => name == Review ? new Message("register.column.evaluationDue") : null;

    /// <param name="utcOffset">Hours from UTC in which dates are meant; midnight of another zone is another day.</param>
    public static FieldValueSet Of(SopCard card, Guid filing, double utcOffset)
    {
        var columns = new Dictionary<string, object>
        {
            ["NomorSOP"] = card.Number,
            ["JudulSOP"] = card.Title,
            ["UnitKerja"] = card.Unit ?? "",
            ["StatusSOP"] = card.Withdrawn ? "Dicabut" : card.Upcoming ? "Belum berlaku" : "Berlaku",
            ["Revisi"] = card.Revision,
            ["TanggalEfektif"] = Midnight(card.EffectiveOn, utcOffset)!,
            [Review] = Midnight(card.ReviewOn, utcOffset)!,
            [FilingId] = filing.ToString(),
        };
        return new FieldValueSet { AdditionalData = columns };
    }

    /// <returns>The filing that the file says it is; null when it says nothing.</returns>
    public static string? FilingOf(DriveItem item) =>
        item.ListItem?.Fields?.AdditionalData.TryGetValue(FilingId, out var id) == true ? id?.ToString() : null;

    // Null empties the column: the edition before may have had a date.
    private static string? Midnight(DateOnly? day, double utcOffset) => day is { } date
        ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(utcOffset)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
        : null;
}
