using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Overlap;

/// <param name="Total">Ends that fit, of which the first are listed.</param>
/// <param name="Open">Ends of the whole register that nobody has judged.</param>
internal sealed record LooseEndAnswer(IReadOnlyList<LooseEndOnWire> Ends, int Total, int Open);

/// <param name="Key">What it is called by when it is judged.</param>
/// <param name="Activity">Of the step that names it.</param>
/// <param name="Nearest">The likest counterpart, where one comes near.</param>
/// <param name="Verdict">Null until a person has judged; like the next two.</param>
/// <param name="Outdated">The SOP has a new version since.</param>
internal sealed record LooseEndOnWire(
    Guid SopId,
    string Number,
    string Title,
    string? Unit,
    LooseEndKind Kind,
    string Key,
    string Text,
    int Step,
    string Activity,
    IReadOnlyList<string> Executors,
    string? Nearest,
    LooseEndVerdict? Verdict,
    string? Note,
    string? JudgedBy,
    bool Outdated);

/// <summary>Outputs that nobody uses and inputs that nobody makes, and what people have said of them.</summary>
internal sealed class LooseEndReading(DbContext database, ComparedRegister register, TimeProvider clock, OfficeDay day)
{
    private const int MostListed = 200;

    /// <param name="unit">Name of the unit whose SOPs are looked at; null for any.</param>
    /// <param name="kind">Null for both, like the next.</param>
    /// <exception cref="FormatRefusedException">There is no such kind.</exception>
    public async Task<LooseEndAnswer> AllAsync(string? unit, string? kind, bool? judged, CancellationToken stop)
    {
        var wanted = QueryValue.Of<LooseEndKind>(kind, "kind");
        var sops = await register.ReadAsync(database, day.Today, stop);
        var judgements = await database.Set<LooseEndJudgement>().AsNoTracking().ToDictionaryAsync(j => (j.SopId, j.Kind, j.TextKey), stop);
        var fitting = sops.LooseEnds.Where(e =>
            (wanted is null || e.Kind == wanted)
            && (judged is null || judged == judgements.ContainsKey((e.Sop, e.Kind, e.Key)))
            && (unit is null || sops.Sides[e.Sop].Unit == unit)).ToList();
        return new LooseEndAnswer(
            [.. fitting.OrderBy(e => sops.Sides[e.Sop].Unit, StringComparer.OrdinalIgnoreCase).Take(MostListed).Select(e => OnWire(e, sops.Sides[e.Sop], judgements.GetValueOrDefault((e.Sop, e.Kind, e.Key))))],
            fitting.Count,
            sops.LooseEnds.Count(e => !judgements.ContainsKey((e.Sop, e.Kind, e.Key))));
    }

    /// <exception cref="RefusedException">The register has no such SOP, or no such end in it.</exception>
    public async Task JudgeAsync(LooseEndJudgementOnWire judgement, Caller by, CancellationToken stop)
    {
        var note = Given.Text(judgement.Note, "note", Judged.LongestNote);
        var sops = await register.ReadAsync(database, day.Today, stop);
        if (!sops.LooseEnds.Any(e => e.Sop == judgement.SopId && e.Kind == judgement.Kind && e.Key == judgement.Key))
        {
            throw new RefusedException(StatusCodes.Status404NotFound, new Message("register.notFiled"));
        }

        var before = await database.Set<LooseEndJudgement>().SingleOrDefaultAsync(j => j.SopId == judgement.SopId && j.Kind == judgement.Kind && j.TextKey == judgement.Key, stop);
        var said = judgement.Verdict is not { } verdict ? null : new LooseEndJudgement
        {
            SopId = judgement.SopId,
            Kind = judgement.Kind,
            TextKey = judgement.Key,
            Version = sops.Sides[judgement.SopId].Version,
            Verdict = verdict,
            Note = note,
            JudgedBy = by.Name,
            JudgedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        await Judged.KeepAsync(database, before, said, stop);
    }

    private static LooseEndOnWire OnWire(LooseEnd end, OverlapSide sop, LooseEndJudgement? judged)
    {
        var step = sop.Steps.Single(s => s.Number == end.Step);
        return new LooseEndOnWire(
            sop.Id, sop.Number, sop.Title, sop.Unit, end.Kind, end.Key, end.Text, end.Step, step.Activity, step.Executors, end.Nearest,
            judged?.Verdict, judged?.Note, judged?.JudgedBy, judged is not null && judged.Version != sop.Version);
    }
}
