using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Register;

/// <summary>
/// Which edition of an SOP is the current one: the one in force stays so until the day of the one filed after it. All of it is
/// to be called in a transaction and saved by the caller.
/// </summary>
internal sealed class Succession(DbContext database)
{
    /// <summary>A filed edition takes its place: at once, or to wait for its day.</summary>
    /// <param name="at">Unix milliseconds.</param>
    public async Task EnterAsync(SopVersion filed, long at, DateOnly today, CancellationToken stop)
    {
        var current = await HoldAsync(filed.SopId, stop);

        // Two versions on their way at once may arrive in the other order.
        if (current?.Version > filed.Version)
        {
            return;
        }

        filed.Upcoming = !(filed.EffectiveOn <= today);
        var overtaken = await OvertakeAsync(filed, stop);
        if (current is null || !filed.Upcoming || overtaken.Contains(current))
        {
            await ReplaceAsync(current, filed, at, stop);

            // Who files an SOP anew means it to hold again.
            await BindAsync(filed.SopId, withdrawnBy: DateOnly.MaxValue, stop);
        }
    }

    /// <summary>Makes a filed edition the current one again.</summary>
    public async Task ReturnToAsync(SopVersion edition, long at, CancellationToken stop)
    {
        var current = await HoldAsync(edition.SopId, stop);
        if (!edition.IsCurrent)
        {
            await ReplaceAsync(current, edition, at, stop);
            await BindAsync(edition.SopId, withdrawnBy: DateOnly.MaxValue, stop);
        }
    }

    /// <summary>The day of an edition has come.</summary>
    /// <returns>Null when it waits no more: another server was quicker, or it was called off.</returns>
    public async Task<SopVersion?> ComeInAsync(Guid sopId, int version, long at, CancellationToken stop)
    {
        var current = await HoldAsync(sopId, stop);
        var next = await database.Set<SopVersion>().SingleOrDefaultAsync(v => v.SopId == sopId && v.Version == version && v.Upcoming, stop);
        if (next is null)
        {
            return null;
        }

        next.Upcoming = false;
        await OvertakeAsync(next, stop);
        if (!next.IsCurrent)
        {
            await ReplaceAsync(current, next, at, stop);

            // A withdrawal of a later day was meant for this edition too.
            await BindAsync(sopId, withdrawnBy: next.EffectiveOn!.Value, stop);
        }

        return next;
    }

    /// <summary>Holds the SOP until the transaction ends: whoever else changes which edition is current waits.</summary>
    /// <returns>The current edition; null before the first.</returns>
    public async Task<SopVersion?> HoldAsync(Guid sopId, CancellationToken stop)
    {
        await database.Set<SopRecord>().Where(r => r.Id == sopId).ExecuteUpdateAsync(row => row.SetProperty(r => r.Number, r => r.Number), stop);
        return await database.Set<SopVersion>().SingleOrDefaultAsync(v => v.SopId == sopId && v.IsCurrent, stop);
    }

    /// <summary>Editions filed before whose day would not come before this one's wait no more.</summary>
    /// <returns>They.</returns>
    public async Task<IReadOnlyList<SopVersion>> OvertakeAsync(SopVersion by, CancellationToken stop)
    {
        var waiting = await database.Set<SopVersion>()
            .Where(v => v.SopId == by.SopId && v.Upcoming && v.Version < by.Version)
            .ToListAsync(stop);
        var overtaken = waiting.FindAll(v => !by.Upcoming || v.EffectiveOn is null || v.EffectiveOn >= by.EffectiveOn);
        overtaken.ForEach(v => v.Upcoming = false);
        return overtaken;
    }

    private async Task ReplaceAsync(SopVersion? current, SopVersion next, long at, CancellationToken stop)
    {
        current?.IsCurrent = false;
        (next.IsCurrent, next.CurrentAt) = (true, at);
        await new CurrentSop(database).ReplaceAsync(next, stop);
    }

    /// <param name="withdrawnBy">A withdrawal up to that day was of the edition before.</param>
    private async Task BindAsync(Guid sopId, DateOnly withdrawnBy, CancellationToken stop)
    {
        var standing = database.Set<SopStanding>().Local.FirstOrDefault(s => s.SopId == sopId)
            ?? await database.Set<SopStanding>().SingleAsync(s => s.SopId == sopId, stop);
        if (standing.WithdrawnOn <= withdrawnBy)
        {
            standing.Bind();
        }
    }
}
