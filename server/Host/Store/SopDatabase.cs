using System.Data;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Awareness;
using SopWordAddin.Host.Books;
using SopWordAddin.Host.Monitoring;
using SopWordAddin.Host.Overlap;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Units;

namespace SopWordAddin.Host.Store;

/// <summary>The register and the outbox of filings in one database, so that one transaction holds both.</summary>
internal sealed partial class SopDatabase(DbContextOptions<SopDatabase> options) : DbContext(options)
{
    public DbSet<Filing> Filings => Set<Filing>();

    public DbSet<FilingContent> FilingContents => Set<FilingContent>();

    /// <summary>
    /// A transaction that may read and then write. On SQLite it takes the write lock at once: two that read first and
    /// write later would refuse each other.
    /// </summary>
    public Task<IDbContextTransaction> BeginAsync(CancellationToken stop) => Database.IsSqlite()
        ? Database.BeginTransactionAsync(IsolationLevel.Serializable, stop)
        : Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        RegisterTables.Map(modelBuilder);
        UnitTables.Map(modelBuilder);
        OverlapTables.Map(modelBuilder);
        MonitoringTables.Map(modelBuilder);
        OutboxTables.Map(modelBuilder);
        SharingTables.Map(modelBuilder);
        AuditTables.Map(modelBuilder);
        BookTables.Map(modelBuilder);
        AwarenessTables.Map(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(Words().Replace(property.Name, "$1_$2").ToLowerInvariant());
        }
    }

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Words();
}
