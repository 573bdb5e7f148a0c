using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Units;

namespace SopWordAddin.Host.Awareness;

/// <summary>
/// People from a table with a row each: name, e-mail address, unit. Who is known by the address is changed; none is taken away. Either
/// the whole table comes in or nothing of it.
/// </summary>
internal sealed class PeopleImport(DbContext database)
{
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["name"] = ["nama", "nama pegawai", "nama lengkap", "name"],
        ["email"] = ["e mail", "email", "surel", "alamat surel", "alamat e mail", "alamat email"],
        ["unit"] = ["unit", "unit kerja", "kode unit", "kode"],
    };

    /// <exception cref="RefusedException">The file is no such table.</exception>
    /// <exception cref="TableRefusedException">Rows are at fault; all are named with their lines.</exception>
    public async Task<TableImport> RunAsync(byte[] file, CancellationToken stop)
    {
        var rows = SentTable.Read(file, Columns, "name", "email", "unit");
        var units = Unit.IdsByKey(await database.Set<Unit>().AsNoTracking().ToListAsync(stop));
        Demand(rows, units);
        var known = await database.Set<Person>().Where(p => p.Email != null).ToDictionaryAsync(p => p.Email!, StringComparer.Ordinal, stop);
        var (added, changed) = (0, 0);
        foreach (var row in rows)
        {
            var email = EmailOf(row);
            if (!known.TryGetValue(email, out var person))
            {
                person = new Person { Id = Guid.CreateVersion7(), Email = email, Name = "" };
                known.Add(email, person);
                database.Add(person);
                added++;
            }

            // Who has signed in is called as they signed in.
            (person.Name, person.UnitId) = (person.Key is null ? row["name"] : person.Name, units[Unit.KeyOf(row["unit"])]);
            changed += database.Entry(person).State == EntityState.Modified ? 1 : 0;
        }

        await database.SaveChangesAsync(stop);
        return new TableImport(added, changed, rows.Count - added - changed);
    }

    private static void Demand(IReadOnlyList<SentRow> rows, Dictionary<string, Guid> units)
    {
        var faults = new RowFaults();
        var emails = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            faults.Check(row["name"].Length > 0, row, "name", "awareness.nameEmpty");
            _ = faults.Check(MailAddress.TryCreate(row["email"], out _), row, "email", "awareness.emailUnknown", row["email"])
                && faults.Check(emails.Add(EmailOf(row)), row, "email", "awareness.emailTwice", row["email"]);
            faults.Check(units.ContainsKey(Unit.KeyOf(row["unit"])), row, "unit", "units.unitUnknown", row["unit"]);
        }

        faults.Demand();
    }

    private static string EmailOf(SentRow row) => row["email"].Trim().ToLowerInvariant();
}
