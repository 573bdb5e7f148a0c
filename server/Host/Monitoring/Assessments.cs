using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Monitoring;

/// <summary>The forms of monitoring and evaluation: begun, filled in, completed. A completed one stays as it is.</summary>
internal sealed class Assessments(DbContext database, OfficeDay day, TimeProvider clock)
{
    private const int MostListed = 60;

    public async Task<AssessmentList> ListAsync(Guid sopId, CancellationToken stop)
    {
        var open = await Of(sopId).Where(a => a.CompletedAt == null).OrderBy(a => a.Kind).ToListAsync(stop);
        var done = await Of(sopId).Where(a => a.CompletedAt != null)
            .OrderByDescending(a => a.AssessedOn).ThenByDescending(a => a.CompletedAt)
            .Take(MostListed).ToListAsync(stop);
        return new AssessmentList([.. open.Select(AssessmentOnWire.Of)], [.. done.Select(AssessmentOnWire.Of)]);
    }

    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<Assessment> FindAsync(Guid id, CancellationToken stop) =>
        await database.Set<Assessment>().SingleOrDefaultAsync(a => a.Id == id, stop) ?? throw Refuse(StatusCodes.Status404NotFound, "monitoring.formUnknown");

    /// <summary>The open form of this kind; where there is none a blank one, which is kept only once it is begun: who merely looks leaves no draft.</summary>
    /// <exception cref="RefusedException">The register does not hold the SOP as data.</exception>
    public async Task<AssessmentOnWire> OfferAsync(Guid sopId, AssessmentKind kind, Caller by, CancellationToken stop) =>
        await OpenAsync(sopId, kind, stop) is { } open
            ? AssessmentOnWire.Of(open)
            : AssessmentOnWire.Of(await BlankAsync(sopId, kind, by, stop)) with { Begun = false };

    /// <summary>The open form of this kind, or a new one over the SOP's current version.</summary>
    /// <exception cref="RefusedException">The register does not hold the SOP as data.</exception>
    public async Task<Assessment> BeginAsync(Guid sopId, AssessmentKind kind, Caller by, CancellationToken stop)
    {
        if (await OpenAsync(sopId, kind, stop) is { } open)
        {
            return open;
        }

        var begun = await BlankAsync(sopId, kind, by, stop);
        database.Add(begun);
        try
        {
            await database.SaveChangesAsync(stop);
            return begun;
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            // Another began the same form in this very moment.
            database.ChangeTracker.Clear();
            return await OpenAsync(sopId, kind, stop) ?? throw Refuse(StatusCodes.Status409Conflict, "monitoring.changedMeanwhile");
        }
    }

    /// <exception cref="RefusedException">It is completed, another has saved meanwhile, or it is the form of other steps.</exception>
    /// <exception cref="FormatRefusedException">Texts are too long.</exception>
    public async Task<Assessment> SaveAsync(Guid id, AssessmentChange change, CancellationToken stop)
    {
        var form = await OpenAsync(id, change.Edit, stop);
        Take(form, change);
        form.Edit++;
        form.ChangedAt = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await SaveAsync(stop);
        return form;
    }

    public async Task DiscardAsync(Guid id, CancellationToken stop)
    {
        database.Remove(await OpenAsync(id, stop));
        await SaveAsync(stop);
    }

    /// <exception cref="RefusedException">There is none, or it is completed already.</exception>
    /// <exception cref="FormatRefusedException">Something is still to be filled in; every place is named.</exception>
    public async Task DemandCompleteAsync(Guid id, CancellationToken stop) => await DemandCompleteAsync(await OpenAsync(id, stop), stop);

