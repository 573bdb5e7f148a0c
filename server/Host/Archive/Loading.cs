using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>Puts together what the archive must have for a row of the outbox.</summary>
internal sealed class Loading(Secrets secrets, FilingSettings settings, OfficeDay day, TimeProvider clock)
{
    public async Task<Shipment> LoadAsync(SopDatabase database, Filing filing, CancellationToken stop)
    {
        var version = await database.Set<SopVersion>().AsNoTracking().SingleAsync(v => v.FilingId == filing.Id, stop);
        var isFiled = filing.FiledAt is not null;
        var docx = isFiled ? [] : await database.FilingContents.AsNoTracking().Where(c => c.FilingId == filing.Id).Select(c => c.Docx).SingleAsync(stop);
        var held = clock.GetUtcNow().ToUnixTimeMilliseconds() - filing.SessionAt < TimeSpan.FromHours(settings.SessionHours).TotalMilliseconds;
        return new Shipment(filing.Id, filing.LeaseVersion, filing.Place, version.Sha256, docx)
        {
            Card = await CardAsync(database, version, binds: !isFiled || filing.Restoring, stop),
            SessionKey = held ? secrets.Open(filing.Id, filing.SessionKey) : null,
            UploadUrl = secrets.Open(filing.Id, filing.UploadUrl),
            ItemId = filing.ItemId,
            Supersedes = await FileBeforeAsync(database, version, stop),
            Errand = !isFiled ? Errand.Store : filing.Restoring || version.IsCurrent ? Errand.Show : Errand.Nothing,
            Restored = filing.Restoring || filing.BringingForward ? filing.VersionId : null,
        };
    }

    /// <param name="binds">It is about to become the current edition: a withdrawal was of the one before.</param>
    private async Task<SopCard> CardAsync(SopDatabase database, SopVersion version, bool binds, CancellationToken stop)
    {
        var filed = await database.Set<FiledSop>().AsNoTracking().SingleAsync(f => f.FilingId == version.FilingId, stop);
        var standing = await database.Set<SopStanding>().AsNoTracking().SingleOrDefaultAsync(s => s.SopId == version.SopId, stop)
            ?? new SopStanding { SopId = version.SopId };
        standing.Reckon(version.EffectiveOn, filed.MonitoringMonths, filed.EvaluationMonths);
        return new SopCard(version.Number, version.Title, version.Unit, version.Revision, version.EffectiveOn)
        {
            ReviewOn = standing.EvaluationDue,
            Withdrawn = !binds && standing.WithdrawnOn <= day.Today,
            Upcoming = !(version.EffectiveOn <= day.Today),
        };
    }

    private static Task<string?> FileBeforeAsync(SopDatabase database, SopVersion version, CancellationToken stop) =>
        database.Set<SopVersion>().AsNoTracking()
            .Where(v => v.SopId == version.SopId && v.Version < version.Version && v.FiledAt != null)
            .OrderByDescending(v => v.Version)
            .Join(database.Filings, v => v.FilingId, f => f.Id, (_, f) => f.ItemId)
            .FirstOrDefaultAsync(stop);
}
