namespace SopWordAddin.Host.Archive;

/// <summary>Files what is left in the outbox: by a server that died, by a person who did not wait, by an archive that was away.</summary>
internal sealed partial class FilingWorker(Filer filer, Outbox outbox, TimeProvider clock, FilingSettings settings, ILogger<FilingWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan BetweenPurges = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromSeconds(settings.LookSeconds), clock);
        var purge = clock.GetUtcNow();
        do
        {
            try
            {
                while (await filer.FileAsync(id: null, stoppingToken))
                {
                }

                if (clock.GetUtcNow() >= purge)
                {
                    await outbox.PurgeAsync(stoppingToken);
                    purge = clock.GetUtcNow() + BetweenPurges;
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A database that is away must not end the worker: it comes back.
                Stumbled(log, e);
            }
        }
        while (await looks.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Looking for filings failed; looking again soon")]
    private static partial void Stumbled(ILogger log, Exception exception);
}
