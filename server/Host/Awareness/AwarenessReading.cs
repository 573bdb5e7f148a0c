using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Register.Search;
using SopWordAddin.Host.Units;

namespace SopWordAddin.Host.Awareness;

/// <summary>Answers who is to know which SOPs, and who does; changes nothing.</summary>
internal sealed class AwarenessReading(DbContext database, People people, OfficeDay day)
{
    // Of more than so many SOPs everything is fetched.
    private const int MostAskedByName = 100;

    public async Task<AwarenessAnswer> AllAsync(ClaimsPrincipal user, CancellationToken stop)
    {
        var (units, sops) = (await UnitsAsync(stop), await InForceAsync(stop));
        var lists = await ListsAsync(units, sops, stop);
        var members = await database.Set<Person>().Where(p => p.UnitId != null).GroupBy(p => p.UnitId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var readers = (await ReadersAsync(null, stop)).ToLookup(r => r.UnitId);
        var rows = UnitTree.InOrder(units).Select(u =>
        {
            var (list, count) = (lists.Of(u.Unit.Id), members.GetValueOrDefault(u.Unit.Id));
            var read = readers[u.Unit.Id].Where(r => list.ContainsKey(r.SopId)).Sum(r => r.Count);
            return new UnitAwareness(u.Unit.Id, u.Unit.Name, u.Depth, count, list.Count, new ReadingShare(read, list.Count * count));
        }).ToList();
        var me = await people.FindAsync(user, stop);
        return new AwarenessAnswer(
            new ReadingPerson(me?.Name ?? Caller.Of(user).Name, me?.UnitId),
            rows.Aggregate(new ReadingShare(0, 0), (sum, row) => sum + row.Share),
            rows);
    }

    /// <returns>Null for a unit that is not known.</returns>
    public async Task<ReadingList?> OfUnitAsync(Guid unitId, ClaimsPrincipal user, CancellationToken stop)
    {
        var units = await UnitsAsync(stop);
        if (units.Find(u => u.Id == unitId) is not { } unit)
        {
            return null;
        }

        var sops = await InForceAsync(stop);
        var list = (await ListsAsync(units, sops, stop)).Of(unitId);
        var members = await database.Set<Person>().CountAsync(p => p.UnitId == unitId, stop);
        var readers = (await ReadersAsync(unitId, stop)).ToDictionary(r => r.SopId, r => r.Count);
        var mine = await MineAsync(user, stop);
        var next = await UpcomingEditions.NextAsync(database, [.. list.Keys], stop);
        var entries = sops.Where(s => list.ContainsKey(s.SopId)).Select(s => new ReadingEntry(
            s.SopId, s.Number, s.Title, s.Unit, s.Revision, s.EffectiveOn, list[s.SopId], readers.GetValueOrDefault(s.SopId),
            mine.TryGetValue((s.SopId, s.Revision), out var at) ? Moment(at) : null,
            next.GetValueOrDefault(s.SopId)));
        return new ReadingList(unitId, unit.Name, members, [.. entries
            .OrderBy(e => e.MineAt is not null)
            .ThenBy(e => e.Readers)
            .ThenBy(e => e.Reason)
            .ThenBy(e => e.Title, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <param name="names">Whoever asks may know who has read and who has not.</param>
    /// <returns>Null when the register has no such SOP.</returns>
    public async Task<SopAwareness?> OfSopAsync(Guid sopId, ClaimsPrincipal user, bool names, CancellationToken stop)
    {
        var current = await database.Set<SopVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.SopId == sopId && v.IsCurrent, stop);
        if (current is null)
        {
            return null;
        }

        var (units, sops) = (await UnitsAsync(stop), await InForceAsync(stop, await NearAsync(sopId, stop)));
        var lists = await ListsAsync(units, sops, stop);
        var wanted = units.Where(u => lists.Of(u.Id).ContainsKey(sopId)).ToList();
        var read = await database.Set<SopReading>().AsNoTracking()
            .Where(r => r.SopId == sopId && r.Revision == current.Revision && r.TakenBackAt == null)
            .ToDictionaryAsync(r => r.PersonId, r => r.ReadAt, stop);
        var (ids, readers) = (wanted.Select(u => (Guid?)u.Id).ToList(), read.Keys.ToList());
        var all = await database.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.UnitId) || readers.Contains(p.Id)).ToListAsync(stop);
        var shares = wanted.Select(u => new UnitShare(u.Id, u.Name, lists.Of(u.Id)[sopId], ShareOf(all.Where(p => p.UnitId == u.Id).ToList(), read)));
        var unitNames = units.ToDictionary(u => u.Id, u => u.Name);
        var mine = await MineAsync(user, stop);
        var next = (await UpcomingEditions.NextAsync(database, [sopId], stop)).GetValueOrDefault(sopId);
        return new SopAwareness(
            current.Revision,
            sops.Exists(s => s.SopId == sopId),
            WhenRead(current.Revision),
            [.. shares.OrderBy(s => s.Reason).ThenBy(s => s.Name, StringComparer.OrdinalIgnoreCase)],
            !names ? [] : [.. all
                .Select(p => new Reader(p.Name, p.UnitId is { } unit ? unitNames[unit] : null, read.TryGetValue(p.Id, out var at) ? Moment(at) : null))
                .OrderBy(r => r.ReadAt is not null).ThenBy(r => r.Unit, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase)],
            next is null ? null : new NextReading(next, WhenRead(next.Revision)));

        DateTimeOffset? WhenRead(int revision) => mine.TryGetValue((sopId, revision), out var at) ? Moment(at) : null;
    }

    private static ReadingShare ShareOf(List<Person> members, Dictionary<Guid, long> read) => new(members.Count(p => read.ContainsKey(p.Id)), members.Count);

    private static DateTimeOffset Moment(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);

    private Task<List<Unit>> UnitsAsync(CancellationToken stop) => database.Set<Unit>().AsNoTracking().ToListAsync(stop);

    private async Task<Dictionary<(Guid, int), long>> MineAsync(ClaimsPrincipal user, CancellationToken stop) =>
        await people.FindAsync(user, stop) is { } me
            ? await database.Set<SopReading>().AsNoTracking().Where(r => r.PersonId == me.Id && r.TakenBackAt == null).ToDictionaryAsync(r => (r.SopId, r.Revision), r => r.ReadAt, stop)
            : [];

    /// <summary>How many people of each unit have read the current revision of each SOP.</summary>
    /// <param name="unit">Null for all.</param>
    private Task<List<ReaderCount>> ReadersAsync(Guid? unit, CancellationToken stop) => (
        from r in database.Set<SopReading>()
        join v in database.Set<SopVersion>() on new { r.SopId, r.Revision } equals new { v.SopId, v.Revision }
        join p in database.Set<Person>() on r.PersonId equals p.Id
        where v.IsCurrent && r.TakenBackAt == null && p.UnitId != null && (unit == null || p.UnitId == unit)
        group r by new { p.UnitId, r.SopId } into g
        select new ReaderCount(g.Key.UnitId!.Value, g.Key.SopId, g.Count())).ToListAsync(stop);

    /// <summary>The SOP and those that it names or that name it: nothing else decides who is to know it.</summary>
    private async Task<IReadOnlyList<Guid>> NearAsync(Guid sopId, CancellationToken stop)
    {
        var (texts, references) = (database.Set<RegisterTexts>().AsNoTracking(), database.Set<SopReference>().AsNoTracking());
        var named = references.Where(r => r.SopId == sopId).Select(r => r.TitleKey);
        var own = texts.Where(t => t.SopId == sopId).Select(t => t.TitleKey);
        var near = texts.Where(t => named.Contains(t.TitleKey)).Select(t => t.SopId)
            .Union(references.Where(r => own.Contains(r.TitleKey)).Select(r => r.SopId));
        return [sopId, .. await near.ToListAsync(stop)];
    }

    /// <param name="of">Null for all.</param>
    private Task<List<SopInForce>> InForceAsync(CancellationToken stop, IReadOnlyList<Guid>? of = null)
    {
        var today = day.Today;
        return (
            from v in CurrentSops.NotWithdrawn(database, today).Select(c => c.Version)
            join t in database.Set<RegisterTexts>() on v.SopId equals t.SopId
            where v.EffectiveOn <= today && (of == null || of.Contains(v.SopId))
            select new SopInForce(v.SopId, v.Number, v.Title, t.TitleKey, v.Unit, v.Revision, v.EffectiveOn, v.Executors, v.Groups)).ToListAsync(stop);
    }

    private async Task<ReadingLists> ListsAsync(List<Unit> units, List<SopInForce> sops, CancellationToken stop)
    {
        var few = sops.Count <= MostAskedByName ? sops.ConvertAll(s => s.SopId) : null;
        var references = (await database.Set<SopReference>().AsNoTracking()
            .Where(r => few == null || few.Contains(r.SopId))
            .Select(r => new { r.SopId, r.TitleKey })
            .ToListAsync(stop)).ToLookup(r => r.SopId, r => r.TitleKey);
        return new ReadingLists(units, [.. sops.Select(s => new KnownSop(
            s.SopId, Unit.KeyOf(s.Unit ?? ""), s.TitleKey, [.. RegisterText.Lines(s.Executors), .. RegisterText.Lines(s.Groups)], [.. references[s.SopId]]))]);
    }

    private sealed record ReaderCount(Guid UnitId, Guid SopId, int Count);

    private sealed record SopInForce(Guid SopId, string Number, string Title, string TitleKey, string? Unit, int Revision, DateOnly? EffectiveOn, string Executors, string Groups);
}
