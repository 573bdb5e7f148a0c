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

    private async Task<Sop?> FindAsync(Guid sopId, int version, CancellationToken stop) => (await FiledAsync(sopId, version, stop))?.Read();

    private Task<FiledSop?> FiledAsync(Guid sopId, int version, CancellationToken stop) => database.Set<SopVersion>()
        .Where(v => v.SopId == sopId && v.Version == version && v.FiledAt != null)
        .Join(database.Set<FiledSop>().AsNoTracking(), v => v.FilingId, f => f.FilingId, (_, f) => f)
        .SingleOrDefaultAsync(stop);
}

/// <param name="Sop">Without its logo.</param>
/// <param name="Pages">SVG texts, identity first.</param>
/// <param name="Rounds">How it was reviewed, the first round first.</param>
internal sealed record VersionPicture(Sop Sop, IReadOnlyList<string> Pages, ProcedureTime Time, IReadOnlyList<ReviewRound> Rounds);
