using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>Where a person hands in a document: it is kept first, and usually filed before the answer goes out.</summary>
internal sealed class Desk(
    Intake intake,
    FilingActs acts,
    ActingRights rights,
    Filer filer,
    SopDatabase database,
    FilingSignals signals,
    FilingSettings settings,
    IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <param name="wait">Whether the caller waits for it to arrive.</param>
    /// <returns>The id of the filing: of an earlier one when the very same document was accepted before.</returns>
    public async Task<(Guid Id, bool FiledBefore)> FileAsync(Submission submission, HttpContext context, bool wait)
    {
        var id = await KeepAsync(submission, context);
        if (await StateAsync(id, context.RequestAborted) == FilingState.Filed)
        {
            return (id, true);
        }

        // From here on it is the server's duty: a caller who hangs up stops nothing.
        if (wait)
        {
            await CarryAsync(id);
        }

        signals.CallForWork();
        return (id, false);
    }

    /// <summary>Carries a filing while its person waits; what takes longer the worker goes on with.</summary>
    public async Task CarryAsync(Guid id)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.InlineSeconds));
        await TryAsync(id, patience.Token);
    }

    /// <returns>Null when there is no such filing.</returns>
    public Task<FilingStatus?> StatusAsync(Guid id, Viewer viewer, CancellationToken stop) =>
        FilingStatus.FindAsync(database, id, viewer, stop);

    private Task<FilingState> StateAsync(Guid id, CancellationToken stop) =>
        database.Filings.Where(f => f.Id == id).Select(f => f.State).SingleAsync(stop);

    // What had been given up for want of a person goes on with this one.
    private async Task<Guid> KeepAsync(Submission submission, HttpContext context)
    {
        if (await intake.KnownAsync(submission, context.RequestAborted) is { } known)
        {
            if (known.State is FilingState.Refused or FilingState.NeedsSignIn)
            {
                await acts.RenewAsync(known.Id, AuditAct.Accepted, submission.Caller, context);
            }

            return known.Id;
        }

        var read = intake.Demand(submission);
        var key = await rights.BeginAsync(context);
        var kept = false;
        try
        {
            (var id, kept) = await intake.KeepAsync(submission, read, key, context.RequestAborted);
            FilingMeter.Accepted.Add(1);
            return id;
        }
        finally
        {
            if (!kept)
            {
                await rights.EndAsync(key);
            }
        }
    }

    // The worker may have been quicker; then its end is waited for.
    private async Task TryAsync(Guid id, CancellationToken patience)
    {
        try
        {
            var change = signals.Next;
            while (!await filer.FileAsync(id, patience) && await StateAsync(id, patience) == FilingState.Uploading)
            {
                await Task.WhenAny(change, Task.Delay(Look, patience));
                change = signals.Next;
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // It is kept, and the worker goes on with it.
        }
    }
}
