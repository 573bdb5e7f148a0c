namespace SopWordAddin.Host.Archive;

/// <summary>Files what is left in the outbox: by a server that died, by a person who did not wait, by an archive that was away.</summary>
internal sealed partial class FilingWorker(
    Filer filer, Outbox outbox, FilingSignals signals, TimeProvider clock, FilingSettings settings, ILogger<FilingWorker> log) : BackgroundService
{
    private static readonly TimeSpan BetweenPurges = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        [PurgeAsync(stoppingToken), .. Enumerable.Range(0, settings.AtOnce).Select(_ => CarryAsync(stoppingToken))]);

    private async Task CarryAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var call = signals.NextWork;
            await SurviveAsync(async () =>
            {
                while (await filer.FileAsync(id: null, stop))
                {
                }
            });
            await Task.WhenAny(call, Task.Delay(TimeSpan.FromSeconds(settings.LookSeconds), clock, stop));
        }
    }

    private async Task PurgeAsync(CancellationToken stop)
    {
        using var looks = new PeriodicTimer(BetweenPurges, clock);
        do
        {
            await SurviveAsync(() => outbox.PurgeAsync(stop));
        }
        while (await looks.WaitForNextTickAsync(stop));
    }

    // A database that is away must not end the worker: it comes back.
    private async Task SurviveAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Stumbled(log, e);
        }
    }

    [LoggerMessage(LogLevel.Error, "Looking for filings failed; looking again soon")]
    private static partial void Stumbled(ILogger log, Exception exception);
}
