using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Overlap;

/// <param name="Total">Pairs that fit, of which the first are listed.</param>
/// <param name="Open">Pairs of the whole register that nobody has judged.</param>
internal sealed record OverlapAnswer(IReadOnlyList<OverlapPair> Pairs, int Total, int Open);

/// <param name="Verdict">Null until a person has judged; like the next two.</param>
/// <param name="Outdated">One of the two has a new version since.</param>
internal sealed record OverlapPair(
    OverlapSide One,
    OverlapSide Other,
    double Score,
    IReadOnlyList<OverlapReason> Reasons,
    IReadOnlyList<MatchingSteps> Matching,
    OverlapVerdict? Verdict,
    string? Note,
    string? JudgedBy,
    bool Outdated);

internal sealed record OverlapSide(Guid Id, string Number, string Title, string? Unit, int Version, IReadOnlyList<ComparedStep> Steps);

/// <summary>Where SOPs of different units do the same work, and what people have said of it.</summary>
internal sealed class OverlapReading(DbContext database, ComparedRegister register, TimeProvider clock, OfficeDay day)
{
    private const int MostListed = 100;

    /// <param name="unit">Name of a unit that must be on one side; null for any.</param>
    /// <param name="judged">Null for both kinds.</param>
    public async Task<OverlapAnswer> AllAsync(string? unit, bool? judged, CancellationToken stop)
    {
        var (sops, judgements) = (await register.ReadAsync(database, day.Today, stop), await JudgementsAsync(stop));
        var all = sops.Overlaps;
        var fitting = all.Where(o =>
            (judged is null || judged == judgements.ContainsKey(Key(o.One, o.Other)))
            && (unit is null || sops.Sides[o.One].Unit == unit || sops.Sides[o.Other].Unit == unit)).ToList();
        return new OverlapAnswer(
            [.. fitting.Take(MostListed).Select(o => PairOf(o, sops.Sides, judgements))],
            fitting.Count,
            all.Count(o => !judgements.ContainsKey(Key(o.One, o.Other))));
    }

    /// <summary>For one SOP, filed or a draft.</summary>
    public async Task<OverlapAnswer> OfAsync(Sop sop, CancellationToken stop)
    {
        var (sops, judgements) = (await register.ReadAsync(database, day.Today, stop), await JudgementsAsync(stop));
        var draft = new ComparedSop(sop.Id, sop.Cover.Title, sop.Cover.Unit ?? "", ComparedStep.Of(sop));
        var pairs = sops.OverlapsOf(draft);
        var listed = pairs.Take(MostListed).ToList();
        var sides = listed.Select(o => sops.Sides[o.Other]).ToDictionary(s => s.Id);
        sides.Add(draft.Id, new OverlapSide(draft.Id, sop.Cover.Number, draft.Title, sop.Cover.Unit, sops.Sides.GetValueOrDefault(draft.Id)?.Version ?? 0, draft.Steps));
        return new OverlapAnswer([.. listed.Select(o => PairOf(o, sides, judgements))], pairs.Count, pairs.Count(o => !judgements.ContainsKey(Key(o.One, o.Other))));
    }

    /// <exception cref="RefusedException">The register has not both of them.</exception>
    public async Task JudgeAsync(JudgementOnWire judgement, Caller by, CancellationToken stop)
    {
        var note = Given.Text(judgement.Note, "note", Judged.LongestNote);
        var (one, other) = Key(judgement.One, judgement.Other);
        var versions = await database.Set<SopVersion>().Where(v => v.IsCurrent && (v.SopId == one || v.SopId == other)).ToDictionaryAsync(v => v.SopId, v => v.Version, stop);
        if (versions.Count < 2)
        {
            throw new RefusedException(StatusCodes.Status404NotFound, new Message("register.notFiled"));
        }

        var before = await database.Set<Judgement>().SingleOrDefaultAsync(j => j.One == one && j.Other == other, stop);
        var said = judgement.Verdict is not { } verdict ? null : new Judgement
        {
            One = one,
            Other = other,
            OneVersion = versions[one],
            OtherVersion = versions[other],
            Verdict = verdict,
            Note = note,
            JudgedBy = by.Name,
            JudgedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        await Judged.KeepAsync(database, before, said, stop);
    }

    private static OverlapPair PairOf(SopOverlap overlap, IReadOnlyDictionary<Guid, OverlapSide> sides, Dictionary<(Guid, Guid), Judgement> judgements)
    {
        var (one, other) = (sides[overlap.One], sides[overlap.Other]);
        var judged = judgements.GetValueOrDefault(Key(one.Id, other.Id));
        var (first, second) = one.Id == judged?.One ? (one, other) : (other, one);
        return new OverlapPair(
            one, other, overlap.Score, overlap.Reasons, overlap.Steps, judged?.Verdict, judged?.Note, judged?.JudgedBy,
            judged is not null && (judged.OneVersion != first.Version || judged.OtherVersion != second.Version));
    }

    private Task<Dictionary<(Guid, Guid), Judgement>> JudgementsAsync(CancellationToken stop) =>
        database.Set<Judgement>().AsNoTracking().ToDictionaryAsync(j => (j.One, j.Other), stop);

    private static (Guid One, Guid Other) Key(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}
