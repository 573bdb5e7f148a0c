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
    /// <returns>The version; while <see cref="SopVersion.IsCurrent"/> is false another stays before it.</returns>
    public async Task<SopVersion> EnterAsync(Guid filingId, Arrival arrival, CancellationToken stop)
    {
        var filed = await database.Set<SopVersion>().SingleAsync(v => v.FilingId == filingId, stop);
        (filed.FiledAt, filed.Location) = (arrival.At, arrival.Location);
        await new Succession(database).EnterAsync(filed, arrival.At, arrival.Today, stop);
        return filed;
    }

    /// <summary>Makes a filed edition the current one again. To be called in a transaction and saved by the caller.</summary>
    /// <param name="at">Unix milliseconds.</param>
    public async Task ReturnToAsync(Guid filingId, long at, CancellationToken stop) => await new Succession(database).ReturnToAsync(
        await database.Set<SopVersion>().SingleAsync(v => v.FilingId == filingId, stop), at, stop);

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

/// <summary>That a document lies in the archive.</summary>
/// <param name="Location">Where a person finds it.</param>
/// <param name="At">Unix milliseconds.</param>
/// <param name="Today">At the office.</param>
internal sealed record Arrival(string Location, long At, DateOnly Today);
