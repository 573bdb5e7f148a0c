using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SopWordAddin.Host.Store;

/// <summary>
/// Brings the database to the newest shape by the numbered scripts in <c>Schema/</c>. All missing ones run in one transaction
/// under a lock, so that a kill leaves the old shape and of several servers one does it. (EF's own migrations keep their
/// lock in a table of SQLite, where a kill leaves it for ever.)
/// </summary>
internal static partial class Schema
{
    // Any number that nothing else in the database locks.
    private const long PostgresLock = 7_350_120_120;

    public static async Task UpdateAsync(SopDatabase database, CancellationToken stop)
    {
        if (database.Database.IsSqlite())
        {
            await database.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", stop);
        }

        await using var transaction = await database.BeginAsync(stop);
        if (!database.Database.IsSqlite())
        {
            await database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({PostgresLock})", stop);
        }

        await RunAsync(transaction, "create table if not exists schema_version (number integer not null primary key)", stop);
        var done = await DoneAsync(transaction, stop);
        foreach (var scripts in Scripts(database.Database.IsSqlite()).Where(s => !done.Contains(s.Number)).GroupBy(s => s.Number))
        {
            foreach (var (_, script) in scripts)
            {
                await RunAsync(transaction, script, stop);
            }

            await RunAsync(transaction, string.Create(CultureInfo.InvariantCulture, $"insert into schema_version (number) values ({scripts.Key})"), stop);
        }

        await transaction.CommitAsync(stop);
    }

    /// <summary>
    /// In order; several may share a number. A script that only one database understands has <c>.sqlite</c> or <c>.postgres</c>
    /// before its ending and is not translated.
    /// </summary>
    private static IEnumerable<(int Number, string Script)> Scripts(bool sqlite)
    {
        var assembly = typeof(Schema).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (name.EndsWith(sqlite ? ".postgres.sql" : ".sqlite.sql", StringComparison.Ordinal))
            {
                continue;
            }

            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            var script = reader.ReadToEnd();
            var shared = sqlite && !name.EndsWith(".sqlite.sql", StringComparison.Ordinal);
            yield return (int.Parse(name["Schema/".Length..][..3], CultureInfo.InvariantCulture), shared ? ForSqlite(script) : script);
        }
    }

    // SQLite gives a column whose type it does not know numeric affinity; these hold text, bytes and whole numbers.
    private static string ForSqlite(string script) => PostgresTypes().Replace(script, m => m.Value switch
    {
        "uuid" or "date" => "text",
        "bytea" => "blob",
        _ => "integer",
    });

    // Each by itself and not only the last: of two made at the same time the one of the higher number may have come first.
    private static async Task<HashSet<int>> DoneAsync(IDbContextTransaction transaction, CancellationToken stop)
    {
        await using var command = Command(transaction, "select number from schema_version");
        await using var rows = await command.ExecuteReaderAsync(stop);
        var done = new HashSet<int>();
        while (await rows.ReadAsync(stop))
        {
            done.Add(rows.GetInt32(0));
        }

        return done;
    }

    private static async Task RunAsync(IDbContextTransaction transaction, string sql, CancellationToken stop)
    {
        await using var command = Command(transaction, sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static DbCommand Command(IDbContextTransaction transaction, string sql)
    {
        var inner = transaction.GetDbTransaction();
        var command = inner.Connection!.CreateCommand();
        command.Transaction = inner;
        command.CommandText = sql;
        return command;
    }

    [GeneratedRegex(@"\b(uuid|date|bytea|boolean|bigint)\b")]
    private static partial Regex PostgresTypes();
}
