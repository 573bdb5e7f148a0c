namespace SopWordAddin.Host.Monitoring.Times;

/// <summary>How measured times lie.</summary>
/// <param name="Mean">Minutes, like the next two.</param>
/// <param name="P90">Nine of ten are not longer; between two measured times as Excel's PERCENTILE.INC reckons it.</param>
/// <param name="OnTime">Share that is not longer than the standard, 0 to 1; null where there is no standard to count.</param>
internal sealed record Spread(int Count, double Mean, double P90, double Longest, double? OnTime)
{
    /// <returns>Null for no times.</returns>
    /// <param name="standard">Minutes.</param>
    public static Spread? Of(IReadOnlyCollection<double> minutes, double? standard)
    {
        if (minutes.Count == 0)
        {
            return null;
        }

        var sorted = minutes.Order().ToList();
        return new Spread(
            sorted.Count,
            sorted.Average(),
            Percentile(sorted, 0.9),
            sorted[^1],
            standard is { } most ? (double)sorted.Count(m => m <= most) / sorted.Count : null);
    }

    private static double Percentile(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
