using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Register.Search;

namespace SopWordAddin.Host.Sops;

/// <summary>What the conformity rules ask of the register, each by an index: the check is asked as one types.</summary>
internal sealed class FactsOfRegister(DbContext database, Sop sop, CancellationToken stop)
{
    public static async Task<RegisterFacts> OfAsync(DbContext database, Sop sop, CancellationToken stop)
    {
        var facts = new FactsOfRegister(database, sop, stop);
        var standing = await database.Set<SopStanding>().AsNoTracking().SingleOrDefaultAsync(s => s.SopId == sop.Id, stop);
        var (known, back) = await facts.RelatedAsync();
        return new RegisterFacts
        {
            NumbersInUse = await facts.NumbersAsync(),
            NumbersOfSameTitle = await facts.SameTitleAsync(),
            KnownTitles = known,
            TitlesThatReferBack = back,
            MonitoredOn = standing?.MonitoredOn,
            EvaluatedOn = standing?.EvaluatedOn,
            Previous = await facts.PreviousAsync(),
        };
    }

    private Task<List<string>> NumbersAsync()
    {
        var number = RegisterText.NumberKey(sop.Cover.Number);
        return database.Set<SopRecord>().AsNoTracking().Where(r => r.NumberKey == number && r.Id != sop.Id).Select(r => r.Number).ToListAsync(stop);
    }

    private async Task<IReadOnlyList<string>> SameTitleAsync()
    {
        var own = TextForm.Key(sop.Cover.Title);
        return own.Length == 0 ? [] : await (
            from texts in database.Set<RegisterTexts>().AsNoTracking()
            join version in database.Set<SopVersion>().AsNoTracking() on texts.SopId equals version.SopId
            where texts.TitleKey == own && texts.SopId != sop.Id && version.IsCurrent
            orderby version.Number
            select version.Number).ToListAsync(stop);
    }

    /// <returns>The entries of the Keterkaitan that the register knows, and those of them that name this SOP in theirs.</returns>
    private async Task<(IReadOnlyList<string> Known, IReadOnlyList<string> Back)> RelatedAsync()
    {
        var keys = sop.Cover.RelatedSops.ToLookup(TextForm.Key, StringComparer.Ordinal);
        var wanted = keys.Select(k => k.Key).Where(k => k.Length > 0).ToList();
        if (wanted.Count == 0)
        {
            return ([], []);
        }

        var own = TextForm.Key(sop.Cover.Title);
        var found = await database.Set<RegisterTexts>().AsNoTracking()
            .Where(t => wanted.Contains(t.TitleKey) && t.SopId != sop.Id)
            .Select(t => new { t.TitleKey, Back = database.Set<SopReference>().Any(r => r.SopId == t.SopId && r.TitleKey == own) })
            .ToListAsync(stop);
        return ([.. found.SelectMany(f => keys[f.TitleKey])], [.. found.Where(f => f.Back).SelectMany(f => keys[f.TitleKey])]);
    }

    private async Task<FiledEdition?> PreviousAsync()
    {
        var last = await (
            from version in database.Set<SopVersion>().AsNoTracking()
            join filed in database.Set<FiledSop>().AsNoTracking() on version.FilingId equals filed.FilingId
            where version.SopId == sop.Id && (version.IsCurrent || (version.Upcoming && version.FiledAt != null))
            orderby version.Version descending
            select new { version.Number, version.Revision, version.RevisedOn, Filed = filed }).FirstOrDefaultAsync(stop);
        return last is null ? null : new FiledEdition(last.Number, last.Revision, last.RevisedOn, Content(last.Filed.Read()) != Content(sop));
    }

    // The register keeps no logos.
    private static string Content(Sop sop) => SopJson.Write(sop with
    {
        Cover = sop.Cover with { Number = "", Logo = null, CreatedOn = null, RevisedOn = null, EffectiveOn = null, Revision = 0 },
    });
}
