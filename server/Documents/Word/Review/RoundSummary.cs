namespace SopWordAddin.Documents.Word.Review;

/// <summary>A round with the comments that belong to it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Round">Null for comments of a document without any round.</param>
internal sealed record RoundSummary(int Number, ReviewRound? Round, IReadOnlyList<DocumentComment> Comments)
{
    /// <summary>
    /// Each comment to the last round that had begun when it was written: what was written before the first round belongs to
    /// the first, what has no date to the last.
    /// </summary>
    public static IReadOnlyList<RoundSummary> Of(IReadOnlyList<ReviewRound> rounds, IReadOnlyList<DocumentComment> comments)
    {
        if (rounds.Count == 0)
        {
            return comments.Count == 0 ? [] : [new RoundSummary(1, null, comments)];
        }

        var byRound = comments.ToLookup(c => IndexOf(rounds, c.Date));
        return [.. rounds.Select((round, i) => new RoundSummary(i + 1, round, [.. byRound[i]]))];
    }

    // Word tells comments' times to the minute.
    private static int IndexOf(IReadOnlyList<ReviewRound> rounds, DateTimeOffset? written)
    {
        var last = rounds.Count - 1;
        if (written is not { } at)
        {
            return last;
        }

        while (last > 0 && at.DateTime < rounds[last].StartedAt.AddSeconds(-rounds[last].StartedAt.Second))
        {
            last--;
        }

        return last;
    }
}
