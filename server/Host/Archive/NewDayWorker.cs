using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Archive;

/// <summary>Looks what a day brings: at the start, when the day begins at the office, and each hour in case that was missed.</summary>
internal sealed partial class NewDayWorker(
    ComingIntoForce coming, PlannedWithdrawals withdrawals, OfficeDay day, TimeProvider clock, ILogger<NewDayWorker> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                // An edition that comes may end the withdrawal of the one before.
                await coming.RunAsync(stoppingToken);
                await withdrawals.RunAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A database that is away must not end the worker: it comes back.
                Stumbled(log, e);
            }

            await Task.Delay(UntilNext(), clock, stoppingToken);
        }
    }

    private TimeSpan UntilNext()
    {
        var midnight = day.StartOf(day.Today.AddDays(1)) - clock.GetUtcNow();
        return midnight < Longest ? midnight : Longest;
    }

    [LoggerMessage(LogLevel.Error, "Looking for what the day brings failed; looking again within the hour")]
    private static partial void Stumbled(ILogger log, Exception exception);
}
