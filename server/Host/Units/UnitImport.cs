using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Units;

/// <summary>What came in with a table.</summary>
internal sealed record TableImport(int Added, int Changed, int Unchanged);

/// <summary>
/// The organisation from a table with a row per unit: code, name, code of the unit above, level. Units already known by their code are
/// changed; none is taken away. Either the whole table comes in or nothing of it.
/// </summary>
internal sealed class UnitImport(DbContext database)
{
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["code"] = ["kode", "kode unit", "code"],
        ["name"] = ["nama", "nama unit", "unit", "unit kerja", "name"],
        ["parent"] = ["induk", "kode induk", "atasan", "kode atasan", "parent"],
        ["level"] = ["tingkat", "jenjang", "level"],
    };

    /// <exception cref="RefusedException">The file is no such table.</exception>
    /// <exception cref="TableRefusedException">Rows are at fault; all are named with their lines.</exception>
    public async Task<TableImport> RunAsync(byte[] file, CancellationToken stop)
    {
        var rows = SentTable.Read(file, Columns, "code", "name");
        var known = await database.Set<Unit>().ToDictionaryAsync(u => u.Code, StringComparer.OrdinalIgnoreCase, stop);
        Demand(rows, known);
        var (added, changed) = (0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            var unit = known.GetValueOrDefault(rows[i]["code"]);
            if (unit is null)
            {
                unit = new Unit { Id = Guid.CreateVersion7(), Code = rows[i]["code"], Name = "", NameKey = "", Level = OfficeLevel.Pusat, Position = 0 };
                known.Add(unit.Code, unit);
                database.Add(unit);
                added++;
            }

            (unit.Name, unit.NameKey, unit.Position) = (rows[i]["name"], Unit.KeyOf(rows[i]["name"]), i);
        }

        foreach (var row in rows)
        {
            var unit = known[row["code"]];
            unit.ParentId = row["parent"].Length == 0 ? null : known[row["parent"]].Id;
            unit.Level = LevelOf(row["level"]) ?? (unit.ParentId is null ? OfficeLevel.Pusat : known[row["parent"]].Level);
            changed += database.Entry(unit).State == EntityState.Modified ? 1 : 0;
        }

        DemandTree(rows, known);
        await database.SaveChangesAsync(stop);
        return new TableImport(added, changed, rows.Count - added - changed);
    }

    private static void Demand(IReadOnlyList<SentRow> rows, Dictionary<string, Unit> known)
    {
        var faults = new RowFaults();
        var codes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            faults.Check(row["code"].Length > 0, row, "code", "units.codeEmpty");
            faults.Check(row["name"].Length > 0, row, "name", "units.nameEmpty");
            faults.Check(row["code"].Length == 0 || codes.Add(row["code"]), row, "code", "units.codeTwice", row["code"]);
            faults.Check(row["level"].Length == 0 || LevelOf(row["level"]) is not null, row, "level", "units.levelUnknown", row["level"]);
        }

        foreach (var row in rows)
        {
            faults.Check(row["parent"].Length == 0 || codes.Contains(row["parent"]) || known.ContainsKey(row["parent"]), row, "parent", "units.parentUnknown", row["parent"]);
        }

        faults.Demand();
    }

    private static void DemandTree(IReadOnlyList<SentRow> rows, Dictionary<string, Unit> known)
    {
        var byId = known.Values.ToDictionary(u => u.Id);
        foreach (var row in rows)
        {
            var above = known[row["code"]];
            for (var steps = 0; above.ParentId is { } parent; above = byId[parent])
            {
                if (++steps > byId.Count)
                {
                    throw new TableRefusedException([new RowFault(row.Line, row.Head("parent"), new Message("units.circle", row["code"]))]);
                }
            }
        }
    }

    private static OfficeLevel? LevelOf(string text) => text.ToLowerInvariant() switch
    {
        "kabupaten" or "kota" or "kabupaten/kota" or "kab/kota" => OfficeLevel.Kabupaten,
        "provinsi" or "propinsi" => OfficeLevel.Provinsi,
        "pusat" => OfficeLevel.Pusat,
        _ => null,
    };
}
