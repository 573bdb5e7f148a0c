using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Register.Search;

namespace SopWordAddin.Host.Register;

/// <summary>Answers from the register; changes nothing.</summary>
internal sealed class RegisterReading(DbContext database, Vocabulary vocabulary, RegisterChoices choices, OfficeDay day)
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
        var shown = await found.By(question.Sort, words is not null).Select(r => r.Version.FilingId).Skip((page - 1) * size).Take(size).ToListAsync(stop);
        var (units, years) = await choices.ReadAsync(database, stop);
        return new RegisterPage(
            await EntriesAsync(await RowsAsync(shown, stop), words, stop),
            await CountAsync(found, (page - 1) * size, shown.Count, size, stop),
            page,
            size,
            units,
            years,
            [.. (words ?? []).Where(w => w.Mended.Count > 0).Select(w => new MendedWord(w.Typed, w.Mended))]);
    }

    // A page is sorted by its keys alone: whole rows are fetched for those that are shown.
    private async Task<List<RegisterRow>> RowsAsync(List<Guid> shown, CancellationToken stop)
    {
        var rows = await (
            from v in Current
            join s in database.Set<SopStanding>().AsNoTracking() on v.SopId equals s.SopId into known
            from s in known.DefaultIfEmpty()
            where shown.Contains(v.FilingId)
            select new RegisterRow { Version = v, Standing = s }).ToDictionaryAsync(r => r.Version.FilingId, stop);
        return [.. shown.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    // A page that is not full is the last: then nothing needs to be counted.
    private static async Task<int> CountAsync(IQueryable<RegisterRow> found, int before, int shown, int size, CancellationToken stop) =>
        shown < size && (shown > 0 || before == 0) ? before + shown : await found.CountAsync(stop);

    /// <summary>Everything that fits, in the order asked for, without pages.</summary>
    /// <exception cref="FormatRefusedException">A value of the question is none that it can have.</exception>
    public async Task<IReadOnlyList<RegisterEntry>> AllAsync(RegisterQuestion question, CancellationToken stop)
    {
        var words = await SoughtAsync(question, stop);
        var rows = await new RegisterQuery(database, _today).Rows(question, words).By(question.Sort, words is not null).ToListAsync(stop);
        return await EntriesAsync(rows, words: null, stop);
    }

    /// <returns>Names of the actors of all SOPs, sorted.</returns>
    public async Task<IReadOnlyList<string>> ExecutorsAsync(CancellationToken stop)
    {
        var lists = await Current.Select(v => v.Executors).Distinct().ToListAsync(stop);
        return [.. lists.SelectMany(RegisterText.Lines).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
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
            (await EntriesAsync([new RegisterRow { Version = current, Standing = standing }], words: null, stop))[0],
            [.. versions.Select(VersionOf)],
            standing is null ? null : new StandingOnWire(standing.MonitoredOn, standing.EvaluatedOn, standing.WithdrawnOn, standing.WithdrawnBy, standing.WithdrawnWhy),
            related.RefersTo,
            related.ReferredBy);
    }

    private async Task<IReadOnlyList<SoughtWord>?> SoughtAsync(RegisterQuestion question, CancellationToken stop) =>
        RegisterSearch.WordsOf(question.Text) is { } typed ? await vocabulary.ReadAsync(database, typed, stop) : null;

    /// <param name="words">Tells by which steps the entries were found; null for not to be told.</param>
    private async Task<IReadOnlyList<RegisterEntry>> EntriesAsync(List<RegisterRow> rows, IReadOnlyList<SoughtWord>? words, CancellationToken stop)
    {
        // Few wait: of a long list all of them are fetched.
        var sops = rows.Count <= RegisterQuestion.LargestPage ? rows.ConvertAll(r => r.Version.SopId) : null;
        var next = await UpcomingEditions.NextAsync(database, sops, stop);
        var hits = words is null ? null : await new StepHits(database, words).OfAsync(rows.ConvertAll(r => r.Version), stop);
        return [.. rows.Select(row => EntryOf(row, next.GetValueOrDefault(row.Version.SopId)) with { Hit = hits?.GetValueOrDefault(row.Version.SopId) })];
    }

    private RegisterEntry EntryOf(RegisterRow row, NextEdition? next)
    {
        var (v, standing) = (row.Version, row.Standing);
        return new RegisterEntry(
            v.SopId,
            v.Number,
            v.Title,
            v.Unit,
            SopStanding.StatusOf(v.EffectiveOn, standing?.WithdrawnOn, _today),
            v.Year,
            v.CreatedOn,
            v.RevisedOn,
            v.EffectiveOn,
            v.Revision,
            v.Version,
            v.ApprovedBy,
            RegisterText.Lines(v.Executors),
            v.Steps,
            v.NormalMinutes,
            v.WorstMinutes,
            standing?.MonitoringDue,
            standing?.EvaluationDue,
            standing?.WithdrawnOn,
            next,
            DateTimeOffset.FromUnixTimeMilliseconds(v.FiledAt!.Value),
            v.FiledBy,
            UrlOf(v),
            v.Location!);
    }

    private static RegisterVersion VersionOf(SopVersion v) => new(
        v.Version,
        v.IsCurrent,
        v.Upcoming,
        v.CalledOff,
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