    /// <summary>From then on it is part of the SOP's history, and the next look is due counting from its day.</summary>
    /// <exception cref="RefusedException">It is completed already, or another has saved meanwhile.</exception>
    /// <exception cref="FormatRefusedException">Something is still to be filled in; every place is named.</exception>
    public async Task<Assessment> CompleteAsync(Guid id, int edit, Caller by, CancellationToken stop)
    {
        var form = await OpenAsync(id, edit, stop);
        var held = await (
            from v in database.Set<SopVersion>()
            join f in database.Set<FiledSop>() on v.FilingId equals f.FilingId
            where v.SopId == form.SopId && v.IsCurrent
            select new { v.EffectiveOn, f.MonitoringMonths, f.EvaluationMonths }).SingleAsync(stop);
        await DemandCompleteAsync(form, stop);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        (form.Score, form.WantsRevision) = (Completeness.ScoreOf(form), form.Evaluation?.Verdict == EvaluationVerdict.Revise);
        (form.CompletedBy, form.CompletedAt, form.ChangedAt) = (by.Name, now, now);
        form.Edit++;
        var standing = await database.Set<SopStanding>().SingleAsync(s => s.SopId == form.SopId, stop);
        standing.Look(form.Kind == AssessmentKind.Evaluation, form.AssessedOn!.Value);
        standing.Reckon(held.EffectiveOn, held.MonitoringMonths, held.EvaluationMonths);
        var act = form.Kind == AssessmentKind.Monitoring ? AuditAct.Monitored : AuditAct.Evaluated;
        database.Add(await MonitoringAudit.OfAsync(database, (by, act, form.SopId), form.AssessedOn!.Value.ToString("O"), now, stop));
        await SaveAsync(stop);
        return form;
    }

    private async Task<Assessment> BlankAsync(Guid sopId, AssessmentKind kind, Caller by, CancellationToken stop)
    {
        var (version, sop) = await MonitoredSop.FindAsync(database, sopId, stop);
        object form = kind == AssessmentKind.Monitoring
            ? MonitoringForm.Of(sop) with { Assessor = by.Name, On = day.Today }
            : EvaluationForm.Blank with { Assessor = by.Name, On = day.Today };
        var now = clock.GetUtcNow();
        var blank = new Assessment
        {
            Id = Guid.CreateVersion7(now),
            SopId = sopId,
            Kind = kind,
            Version = version.Version,
            Revision = version.Revision,
            Form = "",
            BegunBy = by.Name,
            ChangedAt = now.ToUnixTimeMilliseconds(),
        };
        blank.Write(form, by.Name, day.Today);
        return blank;
    }

    private async Task DemandCompleteAsync(Assessment form, CancellationToken stop)
    {
        // The version that was looked at, and not a later one that may not even bind yet.
        var effective = await database.Set<SopVersion>()
            .Where(v => v.SopId == form.SopId && v.Version == form.Version)
            .Select(v => v.EffectiveOn)
            .SingleAsync(stop);
        Completeness.Demand(form, effective, day.Today);
    }

    private static void Take(Assessment form, AssessmentChange change)
    {
        if (form.Monitoring is { } monitoring && change.Monitoring is { } looked)
        {
            var filled = FormLimits.Take(monitoring, looked);
            form.Write(filled, filled.Assessor, filled.On);
        }
        else if (form.Evaluation is { } evaluation && change.Evaluation is { } judged)
        {
            var filled = FormLimits.Take(evaluation, judged);
            form.Write(filled, filled.Assessor, filled.On);
        }
        else
        {
            throw Refuse(StatusCodes.Status400BadRequest, "monitoring.otherForm");
        }
    }

    private Task<Assessment?> OpenAsync(Guid sopId, AssessmentKind kind, CancellationToken stop) =>
        database.Set<Assessment>().SingleOrDefaultAsync(a => a.SopId == sopId && a.Kind == kind && a.CompletedAt == null, stop);

    private async Task<Assessment> OpenAsync(Guid id, CancellationToken stop)
    {
        var form = await FindAsync(id, stop);
        return form.CompletedAt is null ? form : throw Refuse(StatusCodes.Status409Conflict, "monitoring.completed", form.CompletedBy ?? "");
    }

    /// <param name="edit">Of the state that the caller has seen.</param>
    private async Task<Assessment> OpenAsync(Guid id, int edit, CancellationToken stop)
    {
        var form = await OpenAsync(id, stop);
        return form.Edit == edit ? form : throw Refuse(StatusCodes.Status409Conflict, "monitoring.changedMeanwhile");
    }

    private async Task SaveAsync(CancellationToken stop)
    {
        try
        {
            await database.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refuse(StatusCodes.Status409Conflict, "monitoring.changedMeanwhile");
        }
    }

    private IQueryable<Assessment> Of(Guid sopId) => database.Set<Assessment>().AsNoTracking().Where(a => a.SopId == sopId);

    private static RefusedException Refuse(int status, string code, params object[] args) => new(status, new Message(code, args));
}
