using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Host.Register.Search;

namespace SopWordAddin.Host.Register;

/// <summary>Which SOPs name each other in their Keterkaitan, by title: whatever the form of the words, with or without "SOP".</summary>
internal static class RelatedSops
{
    public static async Task<(IReadOnlyList<RelatedSop> RefersTo, IReadOnlyList<RelatedSop> ReferredBy)> OfAsync(DbContext database, SopVersion current, CancellationToken stop)
    {
        var own = TextForm.Key(current.Title);
        var references = await database.Set<SopReference>().AsNoTracking()
            .Where(r => r.SopId == current.SopId || r.TitleKey == own)
            .OrderBy(r => r.Position)
            .ToListAsync(stop);
        var keys = references.Where(r => r.SopId == current.SopId).Select(r => r.TitleKey).ToList();
        var namers = references.Where(r => r.SopId != current.SopId).Select(r => r.SopId).ToHashSet();
        var others = await (
            from v in database.Set<SopVersion>().AsNoTracking()
            join t in database.Set<RegisterTexts>() on v.SopId equals t.SopId
            where v.IsCurrent && v.SopId != current.SopId && (keys.Contains(t.TitleKey) || namers.Contains(v.SopId))
            select new { v.SopId, v.Number, v.Title, t.TitleKey }).ToListAsync(stop);
        return (
            [.. references.Where(r => r.SopId == current.SopId).Select(r =>
                others.Find(o => o.TitleKey == r.TitleKey) is { } known
                    ? new RelatedSop(r.Title, known.SopId, known.Number, namers.Contains(known.SopId))
                    : new RelatedSop(r.Title, null, null, false))],
            [.. others.Where(o => namers.Contains(o.SopId)).OrderBy(o => o.Title, StringComparer.OrdinalIgnoreCase)
                .Select(o => new RelatedSop(o.Title, o.SopId, o.Number, keys.Contains(o.TitleKey)))]);
    }
}

/// <summary>An entry of the Keterkaitan of an SOP's current version.</summary>
internal sealed class SopReference
{
    public required Guid SopId { get; init; }

    /// <summary>From 1, as in the document.</summary>
    public required int Position { get; init; }

    public required string Title { get; init; }

    /// <summary>See <see cref="TextForm.Key"/>.</summary>
    public required string TitleKey { get; init; }
}
