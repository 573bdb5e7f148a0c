using System.Data.Common;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Distributed;
using Npgsql;
using SopWordAddin.Host.Start;

namespace SopWordAddin.Host.Store;

/// <summary>SQLite in the data folder, or PostgreSQL where <c>ConnectionStrings:Postgres</c> names one.</summary>
internal static class Databases
{
    public const string Postgres = "Postgres";

    public static void Add(WebApplicationBuilder builder, DataFolder data)
    {
        var postgres = builder.Configuration.GetConnectionString(Postgres);
        builder.Services.AddDbContextFactory<SopDatabase>(options =>
        {
            if (postgres is not null)
            {
                options.UseNpgsql(postgres);
            }
            else
            {
                options.UseSqlite(Sqlite(data)).AddInterceptors(new FullSync());
            }
        });

        builder.Services.AddHostedService<SchemaAtStart>();
        builder.Services.AddSingleton<IDistributedCache, CacheInDatabase>();
        if (postgres is not null)
        {
            builder.Services.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<SopDatabase>>(
                (keys, databases) => keys.XmlRepository = new KeysInDatabase(databases));
        }

        // The register knows no database of ours, only that there is one.
        builder.Services.AddScoped<DbContext>(services => services.GetRequiredService<SopDatabase>());
    }

    /// <summary>Two writers met: what one of them read is no longer so. To be tried again from the start.</summary>
    public static bool IsCollision(DbUpdateException exception) => exception is DbUpdateConcurrencyException || exception.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };

    private static string Sqlite(DataFolder data) =>
        new SqliteConnectionStringBuilder { DataSource = data.Database, DefaultTimeout = 30, ForeignKeys = true }.ToString();

    /// <summary>With SQLite's write-ahead log a commit survives loss of power only when it is synced at once.</summary>
    private sealed class FullSync : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "pragma synchronous = full";
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
