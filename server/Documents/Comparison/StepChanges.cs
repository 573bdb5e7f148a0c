using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Comparison;

/// <summary>
/// Which step of one edition is which of the other. Ids alone do not tell: a document that was read from its tables has new ones,
/// counted by row. So equal activities come first, then equal ids of like activities, then the most alike of what is left.
/// </summary>
internal static class StepChanges
{
    private const double Alike = 0.5;

    public static IReadOnlyList<StepChange> Between(Sop before, Sop after)
    {
        var (old, now) = (StepFacts.Of(before), StepFacts.Of(after));
        var partner = Match(before.Flow.Steps, after.Flow.Steps);
        var places = partner.Select((p, i) => (After: i, Before: p)).Where(m => m.Before >= 0).ToList();
        var kept = LongestRise([.. places.Select(m => m.Before)]);
        var still = places.Where((_, i) => kept.Contains(i)).Select(m => m.After).ToHashSet();
        var numbers = places.ToDictionary(m => old[m.Before].Number, m => now[m.After].Number);
        var changes = new List<StepChange>();
        var written = 0;
        for (var i = 0; i < now.Count; i++)
        {
            // Steps taken away come before the first that stood behind them and stayed in its place.
            for (; still.Contains(i) && written < partner[i]; written++)
            {
                AddRemoved(changes, old[written], written, partner);
            }

            changes.Add(partner[i] < 0
                ? new StepChange(null, now[i], [], false)
                : new StepChange(old[partner[i]], now[i], Differing(old[partner[i]], now[i], numbers), !still.Contains(i)));
        }

        for (; written < old.Count; written++)
        {
            AddRemoved(changes, old[written], written, partner);
        }

        return changes;
    }

    private static void AddRemoved(List<StepChange> changes, StepFacts step, int index, int[] partner)
    {
        if (!partner.Contains(index))
        {
            changes.Add(new StepChange(step, null, [], false));
        }
    }

    /// <returns>For each later step the index of the earlier, -1 for none.</returns>
    private static int[] Match(IReadOnlyList<Step> before, IReadOnlyList<Step> after)
    {
        var partner = Enumerable.Repeat(-1, after.Count).ToArray();
        var free = Enumerable.Range(0, before.Count).ToList();
        var old = before.Select(s => TextForm.Roots(s.Activity)).ToList();
        var now = after.Select(s => TextForm.Roots(s.Activity)).ToList();
        void Pair(Func<int, int, double> likeness, double least)
        {
            for (var i = 0; i < after.Count; i++)
            {
                if (partner[i] < 0 && free.Count > 0 && free.MaxBy(j => likeness(j, i)) is var best && likeness(best, i) >= least)
                {
                    partner[i] = best;
                    free.Remove(best);
                }
            }
        }

        Pair((j, i) => before[j].Activity == after[i].Activity ? (before[j].Id == after[i].Id ? 2 : 1) : 0, 1);
        Pair((j, i) => before[j].Id == after[i].Id ? TextForm.Likeness(old[j], now[i]) : 0, Alike / 2);
        Pair((j, i) => TextForm.Likeness(old[j], now[i]), Alike);
        return partner;
    }

    private static IReadOnlyList<string> Differing(StepFacts before, StepFacts after, Dictionary<int, int> numbers)
    {
        // A step that goes on to the same step is no change when that step has only another number now.
        var next = before.Next.Select(n => Renumbered(n, numbers));
        (string Field, bool Same)[] fields =
        [
            ("activity", before.Activity == after.Activity),
            ("executors", before.Executors.SequenceEqual(after.Executors)),
            ("inputs", before.Inputs.SequenceEqual(after.Inputs)),
            ("time", before.Time == after.Time),
            ("outputs", before.Outputs.SequenceEqual(after.Outputs)),
            ("notes", before.Notes == after.Notes),
            ("next", next.SequenceEqual(after.Next)),
        ];
        return [.. fields.Where(f => !f.Same).Select(f => f.Field)];
    }

    private static string Renumbered(string next, Dictionary<int, int> numbers)
    {
        var at = next.LastIndexOf(' ') + 1;
        return numbers.TryGetValue(int.Parse(next.AsSpan(at), System.Globalization.CultureInfo.InvariantCulture), out var number) ? $"{next[..at]}{number}" : next;
    }

    /// <returns>The indices of a longest rising subsequence: what did not move.</returns>
    private static HashSet<int> LongestRise(IReadOnlyList<int> values)
    {
        var length = new int[values.Count];
        var back = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            (length[i], back[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (values[j] < values[i] && length[j] >= length[i])
                {
                    (length[i], back[i]) = (length[j] + 1, j);
                }
            }
        }

        var rise = new HashSet<int>();
        for (var i = values.Count == 0 ? -1 : Array.IndexOf(length, length.Max()); i >= 0; i = back[i])
        {
            rise.Add(i);
        }

        return rise;
    }
}
