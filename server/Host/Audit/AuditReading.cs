using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Audit;

/// <summary>Answers from the log; changes nothing.</summary>
internal sealed class AuditReading(SopDatabase database, OfficeDay day)
{
    /// <summary>Rows of the longest file.</summary>
    private const int LongestList = 100_000;

    private const string Escape = "\\";

    /// <exception cref="FormatRefusedException">There is no such act.</exception>
    public async Task<AuditPage> PageAsync(AuditQuestion question, Language language, CancellationToken stop)
    {
        var size = Math.Clamp(question.Size ?? 50, 1, AuditQuestion.LargestPage);
        var page = Math.Clamp(question.Page ?? 1, 1, int.MaxValue / AuditQuestion.LargestPage);
        var found = Found(question);
        return new AuditPage(
            await LinesAsync(found.Skip((page - 1) * size).Take(size), language, stop),
            await found.CountAsync(stop),
            page,
            size,
            await PeopleAsync(language, stop),
            [.. Enum.GetValues<AuditAct>().Select(act => new AuditChoice(act, AuditWords.Of(act, language)))],
            question.Sop is { } sop ? await SubjectAsync(sop, stop) : null);
    }

    /// <summary>Everything that fits, latest first, without pages.</summary>
    /// <exception cref="FormatRefusedException">There is no such act.</exception>
    public Task<IReadOnlyList<AuditLine>> AllAsync(AuditQuestion question, Language language, CancellationToken stop) =>
        LinesAsync(Found(question).Take(LongestList), language, stop);

    private IQueryable<AuditEntry> Found(AuditQuestion question)
    {
        var act = QueryValue.Of<AuditAct>(question.Act, "act");
        var entries = database.Set<AuditEntry>().AsNoTracking();
        if (question.Sop is { } sop)
        {
            entries = entries.Where(e => database.Set<SopVersion>().Any(v => v.SopId == sop && v.FilingId == e.FilingId));
        }

        if (question.Text?.Trim().ToLowerInvariant() is { Length: > 0 } text)
        {
            entries = entries.Where(e => EF.Functions.Like(e.Subject.ToLower(), $"%{Literal(text)}%", Escape));
        }

        if (!string.IsNullOrEmpty(question.Person))
        {
            var actor = question.Person == AuditPerson.Server ? "" : question.Person;
            entries = entries.Where(e => e.Actor == actor);
        }

        var (from, before) = (MomentOf(question.From), MomentOf(question.To is { } to && to < DateOnly.MaxValue ? to.AddDays(1) : null));
        return entries
            .Where(e => question.Filing == null || e.FilingId == question.Filing)
            .Where(e => act == null || e.Act == act)
            .Where(e => (from == null || e.At >= from) && (before == null || e.At < before))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
    }

    // What a pattern would read otherwise stands for itself.
    private static string Literal(string text) => string.Concat(text.Select(c => c is '%' or '_' or '\\' ? Escape + c : $"{c}"));

    private long? MomentOf(DateOnly? date) => date is { } on && on.Year is > 1 and < 9999 ? day.StartOf(on).ToUnixTimeMilliseconds() : null;

    private async Task<IReadOnlyList<AuditLine>> LinesAsync(IQueryable<AuditEntry> entries, Language language, CancellationToken stop)
    {
        var rows = await entries
            .Select(e => new { Entry = e, SopId = database.Set<SopVersion>().Where(v => v.FilingId == e.FilingId).Select(v => (Guid?)v.SopId).FirstOrDefault() })
            .ToListAsync(stop);
        return [.. rows.Select(row => new AuditLine(
            DateTimeOffset.FromUnixTimeMilliseconds(row.Entry.At),
            row.Entry.ActorName,
            row.Entry.Act,
            AuditWords.Of(row.Entry.Act, language),
            row.Entry.FilingId,
            row.SopId,
            row.Entry.Subject,
            row.Entry.Detail,
            AuditWords.NoteOf(row.Entry, language),
            row.Entry.RequestId))];
    }

    private async Task<IReadOnlyList<AuditPerson>> PeopleAsync(Language language, CancellationToken stop)
    {
        var named = await database.Set<AuditEntry>()
            .GroupBy(e => new { e.Actor, e.ActorName })
            .Select(g => new { g.Key.Actor, g.Key.ActorName, Last = g.Max(e => e.At) })
            .ToListAsync(stop);
        var server = new Message("audit.server").In(language);
        return [.. named.GroupBy(n => n.Actor)
            .Select(g => g.Key.Length == 0 ? new AuditPerson(AuditPerson.Server, server) : new AuditPerson(g.Key, g.MaxBy(n => n.Last)!.ActorName))
            .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }

    private Task<string?> SubjectAsync(Guid sop, CancellationToken stop) => database.Set<SopVersion>()
        .Where(v => v.SopId == sop && v.IsCurrent).Select(v => v.Number + " " + v.Title).SingleOrDefaultAsync(stop);
}
