using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Register.Search;

namespace SopWordAddin.Host.Register;

/// <summary>Answers from the register; changes nothing.</summary>
internal sealed class RegisterReading(DbContext database, Vocabulary vocabulary, OfficeDay day)
{
    private readonly DateOnly _today = day.Today;

    private IQueryable<SopVersion> Current => database.Set<SopVersion>().AsNoTracking().Where(v => v.IsCurrent);

    /// <exception cref="FormatRefusedException">A value of the question is none that it can have.</exception>
    public async Task<RegisterPage> ListAsync(RegisterQuestion question, CancellationToken stop)
    {
        var size = Math.Clamp(question.Size ?? 25, 1, RegisterQuestion.LargestPage);
        var page = Math.Clamp(question.Page ?? 1, 1, int.MaxValue / RegisterQuestion.LargestPage);
        var words = await SoughtAsync(question, stop);
        var found = new RegisterQuery(database, _today).Rows(question, words);
        var rows = await found.By(question.Sort, words is not null).Skip((page - 1) * size).Take(size).ToListAsync(stop);
        return new RegisterPage(
            [.. rows.Select(EntryOf)],
            await found.CountAsync(stop),
            page,
            size,
            await Current.Where(v => v.Unit != null).Select(v => v.Unit!).Distinct().OrderBy(u => u).ToListAsync(stop),
            await Current.Select(v => v.Year).Distinct().OrderByDescending(y => y).ToListAsync(stop),
            [.. (words ?? []).Where(w => w.Mended.Count > 0).Select(w => new MendedWord(w.Typed, w.Mended))]);
    }

    /// <summary>Everything that fits, in the order asked for, without pages.</summary>
    /// <exception cref="FormatRefusedException">A value of the question is none that it can have.</exception>
    public async Task<IReadOnlyList<RegisterEntry>> AllAsync(RegisterQuestion question, CancellationToken stop)
    {
        var words = await SoughtAsync(question, stop);
        var rows = await new RegisterQuery(database, _today).Rows(question, words).By(question.Sort, words is not null).ToListAsync(stop);
        return [.. rows.Select(EntryOf)];
    }

    /// <returns>Names of the actors of all SOPs, sorted.</returns>
    public async Task<IReadOnlyList<string>> ExecutorsAsync(CancellationToken stop)
    {
        var lists = await Current.Select(v => v.Executors).Distinct().ToListAsync(stop);
        return [.. lists.SelectMany(Lines).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <returns>Null when nothing was filed of this SOP.</returns>
    public async Task<RegisterDetail?> FindAsync(Guid sopId, CancellationToken stop)
    {
        var versions = await database.Set<SopVersion>().AsNoTracking()
            .Where(v => v.SopId == sopId && v.FiledAt != null)
            .OrderByDescending(v => v.Version)
            .ToListAsync(stop);
        if (versions.Find(v => v.IsCurrent) is not { } current)
        {
            return null;
        }

        var standing = await database.Set<SopStanding>().AsNoTracking().SingleOrDefaultAsync(s => s.SopId == sopId, stop);
        var related = await RelatedSops.OfAsync(database, current, stop);
        return new RegisterDetail(
            EntryOf(new RegisterRow { Version = current, Standing = standing }),
            [.. versions.Select(VersionOf)],
            standing is null ? null : new StandingOnWire(standing.MonitoredOn, standing.EvaluatedOn, standing.WithdrawnOn, standing.WithdrawnBy, standing.WithdrawnWhy),
            related.RefersTo,
            related.ReferredBy);
    }

    private async Task<IReadOnlyList<SoughtWord>?> SoughtAsync(RegisterQuestion question, CancellationToken stop) =>
        RegisterSearch.WordsOf(question.Text) is { } typed ? await vocabulary.ReadAsync(database, typed, stop) : null;

    private RegisterEntry EntryOf(RegisterRow row)
    {
        var (v, standing) = (row.Version, row.Standing);
        return new RegisterEntry(
            v.SopId,
            v.Number,
            v.Title,
            v.Unit,
            StatusOf(v, standing),
            v.Year,
            v.CreatedOn,
            v.RevisedOn,
            v.EffectiveOn,
            v.Revision,
            v.Version,
            v.ApprovedBy,
            Lines(v.Executors),
            v.Steps,
            v.NormalMinutes,
            v.WorstMinutes,
            standing?.MonitoringDue,
            standing?.EvaluationDue,
            standing?.WithdrawnOn,
            DateTimeOffset.FromUnixTimeMilliseconds(v.FiledAt!.Value),
            v.FiledBy,
            UrlOf(v),
            v.Location!);
    }

    private SopStatus StatusOf(SopVersion version, SopStanding? standing) =>
        standing?.WithdrawnOn <= _today ? SopStatus.Withdrawn
        : version.EffectiveOn <= _today ? SopStatus.InForce
        : SopStatus.Upcoming;

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

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string UrlOf(SopVersion version) => $"/api/archive/{version.FilingId}/content";
}
