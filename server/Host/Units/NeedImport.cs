using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Units;

/// <summary>The inventory of needed SOPs from a table with a row per SOP. A need of the same title in the same unit is changed.</summary>
internal sealed class NeedImport(DbContext database)
{
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["unit"] = ["unit", "kode unit", "unit kerja", "kode"],
        ["duty"] = ["tugas", "tugas fungsi", "tugas dan fungsi", "duty"],
        ["activity"] = ["kegiatan", "activity"],
        ["output"] = ["output", "keluaran", "hasil"],
        ["kind"] = ["jenis", "aspek", "kind"],
        ["title"] = ["judul", "judul sop", "nama sop", "title"],
        ["priority"] = ["prioritas", "priority"],
        ["target"] = ["target", "tanggal target", "target selesai", "target date"],
    };

    /// <exception cref="RefusedException">The file is no such table.</exception>
    /// <exception cref="TableRefusedException">Rows are at fault; all are named with their lines.</exception>
    public async Task<TableImport> RunAsync(byte[] file, CancellationToken stop)
    {
        var rows = SentTable.Read(file, Columns, "unit", "title");
        var units = Unit.IdsByKey(await database.Set<Unit>().AsNoTracking().ToListAsync(stop));
        Demand(rows, units);
        var known = (await database.Set<Need>().ToListAsync(stop)).GroupBy(n => (n.UnitId, n.TitleKey)).ToDictionary(g => g.Key, g => g.First());
        var (added, changed) = (0, 0);
        foreach (var row in rows)
        {
            var (unit, title) = (units[Unit.KeyOf(row["unit"])], row["title"]);
            var need = known.GetValueOrDefault((unit, TextForm.Key(title)));
            if (need is null)
            {
                need = NeedOnWire.Empty(unit);
                known.Add((unit, TextForm.Key(title)), need);
                database.Add(need);
                added++;
            }

            (need.Duty, need.Activity, need.Output, need.Title, need.TitleKey) = (row["duty"], row["activity"], row["output"], title, TextForm.Key(title));
            (need.Kind, need.Priority, need.TargetOn) = (KindOf(row["kind"])!.Value, PriorityOf(row["priority"])!.Value, row.Day("target"));
            changed += database.Entry(need).State == EntityState.Modified ? 1 : 0;
        }

        await database.SaveChangesAsync(stop);
        return new TableImport(added, changed, rows.Count - added - changed);
    }

    private static void Demand(IReadOnlyList<SentRow> rows, Dictionary<string, Guid> units)
    {
        var faults = new RowFaults();
        foreach (var row in rows)
        {
            faults.Check(units.ContainsKey(Unit.KeyOf(row["unit"])), row, "unit", "units.unitUnknown", row["unit"]);
            faults.Check(row["title"].Length > 0, row, "title", "units.titleEmpty");
            faults.Check(KindOf(row["kind"]) is not null, row, "kind", "units.kindUnknown", row["kind"]);
            faults.Check(PriorityOf(row["priority"]) is not null, row, "priority", "units.priorityUnknown", row["priority"]);
            faults.Check(row["target"].Length == 0 || row.Day("target") is not null, row, "target", "units.dayUnknown", row["target"]);
        }

        faults.Demand();
    }

    private static NeedKind? KindOf(string text) => text.ToLowerInvariant() switch
    {
        "" or "administratif" or "administrasi" => NeedKind.Administratif,
        "teknis" => NeedKind.Teknis,
        _ => null,
    };

    private static Priority? PriorityOf(string text) => text.ToLowerInvariant() switch
    {
        "tinggi" or "1" => Priority.High,
        "" or "sedang" or "2" => Priority.Medium,
        "rendah" or "3" => Priority.Low,
        _ => null,
    };
}
