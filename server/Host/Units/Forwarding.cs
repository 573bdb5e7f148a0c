using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Units;

internal enum ForwardingState
{
    Offered,
    Accepted,
    Returned,
}

/// <summary>A filed SOP of a lower office on its way to the office above.</summary>
internal sealed class Forwarding
{
    public required Guid Id { get; init; }

    public required Guid SopId { get; init; }

    /// <summary>The one that was current when it was offered.</summary>
    public required int Version { get; init; }

    public required Guid FromUnit { get; init; }

    public required Guid ToUnit { get; init; }

    public required ForwardingState State { get; set; }

    public required string Note { get; init; }

    public required string OfferedBy { get; init; }

    /// <summary>Unix milliseconds, like the last.</summary>
    public required long OfferedAt { get; init; }

    public string? Answer { get; set; }

    public string? DecidedBy { get; set; }

    public long? DecidedAt { get; set; }
}

/// <summary>An offer, as sent.</summary>
internal sealed record OfferOnWire
{
    [JsonProperty(Required = Required.Always)]
    public Guid SopId { get; init; }

    public string Note { get; init; } = "";
}

/// <summary>The answer of the office above, as sent.</summary>
internal sealed record DecisionOnWire
{
    [JsonProperty(Required = Required.Always)]
    public bool Accept { get; init; }

    /// <summary>Must say why when it goes back.</summary>
    public string Note { get; init; } = "";
}

/// <param name="Answer">Null until it is decided, like the two behind it.</param>
internal sealed record ForwardingOnWire(
    Guid Id,
    Guid SopId,
    string Number,
    string Title,
    int Version,
    string FromUnit,
    string ToUnit,
    ForwardingState State,
    string Note,
    string OfferedBy,
    DateTimeOffset OfferedAt,
    string? Answer,
    string? DecidedBy,
    DateTimeOffset? DecidedAt);

/// <summary>The way of SOPs up the levels of the agency.</summary>
internal sealed class Forwardings(DbContext database, TimeProvider clock)
{
    private const int LongestNote = 1000;
    private const int MostListed = 500;

    /// <summary>The newest first, those not decided yet before all others.</summary>
    public async Task<IReadOnlyList<ForwardingOnWire>> ListAsync(CancellationToken stop)
    {
        var rows = await (
            from f in database.Set<Forwarding>().AsNoTracking()
            join v in database.Set<SopVersion>() on f.SopId equals v.SopId
            join below in database.Set<Unit>() on f.FromUnit equals below.Id
            join above in database.Set<Unit>() on f.ToUnit equals above.Id
            where v.IsCurrent
            orderby f.State == ForwardingState.Offered descending, f.OfferedAt descending
            select new { f, v.Number, v.Title, Below = below.Name, Above = above.Name }).Take(MostListed).ToListAsync(stop);
        return [.. rows.Select(r => new ForwardingOnWire(
            r.f.Id, r.f.SopId, r.Number, r.Title, r.f.Version, r.Below, r.Above, r.f.State, r.f.Note, r.f.OfferedBy,
            DateTimeOffset.FromUnixTimeMilliseconds(r.f.OfferedAt), r.f.Answer, r.f.DecidedBy,
            r.f.DecidedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null))];
    }

    /// <exception cref="RefusedException">The SOP is in no unit of the organisation, no office is above it, or it is offered already.</exception>
    public async Task OfferAsync(OfferOnWire offer, Caller by, CancellationToken stop)
    {
        var note = Given.Text(offer.Note, "note", LongestNote);
        var sop = await database.Set<SopVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.SopId == offer.SopId && v.IsCurrent, stop)
            ?? throw Refuse(StatusCodes.Status404NotFound, "register.notFiled");
        var units = await database.Set<Unit>().AsNoTracking().ToListAsync(stop);
        var key = Unit.KeyOf(sop.Unit ?? "");
        var from = units.Find(u => u.Keys().Contains(key)) ?? throw Refuse(StatusCodes.Status409Conflict, "units.sopOfNoUnit", sop.Unit ?? "-");
        var to = OfficeAbove(from, units) ?? throw Refuse(StatusCodes.Status409Conflict, "units.noOfficeAbove", from.Name);
        if (await database.Set<Forwarding>().AnyAsync(f => f.SopId == offer.SopId && f.Version == sop.Version && f.State != ForwardingState.Returned, stop))
        {
            throw Refuse(StatusCodes.Status409Conflict, "units.offeredBefore");
        }

        var now = clock.GetUtcNow();
        database.Add(new Forwarding
        {
            Id = Guid.CreateVersion7(now),
            SopId = sop.SopId,
            Version = sop.Version,
            FromUnit = from.Id,
            ToUnit = to.Id,
            State = ForwardingState.Offered,
            Note = note,
            OfferedBy = by.Name,
            OfferedAt = now.ToUnixTimeMilliseconds(),
        });
        await database.SaveChangesAsync(stop);
    }

    /// <exception cref="RefusedException">There is no such offer, it is decided already, or it goes back without a word.</exception>
    public async Task DecideAsync(Guid id, DecisionOnWire decision, Caller by, CancellationToken stop)
    {
        var answer = Given.Text(decision.Note, "note", LongestNote, decision.Accept ? null : "units.returnedWithoutNote");
        var forwarding = await database.Set<Forwarding>().SingleOrDefaultAsync(f => f.Id == id, stop)
            ?? throw Refuse(StatusCodes.Status404NotFound, "http.notFound");
        if (forwarding.State != ForwardingState.Offered)
        {
            throw Refuse(StatusCodes.Status409Conflict, "units.decidedBefore", forwarding.DecidedBy ?? "");
        }

        forwarding.State = decision.Accept ? ForwardingState.Accepted : ForwardingState.Returned;
        (forwarding.Answer, forwarding.DecidedBy, forwarding.DecidedAt) = (answer, by.Name, clock.GetUtcNow().ToUnixTimeMilliseconds());
        await database.SaveChangesAsync(stop);
    }

    /// <summary>The nearest unit above on another level.</summary>
    private static Unit? OfficeAbove(Unit unit, List<Unit> units)
    {
        for (var above = unit; above.ParentId is { } parent;)
        {
            above = units.Find(u => u.Id == parent)!;
            if (above.Level != unit.Level)
            {
                return above;
            }
        }

        return null;
    }

    private static RefusedException Refuse(int status, string code, params object[] args) => new(status, new Message(code, args));
}
