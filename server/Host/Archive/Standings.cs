using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>
/// Changes to a filed SOP that the archive shows too. Register, log and outbox are one transaction: the row of the filed
/// document goes into the outbox again, and whatever dies when, the archive comes to show it.
/// </summary>
internal sealed class Standings(
    SopDatabase database, IArchive archive, ActingRights rights, Secrets secrets, FilingSignals signals, TimeProvider clock)
{
    /// <summary>As <see cref="ChangeStanding"/> asks.</summary>
    /// <exception cref="SignInNeededException">Entra ID wants to see the person first.</exception>
    public async Task ChangeAsync(StandingChange change, HttpContext context, Func<Task> save)
    {
        var about = await database.Set<SopVersion>().AsNoTracking()
            .SingleOrDefaultAsync(v => v.SopId == change.SopId && (change.Version == null ? v.IsCurrent : v.Version == change.Version), context.RequestAborted);
        await (about is null ? save() : SaveAsync(about, new Wish(ActOf(change.Kind), change.Detail) { Shows = about.IsCurrent }, context, save));
    }

    /// <summary>Makes a filed edition the current one again.</summary>
    /// <exception cref="SignInNeededException">Entra ID wants to see the person first.</exception>
    public Task RestoreAsync(SopVersion edition, HttpContext context) =>
        SaveAsync(edition, new Wish(AuditAct.Restored), context, () => archive.ShowsStanding
            ? Task.CompletedTask
            : new SopRegister(database).ReturnToAsync(edition.FilingId, Now, context.RequestAborted));

    private async Task SaveAsync(SopVersion version, Wish wish, HttpContext context, Func<Task> save)
    {
        var caller = Caller.Of(context.User);

        // Whoever may not file has no business in the library: what they changed waits for the secretariat.
        var shows = archive.ShowsStanding && wish.Shows;
        var acts = shows && context.User.HasClaim(Roles.RoleClaim, Roles.Secretariat);
        var key = acts ? await rights.BeginAsync(context) : null;
        var kept = false;
        try
        {
            await using var transaction = await database.BeginAsync(context.RequestAborted);
            await save();
            if (shows)
            {
                await QueueAsync(version.FilingId, caller, key, wish);
            }

            if (wish.Act is { } act)
            {
                var filing = await database.Filings.AsNoTracking().SingleAsync(f => f.Id == version.FilingId, context.RequestAborted);
                database.Add(FilingAudit.By(caller, filing, act, FilingAudit.Subject(version), wish.Detail, Now));
                await database.SaveChangesAsync(context.RequestAborted);
            }

            await transaction.CommitAsync(context.RequestAborted);
            kept = true;
        }
        finally
        {
            if (!kept)
            {
                await rights.EndAsync(key);
            }
        }

        signals.Raise();
        signals.CallForWork();
    }

    private Task<int> QueueAsync(Guid id, Caller caller, string? key, Wish wish)
    {
        var now = Now;
        return new ShowAgain(now) { Caller = caller, Right = key is null ? null : (key, now), Restoring = wish.Act == AuditAct.Restored }.QueueAsync(database, id, secrets);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static AuditAct? ActOf(StandingChangeKind kind) => kind switch
    {
        StandingChangeKind.Withdrawn => AuditAct.Withdrawn,
        StandingChangeKind.Reinstated => AuditAct.Reinstated,
        StandingChangeKind.CalledOff => AuditAct.CalledOff,
        StandingChangeKind.Awaited => AuditAct.Awaited,
        _ => null,
    };

    /// <param name="Act">For the log; null where that is written already.</param>
    private sealed record Wish(AuditAct? Act, string Detail = "")
    {
        /// <summary>False for an edition that the archive keeps behind another.</summary>
        public bool Shows { get; init; } = true;
    }
}
