using System.Globalization;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Tables;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Units;

namespace SopWordAddin.Host.Monitoring.Times;

/// <summary>Measured times as a table: a row for each time that a step was timed.</summary>
internal static class TimeTable
{
    private static readonly string[] TemplateColumns = ["step", "activity", "standard", "on", "time", "note"];

    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["step"] = ["langkah", "no", "nomor", "no langkah", "nomor langkah", "step"],
        ["on"] = ["tanggal", "tanggal pengukuran", "tgl", "date"],
        ["time"] = ["waktu", "waktu menit", "menit", "lama", "durasi", "waktu terukur", "time"],
        ["note"] = ["catatan", "keterangan", "note"],
    };

    /// <exception cref="RefusedException">It is no table, or lacks a column.</exception>
    /// <exception cref="TableRefusedException">Rows are at fault; all are named with their lines.</exception>
    public static IReadOnlyList<TimeRow> Read(byte[] table, Sop sop, OfficeCalendar calendar, DateOnly today)
    {
        var steps = MonitoringForm.Of(sop).Steps.ToDictionary(s => s.Number.ToString(CultureInfo.InvariantCulture), s => s.StepId, StringComparer.Ordinal);
        var (rows, faults) = (new List<TimeRow>(), new RowFaults());

        // A row without a time is one of the template that nobody had use for.
        foreach (var row in SentTable.Read(table, Columns, "step", "on", "time").Where(r => r["time"].Length > 0))
        {
            var (step, on, minutes) = (steps.GetValueOrDefault(row["step"].TrimEnd('.')), row.Day("on"), TimeWords.Minutes(row["time"], calendar));
            faults.Check(step is not null, row, "step", "monitoring.stepUnknown", row["step"]);
            faults.Check(on is not null, row, "on", "units.dayUnknown", row["on"]);
            faults.Check(on is null || on <= today, row, "on", "monitoring.dayAhead");
            faults.Check(minutes is not null, row, "time", "monitoring.timeUnknown", row["time"]);
            if (!faults.Any)
            {
                rows.Add(new TimeRow(step!, on!.Value, minutes!.Value, row["note"] is var note && note.Length > TimeKeeping.LongestNote ? note[..TimeKeeping.LongestNote] : row["note"]));
            }
        }

        faults.Demand();
        return rows.Count > 0 ? rows : throw new RefusedException(StatusCodes.Status422UnprocessableEntity, new Message("monitoring.noTimes"));
    }

    /// <summary>A table to fill in: a row for each step, its activity and standard beside the columns that count.</summary>
    public static byte[] Template(Sop sop, DateOnly today, Language language)
    {
        string[] heads = [.. TemplateColumns.Select(c => new Message($"monitoring.column.{c}").In(language))];
        var standards = sop.Flow.Steps.ToDictionary(s => s.Id, s => s.Time, StringComparer.Ordinal);
        return Csv.Write(heads, [.. MonitoringForm.Of(sop).Steps.Select(s => (IReadOnlyList<object?>)[s.Number, s.Activity, standards[s.StepId], today, null, null])]);
    }
}
