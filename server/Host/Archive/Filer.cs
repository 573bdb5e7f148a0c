namespace SopWordAddin.Host.Archive;

/// <summary>Carries documents from the outbox into the archive. Whatever dies when, the next attempt ends where this one would have.</summary>
internal sealed partial class Filer(Outbox outbox, IArchive archive, FilingSignals signals, FilingSettings settings, ILogger<Filer> log)
{
    /// <param name="id">The filing wanted, null for the one that waits longest.</param>
    /// <returns>False when there was nothing to do.</returns>
    public async Task<bool> FileAsync(Guid? id, CancellationToken stop)
    {
        if (await outbox.ClaimAsync(id, stop) is not { } lease)
        {
            return false;
        }

        try
        {
            await ShipAsync(lease, stop);
        }
        catch (LeaseLostException)
        {
            LeaseLost(log, lease.Id, lease.Version);
        }

        signals.Raise();
        return true;
    }

    private async Task ShipAsync(Lease lease, CancellationToken stop)
    {
        try
        {
            var shipment = await outbox.LoadAsync(lease, stop);
            var location = await StoreAsync(lease, shipment, stop);
            await outbox.CompleteAsync(lease, location, stop);
            Filed(log, lease.Id);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await outbox.PostponeAsync(lease, TimeSpan.Zero, problem: null);
        }
        catch (ArchiveUnavailableException e)
        {
            Unavailable(log, e, lease.Id);
            await outbox.PostponeAsync(lease, Wait(lease), e.Problem);
        }
        catch (Exception e) when (e is not LeaseLostException)
        {
            // A bug or a database that went away: the document is kept and tried again, and a person can read why.
            Failed(log, e, lease.Id);
            await outbox.PostponeAsync(lease, Wait(lease), "archive.bug");
        }
    }

    private async Task<string> StoreAsync(Lease lease, Shipment shipment, CancellationToken stop)
    {
        async Task Sent(long bytes)
        {
            await outbox.ProgressAsync(lease, bytes, stop);
            signals.Raise();
        }

        try
        {
            return await archive.StoreAsync(shipment, Sent, stop);
        }
        catch (PlaceTakenException)
        {
            return await archive.StoreAsync(shipment with { Place = await outbox.MoveAsync(lease, stop) }, Sent, stop);
        }
    }

    // 1, 2, 4 ... seconds, a little scattered so that many filings do not come back in one moment.
    private TimeSpan Wait(Lease lease)
    {
        var seconds = Math.Min(settings.LongestWaitSeconds, Math.Pow(2, Math.Min(lease.Version - 1, 10)));
        return TimeSpan.FromSeconds(seconds * (1 + (Random.Shared.NextDouble() / 5)));
    }

    [LoggerMessage(LogLevel.Information, "Filed {Filing}")]
    private static partial void Filed(ILogger log, Guid filing);

    [LoggerMessage(LogLevel.Warning, "Lost the lease {Version} of filing {Filing}; another goes on")]
    private static partial void LeaseLost(ILogger log, Guid filing, long version);

    [LoggerMessage(LogLevel.Warning, "The archive cannot take filing {Filing} now")]
    private static partial void Unavailable(ILogger log, Exception exception, Guid filing);

    [LoggerMessage(LogLevel.Error, "Filing {Filing} failed and will be tried again")]
    private static partial void Failed(ILogger log, Exception exception, Guid filing);
}
