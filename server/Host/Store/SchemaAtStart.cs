using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Store;

/// <summary>Brings the database up to date before anything else starts.</summary>
internal sealed class SchemaAtStart(IDbContextFactory<SopDatabase> databases) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await Schema.UpdateAsync(database, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
