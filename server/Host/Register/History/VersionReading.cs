using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;
using SopWordAddin.Documents.Svg;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Host.Register.History;

/// <summary>Filed versions looked at as SOPs: drawn, timed, compared.</summary>
internal sealed class VersionReading(DbContext database, Profiles profiles)
{
    /// <returns>Null when there is no such version, or it was filed before SOPs were kept as data.</returns>
    public async Task<VersionPicture?> PictureAsync(Guid sopId, int version, CancellationToken stop)
    {
        if (await FiledAsync(sopId, version, stop) is not { } filed)
        {
            return null;
        }

        var sop = filed.Read();
        var profile = profiles.Of(sop);
        return new VersionPicture(sop, SvgPages.Draw(SopLayout.Draw(sop, profile), profile), ProcedureTime.Of(sop, profile), filed.ReadRounds());
    }

    /// <summary>The current version on one sheet.</summary>
    /// <returns>Null as above.</returns>
    public async Task<BriefPicture?> BriefAsync(Guid sopId, CancellationToken stop)
    {
        if (await CurrentAsync(sopId, stop) is not { } sop)
        {
            return null;
        }

        var profile = profiles.Of(sop);
        var brief = BriefLayout.Draw(sop, profile);
        return new BriefPicture(
            SvgPages.DrawFlow(brief.Flow, brief.Profile),
            brief.Flow.Paper.Height > brief.Flow.Paper.Width,
            sop.Cover with { Logo = null },
            [.. sop.Flow.Actors.Select(a => a.Name)],
            ProcedureTime.Of(sop, profile));
    }

    /// <returns>Null as above.</returns>
    public async Task<(byte[] Docx, Cover Cover)?> BriefDocumentAsync(Guid sopId, CancellationToken stop) =>
        await CurrentAsync(sopId, stop) is { } sop ? (SopDocument.WriteBrief(sop, profiles.Of(sop)), sop.Cover) : null;

    /// <summary>What a version changed of the one before it.</summary>
    /// <returns>Null as above, and for the first version.</returns>
    public async Task<SopChanges?> ChangesAsync(Guid sopId, int version, CancellationToken stop)
    {
        var before = await database.Set<SopVersion>().AsNoTracking()
            .Where(v => v.SopId == sopId && v.Version < version && v.FiledAt != null)
            .OrderByDescending(v => v.Version)
            .Select(v => (int?)v.Version)
            .FirstOrDefaultAsync(stop);
        return before is { } earlier && await FindAsync(sopId, earlier, stop) is { } old && await FindAsync(sopId, version, stop) is { } now
            ? SopChanges.Between(old, now)
            : null;
    }

    private async Task<Sop?> CurrentAsync(Guid sopId, CancellationToken stop) =>
        (await FiledAsync(database.Set<SopVersion>().Where(v => v.SopId == sopId && v.IsCurrent), stop))?.Read();

    private async Task<Sop?> FindAsync(Guid sopId, int version, CancellationToken stop) => (await FiledAsync(sopId, version, stop))?.Read();

    private Task<FiledSop?> FiledAsync(Guid sopId, int version, CancellationToken stop) =>
        FiledAsync(database.Set<SopVersion>().Where(v => v.SopId == sopId && v.Version == version && v.FiledAt != null), stop);

    private Task<FiledSop?> FiledAsync(IQueryable<SopVersion> versions, CancellationToken stop) => versions
        .Join(database.Set<FiledSop>().AsNoTracking(), v => v.FilingId, f => f.FilingId, (_, f) => f)
        .SingleOrDefaultAsync(stop);
}

/// <param name="Sop">Without its logo.</param>
/// <param name="Pages">SVG texts, identity first.</param>
/// <param name="Rounds">How it was reviewed, the first round first.</param>
internal sealed record VersionPicture(Sop Sop, IReadOnlyList<string> Pages, ProcedureTime Time, IReadOnlyList<ReviewRound> Rounds);

/// <param name="Pages">SVG texts of the flowchart with its times alone; usually one.</param>
/// <param name="Upright">It is meant for an upright sheet.</param>
/// <param name="Executors">Left to right.</param>
internal sealed record BriefPicture(IReadOnlyList<string> Pages, bool Upright, Cover Cover, IReadOnlyList<string> Executors, ProcedureTime Time);
