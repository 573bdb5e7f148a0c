using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SopWordAddin.Host.Store;
using Xunit;

namespace SopWordAddin.Tests.Host;

/// <summary>The scripts make the tables that the program believes in; the same on both databases.</summary>
public abstract class SchemaTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync(await DatabaseAsync());

    public async Task DisposeAsync() => await _server.DisposeAsync();

    protected abstract Task<string[]> DatabaseAsync();

    /// <summary>Answers (name, 1 when null is forbidden) of each column of table {0}.</summary>
    protected abstract string Columns { get; }

    [Fact]
    public async Task Every_column_is_there_and_forbids_null_where_the_program_does()
    {
        await using var database = await DatabaseOfServerAsync();
        foreach (var entity in database.Model.GetEntityTypes())
        {
            var made = await ColumnsAsync(database, entity.GetTableName()!);
            var believed = entity.GetProperties().ToDictionary(p => p.GetColumnName(), p => !p.IsColumnNullable(), StringComparer.Ordinal);

            Assert.Equal(believed.OrderBy(c => c.Key, StringComparer.Ordinal), made.OrderBy(c => c.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task To_update_what_is_up_to_date_changes_nothing_even_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var database = await DatabaseOfServerAsync();
            await Schema.UpdateAsync(database, default);
        }));
    }

    private Task<SopDatabase> DatabaseOfServerAsync() =>
        _server.Services.GetRequiredService<IDbContextFactory<SopDatabase>>().CreateDbContextAsync();

    private async Task<Dictionary<string, bool>> ColumnsAsync(SopDatabase database, string table)
    {
        await database.Database.OpenConnectionAsync();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = Columns.Replace("{0}", table, StringComparison.Ordinal);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new Dictionary<string, bool>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            columns.Add(reader.GetString(0), reader.GetInt32(1) == 1);
        }

        return columns;
    }
}

public sealed class SchemaOnSqliteTests : SchemaTests
{
    protected override string Columns => "select name, \"notnull\" from pragma_table_info('{0}')";

    protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);
}

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class SchemaOnPostgresTests(PostgresServer postgres) : SchemaTests
{
    protected override string Columns =>
        "select column_name, case is_nullable when 'NO' then 1 else 0 end from information_schema.columns where table_name = '{0}'";

    protected override Task<string[]> DatabaseAsync() => postgres.NewDatabaseAsync();
}
