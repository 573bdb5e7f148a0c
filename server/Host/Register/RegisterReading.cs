using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Register;

/// <summary>Answers from the register; changes nothing.</summary>
/// <param name="today">Decides what is in force.</param>
internal sealed class RegisterReading(DbContext database, DateOnly today)
{
    private IQueryable<SopVersion> Current => database.Set<SopVersion>().AsNoTracking().Where(v => v.IsCurrent);

    /// <exception cref="FormatRefusedException">The status is none.</exception>
    public async Task<RegisterPage> ListAsync(RegisterQuestion question, CancellationToken stop)
    {
        var size = Math.Clamp(question.Size ?? 25, 1, RegisterQuestion.LargestPage);
        var page = Math.Clamp(question.Page ?? 1, 1, int.MaxValue / RegisterQuestion.LargestPage);
        var found = Narrow(Current, question);
        var rows = await found
            .OrderByDescending(v => v.FiledAt).ThenBy(v => v.FilingId)
            .Skip((page - 1) * size).Take(size)
            .ToListAsync(stop);
        return new RegisterPage(
            [.. rows.Select(EntryOf)],
            await found.CountAsync(stop),
            page,
            size,
            await Current.Where(v => v.Unit != null).Select(v => v.Unit!).Distinct().OrderBy(u => u).ToListAsync(stop),
            await Current.Select(v => v.Year).Distinct().OrderByDescending(y => y).ToListAsync(stop));
    }

    /// <returns>Null when nothing was filed of this SOP.</returns>
    public async Task<RegisterDetail?> FindAsync(Guid sopId, CancellationToken stop)
    {
        var versions = await database.Set<SopVersion>().AsNoTracking()
            .Where(v => v.SopId == sopId && v.FiledAt != null)
            .OrderByDescending(v => v.Version)
            .ToListAsync(stop);
        return versions.Find(v => v.IsCurrent) is { } current
            ? new RegisterDetail(EntryOf(current), [.. versions.Select(VersionOf)])
            : null;
    }

    private IQueryable<SopVersion> Narrow(IQueryable<SopVersion> versions, RegisterQuestion question)
    {
        foreach (var word in RegisterText.Words(question.Text ?? "").Take(20))
        {
            versions = versions.Where(v => v.SearchText.Contains(word));
        }

        if (!string.IsNullOrWhiteSpace(question.Unit))
        {
            versions = versions.Where(v => v.Unit == question.Unit);
        }

        if (question.Year is { } year)
        {
            versions = versions.Where(v => v.Year == year);
        }

        return StatusOf(question) switch
        {
            SopStatus.InForce => versions.Where(v => v.EffectiveOn <= today),
            SopStatus.Upcoming => versions.Where(v => v.EffectiveOn == null || v.EffectiveOn > today),
            _ => versions,
        };
    }

    // Words in an address are bound by C# names, which are not those on the wire.
    private static SopStatus? StatusOf(RegisterQuestion question)
    {
        var at = WireType.NamesOf(typeof(SopStatus)).ToList().IndexOf(question.Status ?? "");
        return at >= 0 ? Enum.GetValues<SopStatus>()[at]
            : string.IsNullOrEmpty(question.Status) ? null
            : throw new FormatRefusedException([new FormatFault(new Message("sop.wrongType", WireType.Describe(typeof(SopStatus))), "status", 0)]);
    }

    private RegisterEntry EntryOf(SopVersion v) => new(
        v.SopId,
        v.Number,
        v.Title,
        v.Unit,
        v.EffectiveOn <= today ? SopStatus.InForce : SopStatus.Upcoming,
        v.Year,
        v.CreatedOn,
        v.RevisedOn,
        v.EffectiveOn,
        v.Revision,
        v.Version,
        v.ApprovedBy,
        v.Executors.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        v.Steps,
        v.NormalMinutes,
        v.WorstMinutes,
        DateTimeOffset.FromUnixTimeMilliseconds(v.FiledAt!.Value),
        v.FiledBy,
        UrlOf(v));

    private static RegisterVersion VersionOf(SopVersion v) => new(
        v.Version,
        v.IsCurrent,
        v.FilingId,
        v.Number,
        v.Title,
        v.Unit,
        v.Revision,
        v.CreatedOn,
        v.RevisedOn,
        v.EffectiveOn,
        DateTimeOffset.FromUnixTimeMilliseconds(v.FiledAt!.Value),
        v.FiledBy,
        v.Location!,
        UrlOf(v),
        v.Size,
        v.Sha256);

    private static string UrlOf(SopVersion version) => $"/api/archive/{version.FilingId}/content";
}
