using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Archive;

/// <summary>Carries documents from the outbox into the archive. Whatever dies when, the next attempt ends where this one would have.</summary>
internal sealed partial class Filer(
    Outbox outbox, IArchive archive, ActingRights rights, FilingSignals signals, FilingWaits waits, FilingSettings settings, ILogger<Filer> log)
{
    private readonly TimeSpan _beat = TimeSpan.FromSeconds(settings.LeaseSeconds / 3);

    /// <param name="id">The filing wanted, null for the one that waits longest.</param>
    /// <returns>False when there was nothing to do.</returns>
    public async Task<bool> FileAsync(Guid? id, CancellationToken stop)
    {
        if (await outbox.ClaimAsync(id, stop) is not { } lease)
        {
            return false;
        }

        using var scope = log.BeginScope(new Dictionary<string, object> { ["Filing"] = lease.Id });
        using var work = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            await Task.WhenAll(ShipAsync(lease, work), KeepAsync(lease, work));
        }
        catch (LeaseLostException)
        {
            FilingMeter.LeasesLost.Add(1);
            LeaseLost(log, lease.Id, lease.Version);
        }

        signals.Raise();
        return true;
    }

    // A piece may be on its way for longer than a lease lasts.
    private async Task KeepAsync(Lease lease, CancellationTokenSource work)
    {
        try
        {
            using var beats = new PeriodicTimer(_beat);
            while (await beats.WaitForNextTickAsync(work.Token) && await outbox.KeepAsync(lease, work.Token))
            {
            }
        }
        catch (OperationCanceledException)
        {
            // The work has ended.
        }
        finally
        {
            await work.CancelAsync();
        }
    }

    private async Task ShipAsync(Lease lease, CancellationTokenSource work)
    {
        try
        {
            await ShipAsync(lease, work.Token);
        }
        finally
        {
            await work.CancelAsync();
        }
    }

    private async Task ShipAsync(Lease lease, CancellationToken stop)
    {
        Shipment? shipment = null;
        try
        {
            shipment = await outbox.LoadAsync(lease, stop);
            if (await CarryAsync(lease, shipment, stop))
            {
                signals.CallForWork();
            }
            else
            {
                await rights.EndAsync(shipment.SessionKey);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await outbox.PostponeAsync(lease, TimeSpan.Zero, problem: null);
            signals.CallForWork();
        }
        catch (ArchiveUnavailableException e)
        {
            await WaitAsync(lease, e);
        }
        catch (ArchiveRefusedException e)
        {
            Refused(log, e, lease.Id, e.RequestId);
            await outbox.RefuseAsync(lease, e.Problem, e.RequestId);
            FilingMeter.Refused.Add(1);
            await rights.EndAsync(shipment!.SessionKey);
        }
        catch (SignInNeededException e)
        {
            SignInNeeded(log, lease.Id);
            await outbox.NeedSignInAsync(lease, e.Claims);
        }
        catch (Exception e) when (e is not LeaseLostException)
        {
            // A bug or a database that went away: the document is kept and tried again, and a person can read why.
            Failed(log, e, lease.Id);
            await outbox.PostponeAsync(lease, waits.Growing(lease.Waits), "archive.bug");
        }
    }

    /// <returns>Whether the person's right is needed for more.</returns>
    private async Task<bool> CarryAsync(Lease lease, Shipment shipment, CancellationToken stop)
    {
        if (shipment.Errand == Errand.Nothing)
        {
            await outbox.ShownAsync(lease, stored: null, stop);
            return false;
        }

        if (archive.ActsForPeople && shipment.SessionKey is null)
        {
            throw new SignInNeededException(null, new InvalidOperationException("The right to act for the person has ended."));
        }

        if (shipment.Errand == Errand.Show)
        {
            await outbox.ShownAsync(lease, await archive.ShowAsync(shipment, stop), stop);
            return false;
        }

        try
        {
            if (!lease.Cancelling || !await archive.GiveUpAsync(shipment, stop))
            {
                var handedOn = await outbox.CompleteAsync(lease, await StoreAsync(lease, shipment, stop), stop);
                FilingMeter.Filed.Add(1);
                Filed(log, lease.Id);
                return handedOn;
            }
        }
        catch (CancelAskedException)
        {
            if (!await archive.GiveUpAsync(await outbox.LoadAsync(lease, stop), stop))
            {
                // Too late: what already lies there gets its columns and its place in the register.
                await outbox.PostponeAsync(lease, TimeSpan.Zero, problem: null);
                return true;
            }
        }

        await outbox.CancelAsync(lease);
        Cancelled(log, lease.Id);
        return false;
    }

    private async Task<Stored> StoreAsync(Lease lease, Shipment shipment, CancellationToken stop)
    {
        // Once it lies there, or has been found there, it can only be completed.
        var journey = new Journey(
            lease.Cancelling ? _ => Task.CompletedTask : Told<long>((bytes, s) => outbox.ProgressAsync(lease, bytes, s), stop),
            Told<string?>((address, s) => outbox.OpenedAsync(lease, address, s), stop),
            Told<string>((item, s) => outbox.CommittedAsync(lease, item, s), stop));
        try
        {
            return await archive.StoreAsync(shipment, journey, stop);
        }
        catch (PlaceTakenException)
        {
            return await archive.StoreAsync(shipment with { Place = await outbox.MoveAsync(lease, stop) }, journey, stop);
        }
    }

    private Func<T, Task> Told<T>(Func<T, CancellationToken, Task> write, CancellationToken stop) => async value =>
    {
        await write(value, stop);
        signals.Raise();
    };

    private async Task WaitAsync(Lease lease, ArchiveUnavailableException away)
    {
        Unavailable(log, away, lease.Id, away.RequestId);
        var seen = away.Problem == lease.Problem ? lease.Waits : 0;
        if (away.Patience == Patience.ForPeople && waits.IsOver(seen))
        {
            await outbox.RefuseAsync(lease, "sharepoint.stillLocked", away.RequestId);
            return;
        }

        await outbox.PostponeAsync(lease, waits.Of(away, seen), away.Problem, away.RequestId);
    }

    [LoggerMessage(LogLevel.Information, "Filed {Filing}")]
    private static partial void Filed(ILogger log, Guid filing);

    [LoggerMessage(LogLevel.Information, "Called off {Filing}")]
    private static partial void Cancelled(ILogger log, Guid filing);

    [LoggerMessage(LogLevel.Warning, "Lost the lease {Version} of filing {Filing}; another goes on")]
    private static partial void LeaseLost(ILogger log, Guid filing, long version);

    [LoggerMessage(LogLevel.Warning, "The archive cannot take filing {Filing} now; request {Request}")]
    private static partial void Unavailable(ILogger log, Exception exception, Guid filing, string? request);

    [LoggerMessage(LogLevel.Warning, "The archive refused filing {Filing}; request {Request}")]
    private static partial void Refused(ILogger log, Exception exception, Guid filing, string? request);

    [LoggerMessage(LogLevel.Information, "Filing {Filing} waits until its person signs in")]
    private static partial void SignInNeeded(ILogger log, Guid filing);

    [LoggerMessage(LogLevel.Error, "Filing {Filing} failed and will be tried again")]
    private static partial void Failed(ILogger log, Exception exception, Guid filing);
}
