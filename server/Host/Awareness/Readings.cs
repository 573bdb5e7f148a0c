using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Awareness;

/// <summary>That an SOP is read, as sent.</summary>
internal sealed record ReadingOnWire
{
    /// <summary>The one that was read.</summary>
    [JsonProperty(Required = Required.Always)]
    public int Revision { get; init; }
}

/// <summary>"Sudah dibaca dan dipahami": said by a person of a revision, and taken back.</summary>
internal sealed class Readings(DbContext database, People people, TimeProvider clock)
{
    /// <summary>Said twice it counts once, with the first date. A revision that waits for its day can be read ahead of it.</summary>
    /// <exception cref="RefusedException">The register has no such SOP, or another revision of it.</exception>
    public async Task ConfirmAsync(Guid sopId, int revision, ClaimsPrincipal user, CancellationToken stop)
    {
        var current = await CurrentAsync(sopId, stop);
        var read = current.Revision == revision ? current : await WaitingAsync(sopId, revision, stop)
            ?? throw new RefusedException(StatusCodes.Status409Conflict, new Message("awareness.otherRevision", current.Revision));
        var person = await people.EnterAsync(user, stop);
        var reading = await FindAsync(sopId, revision, person, stop);
        if (reading is { TakenBackAt: null })
        {
            return;
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (reading is null)
        {
            reading = new SopReading { SopId = sopId, Revision = revision, PersonId = person.Id, Version = read.Version, Name = person.Name, ReadAt = now };
            database.Add(reading);
        }

        (reading.Version, reading.Name, reading.ReadAt, reading.TakenBackAt) = (read.Version, person.Name, now, null);
        database.Add(AuditEntry.Of(Caller.Of(user), AuditAct.Read, read.FilingId, $"{read.Number} {read.Title}", now));
        await database.SaveChangesAsync(stop);
    }

    /// <summary>What was never said need not be taken back.</summary>
    /// <exception cref="RefusedException">The register has no such SOP.</exception>
    public async Task TakeBackAsync(Guid sopId, ClaimsPrincipal user, CancellationToken stop)
    {
        var current = await CurrentAsync(sopId, stop);
        if (await people.FindAsync(user, stop) is not { } person || await FindAsync(sopId, current.Revision, person, stop) is not { TakenBackAt: null } reading)
        {
            return;
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        reading.TakenBackAt = now;
        database.Add(AuditEntry.Of(Caller.Of(user), AuditAct.ReadTakenBack, current.FilingId, $"{current.Number} {current.Title}", now));
        await database.SaveChangesAsync(stop);
    }

    private Task<SopReading?> FindAsync(Guid sopId, int revision, Person person, CancellationToken stop) =>
        database.Set<SopReading>().SingleOrDefaultAsync(r => r.SopId == sopId && r.Revision == revision && r.PersonId == person.Id, stop);

    private Task<SopVersion?> WaitingAsync(Guid sopId, int revision, CancellationToken stop) => database.Set<SopVersion>().AsNoTracking()
        .Where(v => v.SopId == sopId && v.Revision == revision && v.Upcoming && v.FiledAt != null)
        .OrderByDescending(v => v.Version)
        .FirstOrDefaultAsync(stop);

    private async Task<SopVersion> CurrentAsync(Guid sopId, CancellationToken stop) =>
        await database.Set<SopVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.SopId == sopId && v.IsCurrent, stop)
        ?? throw new RefusedException(StatusCodes.Status404NotFound, new Message("register.notFiled"));
}
