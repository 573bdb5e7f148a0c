using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Units;

namespace SopWordAddin.Host.Monitoring.Times;

/// <summary>Takes measured times in, by hand and from tables, and takes back what was entered in one go.</summary>
internal sealed class TimeKeeping(DbContext database, Profiles profiles, OfficeDay day, TimeProvider clock)
{
    public const int LongestNote = 500;

    private const int MostAtOnce = 200;
    private const int MostOfSop = 100_000;

    /// <exception cref="FormatRefusedException">Times are none, or the step is not one of the SOP; every place is named.</exception>
    /// <exception cref="RefusedException">There are too many, or the register does not hold the SOP.</exception>
    public async Task<EnteredTimes> EnterAsync(Guid sopId, NewTimes given, Caller by, CancellationToken stop)
    {
        var (_, sop) = await MonitoredSop.FindAsync(database, sopId, stop);
        var calendar = profiles.Of(sop).Calendar;
        var on = given.On ?? day.Today;
        var faults = new List<FormatFault>();
        if (sop.Flow.Steps.All(s => s.Id != given.StepId))
        {
            faults.Add(new FormatFault(new Message("monitoring.stepUnknown", given.StepId), "stepId", 0));
        }

        if (on > day.Today)
        {
            faults.Add(new FormatFault(new Message("monitoring.dayAhead"), "on", 0));
        }

        faults.AddRange(given.Times
            .Select((time, i) => (time, i))
            .Where(t => TimeWords.Minutes(t.time, calendar) is null)
            .Select(t => new FormatFault(new Message("monitoring.timeUnknown", t.time), $"times[{t.i}]", 0)));
        FormatRefusedException.ThrowIfAny(faults);

        if (given.Times.Count is 0 or > MostAtOnce)
        {
            throw new RefusedException(StatusCodes.Status400BadRequest, new Message("monitoring.timesAtOnce", MostAtOnce));
        }

        var note = Given.Text(given.Note, "note", LongestNote);
        return await AddAsync(sopId, [.. given.Times.Select(t => new TimeRow(given.StepId, on, TimeWords.Minutes(t, calendar)!.Value, note))], by, stop);
    }

    /// <summary>Either the whole table comes in or nothing of it.</summary>
    /// <exception cref="TableRefusedException">Rows are at fault; all are named with their lines.</exception>
    /// <exception cref="RefusedException">The file is no such table, or there are too many.</exception>
    public async Task<EnteredTimes> ImportAsync(Guid sopId, byte[] table, Caller by, CancellationToken stop)
    {
        var (_, sop) = await MonitoredSop.FindAsync(database, sopId, stop);
        return await AddAsync(sopId, TimeTable.Read(table, sop, profiles.Of(sop).Calendar, day.Today), by, stop);
    }

    /// <returns>False when nothing was entered so.</returns>
    public async Task<bool> RemoveAsync(Guid sopId, Guid batch, Caller by, CancellationToken stop)
    {
        var times = await database.Set<MeasuredTime>().Where(t => t.SopId == sopId && t.Batch == batch).ToListAsync(stop);
        if (times.Count == 0)
        {
            return false;
        }

        database.RemoveRange(times);
        database.Add(await MonitoringAudit.OfAsync(database, (by, AuditAct.TimesRemoved, sopId), $"{times.Count}", Now, stop));
        await database.SaveChangesAsync(stop);
        return true;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<EnteredTimes> AddAsync(Guid sopId, IReadOnlyList<TimeRow> rows, Caller by, CancellationToken stop)
    {
        if (await database.Set<MeasuredTime>().CountAsync(t => t.SopId == sopId, stop) + rows.Count > MostOfSop)
        {
            throw new RefusedException(StatusCodes.Status409Conflict, new Message("monitoring.tooManyTimes", MostOfSop));
        }

        var (now, batch) = (Now, Guid.CreateVersion7());
        database.AddRange(rows.Select(r => new MeasuredTime
        {
            Id = Guid.CreateVersion7(),
            SopId = sopId,
            Batch = batch,
            StepId = r.StepId,
            MeasuredOn = r.On,
            Minutes = r.Minutes,
            Note = r.Note,
            EnteredBy = by.Name,
            EnteredAt = now,
        }));
        database.Add(await MonitoringAudit.OfAsync(database, (by, AuditAct.TimesEntered, sopId), $"{rows.Count}", now, stop));
        await database.SaveChangesAsync(stop);
        return new EnteredTimes(batch, rows.Count);
    }
}

/// <summary>A time to be entered.</summary>
internal sealed record TimeRow(string StepId, DateOnly On, double Minutes, string Note);
