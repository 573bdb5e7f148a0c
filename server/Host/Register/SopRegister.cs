using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Register;

/// <summary>The record of what the office has filed: who holds which number, and every version.</summary>
internal sealed class SopRegister(DbContext database)
{
    /// <summary>Gives an edition its place as the next version of its SOP. To be called in a transaction and saved by the caller.</summary>
    /// <exception cref="RegisterConflictException">The number is another SOP's, the SOP has another number, or a later revision is filed.</exception>
    public async Task<SopVersion> ReserveAsync(Edition edition, CancellationToken stop)
    {
        var cover = edition.Sop.Cover;
        await DemandFreeNumberAsync(edition.Sop, stop);
        var record = await database.Set<SopRecord>().SingleOrDefaultAsync(r => r.Id == edition.Sop.Id, stop);
        if (record is null)
        {
            record = new SopRecord { Id = edition.Sop.Id, Number = cover.Number, NumberKey = RegisterText.NumberKey(cover.Number) };
            database.Add(record);
        }
        else if (SopNumbers.IsReleased(record))
        {
            (record.Number, record.NumberKey) = (cover.Number, RegisterText.NumberKey(cover.Number));
        }
        else
        {
            await DemandSuccessionAsync(record, cover, stop);
        }

        if (edition.Given is { Series: { } series } given)
        {
            (record.Series, record.SeriesNumber) = (series, given.Position);
        }

        record.LastVersion++;
        var version = edition.AsVersion(record.LastVersion);
        database.Add(version);
        database.Add(edition.AsData());
        return version;
    }

    /// <summary>Makes a version visible now that its document lies in the archive. To be called in a transaction and saved by the caller.</summary>
    /// <param name="location">Where a person finds it.</param>
    /// <param name="at">Unix milliseconds.</param>
    public async Task EnterAsync(Guid filingId, string location, long at, CancellationToken stop)
    {
        var filed = await database.Set<SopVersion>().SingleAsync(v => v.FilingId == filingId, stop);
        filed.FiledAt = at;
        filed.Location = location;
        var current = await CurrentAsync(filed.SopId, stop);

        // Two versions on their way at once may arrive in the other order.
        if (current is null || current.Version < filed.Version)
        {
            await ReplaceAsync(current, filed, stop);
        }
    }

    /// <summary>Makes a filed edition the current one again. To be called in a transaction and saved by the caller.</summary>
    public async Task ReturnToAsync(Guid filingId, CancellationToken stop)
    {
        var edition = await database.Set<SopVersion>().SingleAsync(v => v.FilingId == filingId, stop);
        if (!edition.IsCurrent)
        {
            await ReplaceAsync(await CurrentAsync(edition.SopId, stop), edition, stop);
        }
    }

    private async Task ReplaceAsync(SopVersion? current, SopVersion next, CancellationToken stop)
    {
        current?.IsCurrent = false;
        next.IsCurrent = true;
        await new CurrentSop(database).ReplaceAsync(next, stop);
    }

    private Task<SopVersion?> CurrentAsync(Guid sopId, CancellationToken stop) =>
        database.Set<SopVersion>().SingleOrDefaultAsync(v => v.SopId == sopId && v.IsCurrent, stop);

    private async Task DemandFreeNumberAsync(Sop sop, CancellationToken stop)
    {
        var key = RegisterText.NumberKey(sop.Cover.Number);
        var holder = await database.Set<SopRecord>().SingleOrDefaultAsync(r => r.NumberKey == key && r.Id != sop.Id, stop);
        if (holder is not null)
        {
            var other = await DescribeAsync(holder, stop);
            throw new RegisterConflictException(new Message("register.numberTaken", sop.Cover.Number, other.Title), other);
        }
    }

    private async Task DemandSuccessionAsync(SopRecord record, Cover cover, CancellationToken stop)
    {
        if (record.NumberKey != RegisterText.NumberKey(cover.Number))
        {
            throw new RegisterConflictException(
                new Message("register.numberChanged", record.Number, cover.Number),
                await DescribeAsync(record, stop));
        }

        var last = await LastAsync(record.Id, stop);
        if (cover.Revision < last.Revision)
        {
            throw new RegisterConflictException(
                new Message("register.olderRevision", last.Revision, cover.Revision),
                new ConflictingSop(record.Id, record.Number, last.Title));
        }
    }

    private async Task<ConflictingSop> DescribeAsync(SopRecord record, CancellationToken stop) =>
        new(record.Id, record.Number, (await LastAsync(record.Id, stop)).Title);

    private Task<SopVersion> LastAsync(Guid sopId, CancellationToken stop) =>
        database.Set<SopVersion>().AsNoTracking().Where(v => v.SopId == sopId && !v.Cancelled).OrderByDescending(v => v.Version).FirstAsync(stop);
}
