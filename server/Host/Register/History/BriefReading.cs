using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;
using SopWordAddin.Documents.Svg;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Http;

namespace SopWordAddin.Host.Register.History;

/// <summary>The current version of an SOP on one sheet, marked while it does not bind: sheets are printed and put up.</summary>
internal sealed class BriefReading(DbContext database, Profiles profiles, OfficeDay day)
{
    /// <returns>Null when the register holds no such SOP, or it was filed before SOPs were kept as data.</returns>
    public async Task<BriefPicture?> PictureAsync(Guid sopId, CancellationToken stop)
    {
        if (await FindAsync(sopId, stop) is not var (sop, status, withdrawnOn))
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
            ProcedureTime.Of(sop, profile),
            status,
            withdrawnOn);
    }

    /// <returns>Null as above.</returns>
    public async Task<DocumentFile?> DocumentAsync(Guid sopId, CancellationToken stop)
    {
        if (await FindAsync(sopId, stop) is not var (sop, status, withdrawnOn))
        {
            return null;
        }

        var mark = status switch
        {
            SopStatus.Withdrawn => new Message("brief.withdrawn", DateInWords.Of(withdrawnOn!.Value)),
            SopStatus.Upcoming when sop.Cover.EffectiveOn is { } from => new Message("brief.upcoming", DateInWords.Of(from)),
            SopStatus.Upcoming => new Message("brief.undated"),
            _ => null,
        };
        var docx = SopDocument.WriteBrief(sop, profiles.Of(sop), mark?.In(Language.Indonesian) ?? "");
        return DocumentFile.Of(docx, new Message("brief.name").In(Language.Indonesian), sop.Cover);
    }

    private async Task<(Sop Sop, SopStatus Status, DateOnly? WithdrawnOn)?> FindAsync(Guid sopId, CancellationToken stop)
    {
        var found = await (
            from v in database.Set<SopVersion>().AsNoTracking()
            join f in database.Set<FiledSop>().AsNoTracking() on v.FilingId equals f.FilingId
            where v.SopId == sopId && v.IsCurrent
            select new { Filed = f, v.EffectiveOn, database.Set<SopStanding>().First(s => s.SopId == sopId).WithdrawnOn }).SingleOrDefaultAsync(stop);
        return found is null ? null : (found.Filed.Read(), SopStanding.StatusOf(found.EffectiveOn, found.WithdrawnOn, day.Today), found.WithdrawnOn);
    }
}

/// <param name="Pages">SVG texts of the flowchart with its times alone; usually one.</param>
/// <param name="Upright">It is meant for an upright sheet.</param>
/// <param name="Executors">Left to right.</param>
/// <param name="WithdrawnOn">Null while it is not, or nobody has said so.</param>
internal sealed record BriefPicture(
    IReadOnlyList<string> Pages,
    bool Upright,
    Cover Cover,
    IReadOnlyList<string> Executors,
    ProcedureTime Time,
    SopStatus Status,
    DateOnly? WithdrawnOn);
