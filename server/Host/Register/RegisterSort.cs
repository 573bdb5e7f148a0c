using System.Linq.Expressions;

namespace SopWordAddin.Host.Register;

internal static class RegisterSort
{
    /// <summary>What is equal so far follows the time of filing, the last first.</summary>
    /// <param name="sort">See <see cref="RegisterOrder"/>, with a minus before it to turn it round.</param>
    /// <param name="searched">Without a search nothing is more relevant than anything else.</param>
    public static IQueryable<RegisterRow> By(this IQueryable<RegisterRow> rows, string? sort, bool searched)
    {
        var turned = sort is ['-', ..];
        var order = QueryValue.Of<RegisterOrder>(turned ? sort![1..] : sort, "sort") ?? RegisterOrder.Relevance;
        return order switch
        {
            RegisterOrder.Number => Sorted(rows, r => r.Version.Number, turned),
            RegisterOrder.Title => Sorted(rows, r => r.Version.Title, turned),
            RegisterOrder.Unit => Sorted(rows, r => r.Version.Unit, turned),
            RegisterOrder.Effective => Sorted(rows, r => r.Version.EffectiveOn, turned),
            RegisterOrder.Time => Sorted(rows, r => r.Version.NormalMinutes, turned),
            RegisterOrder.Due => Sorted(rows, r => r.Standing!.EvaluationDue < r.Standing.MonitoringDue ? r.Standing.EvaluationDue : r.Standing.MonitoringDue, turned),
            RegisterOrder.Relevance when searched => Sorted(rows, r => r.Rank, turned),
            _ => turned
                ? rows.OrderBy(r => r.Version.FiledAt).ThenBy(r => r.Version.FilingId)
                : rows.OrderByDescending(r => r.Version.FiledAt).ThenBy(r => r.Version.FilingId),
        };
    }

    private static IQueryable<RegisterRow> Sorted<TKey>(IQueryable<RegisterRow> rows, Expression<Func<RegisterRow, TKey>> key, bool turned) =>
        (turned ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenByDescending(r => r.Version.FiledAt).ThenBy(r => r.Version.FilingId);
}
