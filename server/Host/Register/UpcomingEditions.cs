using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Register;

/// <summary>The edition that will take the place of the current one.</summary>
/// <param name="EffectiveOn">Null for one without a date: it waits until it is filed anew with one.</param>
internal sealed record NextEdition(int Version, int Revision, DateOnly? EffectiveOn);

/// <summary>Why an edition shall not come into force, as sent.</summary>
internal sealed record CallOffOnWire
{
    [Newtonsoft.Json.JsonProperty(Required = Newtonsoft.Json.Required.Always)]
    public string Reason { get; init; } = "";
}

/// <summary>Editions that were filed ahead and wait for their day beside the current one.</summary>
internal sealed class UpcomingEditions(DbContext database, OfficeDay day)
{
    /// <param name="sops">Null for all.</param>
    /// <returns>Of each SOP that has one the first to come.</returns>
    public static async Task<IReadOnlyDictionary<Guid, NextEdition>> NextAsync(DbContext database, IReadOnlyCollection<Guid>? sops, CancellationToken stop)
    {
        var waiting = await database.Set<SopVersion>().AsNoTracking()
            .Where(v => v.Upcoming && !v.IsCurrent && v.FiledAt != null && (sops == null || sops.Contains(v.SopId)))
            .Select(v => new { v.SopId, Edition = new NextEdition(v.Version, v.Revision, v.EffectiveOn) })
            .ToListAsync(stop);
        return waiting.GroupBy(w => w.SopId).ToDictionary(
            g => g.Key,
            g => g.Select(w => w.Edition).OrderBy(e => e.EffectiveOn ?? DateOnly.MaxValue).ThenBy(e => e.Version).First());
    }

    /// <summary>It stays in the register as it is and will not come into force.</summary>
    /// <exception cref="RefusedException">No reason is given, or it does not wait for its day.</exception>
    public async Task CallOffAsync(Guid sopId, int version, string reason, CancellationToken stop)
    {
        var why = Given.Text(reason, "reason", Withdrawal.LongestReason, "register.reasonEmpty");
        await ChangeAsync(sopId, version, (edition, _) =>
        {
            Demand(edition is { Upcoming: true, IsCurrent: false }, "register.notWaiting");
            (edition.Upcoming, edition.CalledOff) = (false, why);
            return Task.CompletedTask;
        }, stop);
    }

    /// <summary>What was called off will come into force on its day after all.</summary>
    /// <exception cref="RefusedException">It was not called off, its day is over, or a later edition counts.</exception>
    public Task AwaitAsync(Guid sopId, int version, CancellationToken stop) => ChangeAsync(sopId, version, async (edition, succession) =>
    {
        Demand(edition.CalledOff is not null, "register.notCalledOff");
        Demand(!(edition.EffectiveOn <= day.Today), "register.dayIsOver");
        Demand(
            !await database.Set<SopVersion>().AnyAsync(v => v.SopId == sopId && v.Version > version && (v.IsCurrent || v.Upcoming), stop),
            "register.laterEdition");
        (edition.Upcoming, edition.CalledOff) = (true, null);
        await succession.OvertakeAsync(edition, stop);
    }, stop);

    private async Task ChangeAsync(Guid sopId, int version, Func<SopVersion, Succession, Task> change, CancellationToken stop)
    {
        var succession = new Succession(database);
        await succession.HoldAsync(sopId, stop);
        var edition = await database.Set<SopVersion>().SingleOrDefaultAsync(v => v.SopId == sopId && v.Version == version && v.FiledAt != null, stop)
            ?? throw new RefusedException(StatusCodes.Status404NotFound, new Message("register.notFiled"));
        await change(edition, succession);
        await database.SaveChangesAsync(stop);
    }

    private static void Demand(bool right, string otherwise)
    {
        if (!right)
        {
            throw new RefusedException(StatusCodes.Status409Conflict, new Message(otherwise));
        }
    }
}
