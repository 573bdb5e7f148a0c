using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Http;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: so do its stores; 503 when one does not.</summary>
internal static class Health
{
    public static void Add(IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database")
        .AddCheck<ArchiveCheck>("archive");

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    // Names and states only: why a store is away stands in the log.
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var stores = report.Entries.ToDictionary(e => e.Key, e => e.Value.Status.ToString(), StringComparer.Ordinal);
        return new JsonAnswer(new { Status = report.Status.ToString(), Stores = stores }, context.Response.StatusCode).ExecuteAsync(context);
    }

    private sealed class DatabaseCheck(IDbContextFactory<SopDatabase> databases) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var database = await databases.CreateDbContextAsync(cancellationToken);
            await database.Filings.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }

    private sealed class ArchiveCheck(IArchive archive) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await archive.DemandReadyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
