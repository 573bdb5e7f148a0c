using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>What a person does with a filing that is under way.</summary>
internal sealed class FilingActs(IDbContextFactory<SopDatabase> databases, ActingRights rights, Secrets secrets, FilingSignals signals, TimeProvider clock)
{
    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Whatever waits for this person to sign in goes on.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="SignInNeededException">Entra ID wants to see the person first.</exception>
    public async Task<int> ResumeAsync(Caller caller, HttpContext context)
    {
        await using var database = await databases.CreateDbContextAsync(context.RequestAborted);
        var waiting = await database.Filings
            .Where(f => f.Caller == caller.Key && f.State == FilingState.NeedsSignIn)
            .Select(f => f.Id)
            .ToListAsync(context.RequestAborted);
        foreach (var id in waiting)
        {
            await RenewAsync(id, AuditAct.Resumed, caller, context);
        }

        return waiting.Count;
    }

    /// <summary>A filing that cannot go on by itself goes on in the name of whoever calls.</summary>
    /// <returns>False when it does not wait for anybody.</returns>
    /// <exception cref="SignInNeededException">Entra ID wants to see the person first.</exception>
    public async Task<bool> RenewAsync(Guid id, AuditAct act, Caller caller, HttpContext context, bool cancelling = false)
    {
        var key = await rights.BeginAsync(context);
        if (await RenewAsync(id, act, caller, key, cancelling))
        {
            signals.CallForWork();
            return true;
        }

        await rights.EndAsync(key);
        return false;
    }

    /// <summary>
    /// What waits for its next attempt is due now. Where the archive asked to be left alone the attempt sees that the time is
    /// not over and asks nothing of it.
    /// </summary>
    /// <returns>False when it does not wait.</returns>
    public async Task<bool> HurryAsync(Guid id, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var now = Now;

        // The wait cut short does not count: patience is measured in time, not in how often somebody asked.
        return await database.Filings.Where(f => f.Id == id && f.State == FilingState.Waiting && f.Problem != null).ExecuteUpdateAsync(
            row => row.SetProperty(f => f.NextAttemptAt, now).SetProperty(f => f.Waits, f => f.Waits > 0 ? f.Waits - 1 : 0), stop) == 1;
    }

    /// <summary>Calls a filing off; it ends so unless it already lies in the archive.</summary>
    /// <exception cref="RefusedException">409: it has ended.</exception>
    public async Task CancelAsync(Guid id, Caller caller, HttpContext context)
    {
        if (await AskAsync(id, caller, context.RequestAborted)
            || await LetGoAsync(id, caller, context.RequestAborted)
            || await RenewAsync(id, AuditAct.CancelAsked, caller, context, cancelling: true))
        {
            signals.Raise();
            signals.CallForWork();
            return;
        }

        throw new RefusedException(StatusCodes.Status409Conflict, new Message("filing.tooLateToCancel"));
    }

    private async Task<bool> RenewAsync(Guid id, AuditAct act, Caller caller, string? key, bool cancelling)
    {
        await using var database = await databases.CreateDbContextAsync();
        await using var transaction = await database.BeginAsync(default);
        var filing = await database.Filings.SingleOrDefaultAsync(f => f.Id == id && (f.State == FilingState.NeedsSignIn || f.State == FilingState.Refused));
        if (filing is null)
        {
            return false;
        }

        // Nobody takes over what is their own.
        var done = act == AuditAct.TakenOver && filing.Caller == caller.Key ? AuditAct.Resumed : act;
        (filing.State, filing.Problem, filing.Claims, filing.Waits, filing.Cancelling) = (FilingState.Waiting, null, null, 0, cancelling);
        (filing.Caller, filing.CallerName, filing.NextAttemptAt) = (caller.Key, caller.Name, Now);
        (filing.SessionKey, filing.SessionAt) = (key is null ? null : secrets.Seal(id, key), Now);
        database.Add(FilingAudit.By(caller, filing, done, await FilingAudit.SubjectAsync(database, id, default), "", Now));
        try
        {
            await database.SaveChangesAsync();
            await transaction.CommitAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another was quicker.
            return false;
        }
    }

    // Whoever carries it sees the wish before the next piece goes out.
    private Task<bool> AskAsync(Guid id, Caller caller, CancellationToken stop)
    {
        var now = Now;
        return MarkAsync(
            id,
            caller,
            filings => filings.Where(f => f.FiledAt == null && (f.State == FilingState.Waiting || f.State == FilingState.Uploading)),
            row => row.SetProperty(f => f.Cancelling, true).SetProperty(f => f.NextAttemptAt, now),
            stop);
    }

    // A document that had been filed stays as it lies; what the archive should still have shown of it is given up.
    private Task<bool> LetGoAsync(Guid id, Caller caller, CancellationToken stop) => MarkAsync(
        id,
        caller,
        filings => filings.Where(f => f.FiledAt != null && f.State != FilingState.Filed),
        row => row
            .SetProperty(f => f.State, FilingState.Filed)
            .SetProperty(f => f.Problem, (string?)null)
            .SetProperty(f => f.SessionKey, (string?)null)
            .SetProperty(f => f.Restoring, false)
            .SetProperty(f => f.BringingForward, false)
            .SetProperty(f => f.LeaseVersion, f => f.LeaseVersion + 1)
            .SetProperty(f => f.LeaseUntil, 0),
        stop);

    private async Task<bool> MarkAsync(
        Guid id, Caller caller, Func<IQueryable<Filing>, IQueryable<Filing>> which, Action<UpdateSettersBuilder<Filing>> mark, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        await using var transaction = await database.BeginAsync(stop);
        if (await which(database.Filings.Where(f => f.Id == id)).ExecuteUpdateAsync(mark, stop) == 0)
        {
            return false;
        }

        var filing = await database.Filings.AsNoTracking().SingleAsync(f => f.Id == id, stop);
        database.Add(FilingAudit.By(caller, filing, AuditAct.CancelAsked, await FilingAudit.SubjectAsync(database, id, stop), "", Now));
        await database.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }
}
