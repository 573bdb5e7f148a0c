using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Comparison;

/// <summary>An SOP as far as overlap looks at it.</summary>
/// <param name="Unit">SOPs of one unit never overlap: there one office has parted its own work.</param>
public sealed record ComparedSop(Guid Id, string Title, string Unit, IReadOnlyList<ComparedStep> Steps);

/// <param name="Number">As printed, 1-based.</param>
public sealed record ComparedStep(
    int Number,
    string Activity,
    IReadOnlyList<string> Executors,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Outputs,
    string Time)
{
    public static IReadOnlyList<ComparedStep> Of(Sop sop) =>
        [.. StepFacts.Of(sop).Select(s => new ComparedStep(s.Number, s.Activity, s.Executors, s.Inputs, s.Outputs, s.Time))];
}

public enum OverlapReason
{
    /// <summary>The same title, or nearly.</summary>
    Title,

    /// <summary>Most activities are the same.</summary>
    Activities,

    /// <summary>Most outputs are the same.</summary>
    Outputs,

    /// <summary>Several outputs come from the same executor.</summary>
    ExecutorOutputs,

    /// <summary>The same activity has another time.</summary>
    Times,
}

/// <summary>Two SOPs of different units that seem to do the same work.</summary>
/// <param name="Score">How alike they are, 0 to 1.</param>
/// <param name="Steps">The steps that match, in the order of the first.</param>
public sealed record SopOverlap(Guid One, Guid Other, double Score, IReadOnlyList<OverlapReason> Reasons, IReadOnlyList<MatchingSteps> Steps);

/// <param name="OtherTime">The times as written differ.</param>
public sealed record MatchingSteps(int One, int Other, bool OtherTime);

/// <summary>
/// Finds overlap ("tumpang tindih"). Words that many SOPs share, such as "berkas", tell little: a root weighs the more the fewer SOPs
/// name it. Only SOPs that share a rare root of the title, a whole title or a whole activity are compared at all, so that ten thousand take
/// seconds.
/// </summary>
public sealed class Overlaps
{
    private const double SameTitle = 0.72;
    private const double SameSteps = 0.6;
    private const double SameStep = 0.75;
    private const int FewestSteps = 3;

    /// <summary>Roots of a title by which others are looked up, the rarest.</summary>
    private const int Probes = 3;

    /// <summary>What more SOPs share than that finds nobody.</summary>
    private const int Common = 80;

    /// <summary>Of a title that still more SOPs have, each finds so many others: enough to say that it is everywhere.</summary>
    private const int OfMany = 5;

    private readonly List<Known> _sops;
    private readonly Dictionary<string, double> _weight = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byTitleRoot;
    private readonly Dictionary<string, List<int>> _byTitle;
    private readonly Dictionary<string, List<int>> _byStep;

    public Overlaps(IEnumerable<ComparedSop> sops)
    {
        _sops = [.. sops.Select(s => new Known(s))];
        _byTitleRoot = Index(s => s.Title);
        _byTitle = Index(s => s.TitleKey.Length > 0 ? [s.TitleKey] : []);
        _byStep = Index(s => s.StepKeys);
        foreach (var (root, holders) in Index(s => s.AllRoots))
        {
            _weight.Add(root, Math.Log(1 + ((double)_sops.Count / holders.Count)));
        }
    }

    /// <returns>Every pair once, the most alike first.</returns>
    public IReadOnlyList<SopOverlap> All() =>
        Sorted(_sops
            .SelectMany((sop, i) => Candidates(sop).Where(j => j != i).Select(j => (One: Math.Min(i, j), Other: Math.Max(i, j))))
            .Distinct()
            .Select(pair => Compare(_sops[pair.One], _sops[pair.Other])));

    /// <summary>For a draft that need not be among them; versions of itself are left out.</summary>
    public IReadOnlyList<SopOverlap> Of(ComparedSop draft)
    {
        var known = new Known(draft);
        return Sorted(Candidates(known).Where(j => _sops[j].Sop.Id != draft.Id).Select(j => Compare(known, _sops[j])));
    }

    private static List<SopOverlap> Sorted(IEnumerable<SopOverlap?> found) =>
        [.. found.OfType<SopOverlap>().OrderByDescending(o => o.Score).ThenBy(o => o.One).ThenBy(o => o.Other)];

    private Dictionary<string, List<int>> Index(Func<Known, IEnumerable<string>> keys)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _sops.Count; i++)
        {
            foreach (var key in keys(_sops[i]))
            {
                if (!index.TryGetValue(key, out var holders))
                {
                    index.Add(key, holders = []);
                }

                holders.Add(i);
            }
        }

        return index;
    }

    private HashSet<int> Candidates(Known sop)
    {
        var titles = Rare(sop.Title, _byTitleRoot).OrderBy(h => h.Count).Take(Probes);
        var found = titles.Concat(Rare(sop.StepKeys, _byStep)).SelectMany(h => h).Where(IsElsewhere).ToHashSet();
        var named = _byTitle.GetValueOrDefault(sop.TitleKey, []);
        found.UnionWith(named.Where(IsElsewhere).Take(named.Count <= Common ? Common : OfMany));
        return found;

        bool IsElsewhere(int j) => !_sops[j].Sop.Unit.Equals(sop.Sop.Unit, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<List<int>> Rare(IEnumerable<string> keys, Dictionary<string, List<int>> index) =>
        keys.Select(k => index.GetValueOrDefault(k)).OfType<List<int>>().Where(h => h.Count <= Common);

    private SopOverlap? Compare(Known one, Known other)
    {
        var title = Likeness(one.Title, other.Title);
        var steps = Match(one, other);
        var fewer = Math.Max(1, Math.Min(one.Steps.Count, other.Steps.Count));
        var share = (double)steps.Count / fewer;
        var outputs = Shared(one.Outputs, other.Outputs);
        var pairs = one.ExecutorOutputs.Count(other.ExecutorOutputs.Contains);
        var reasons = new List<OverlapReason>();
        Add(title >= SameTitle, OverlapReason.Title);
        Add(steps.Count >= FewestSteps && share >= SameSteps, OverlapReason.Activities);
        Add(outputs.Count >= FewestSteps && outputs.Share >= SameSteps, OverlapReason.Outputs);
        Add(pairs >= FewestSteps, OverlapReason.ExecutorOutputs);
        if (reasons.Count == 0)
        {
            return null;
        }

        Add(steps.Any(s => s.OtherTime), OverlapReason.Times);
        return new SopOverlap(one.Sop.Id, other.Sop.Id, Math.Round(Math.Max(title, ((title + (2 * share)) / 3)), 3), reasons, steps);

        void Add(bool so, OverlapReason reason)
        {
            if (so)
            {
                reasons.Add(reason);
            }
        }
    }

    private List<MatchingSteps> Match(Known one, Known other)
    {
        var matches = new List<MatchingSteps>();
        var free = Enumerable.Range(0, other.Steps.Count).ToList();
        for (var i = 0; i < one.Steps.Count && free.Count > 0; i++)
        {
            var (best, likeness) = free.Select(j => (j, Likeness(one.Steps[i], other.Steps[j]))).MaxBy(m => m.Item2);
            if (likeness >= SameStep)
            {
                free.Remove(best);
                var (a, b) = (one.Sop.Steps[i], other.Sop.Steps[best]);
                matches.Add(new MatchingSteps(a.Number, b.Number, !a.Time.Trim().Equals(b.Time.Trim(), StringComparison.OrdinalIgnoreCase)));
            }
        }

        return matches;
    }

    /// <summary>Weight of the shared roots over that of all.</summary>
    private double Likeness(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        double Sum(IEnumerable<string> roots) => roots.Sum(r => _weight.GetValueOrDefault(r, 1));
        var shared = Sum(one.Where(other.Contains));
        var all = Sum(one) + Sum(other) - shared;
        return all > 0 ? shared / all : 0;
    }

    private static (int Count, double Share) Shared(HashSet<string> one, HashSet<string> other)
    {
        var count = one.Count(other.Contains);
        return (count, (double)count / Math.Max(1, Math.Min(one.Count, other.Count)));
    }

    private sealed class Known
    {
        public Known(ComparedSop sop)
        {
            Sop = sop;
            Title = TextForm.Roots(sop.Title);
            Steps = [.. sop.Steps.Select(s => TextForm.Roots(s.Activity))];
            Outputs = [.. sop.Steps.SelectMany(s => s.Outputs).Select(TextForm.Key).Where(k => k.Length > 0)];
            ExecutorOutputs = [.. sop.Steps.SelectMany(s => s.Executors.SelectMany(e => s.Outputs.Select(o => $"{TextForm.Key(e)}>{TextForm.Key(o)}")))];
            TitleKey = string.Join(' ', Title);
            StepKeys = [.. Steps.Select(r => string.Join(' ', r)).Where(k => k.Length > 0)];
            AllRoots = [.. Steps.SelectMany(r => r).Concat(Title).Distinct()];
        }

        public ComparedSop Sop { get; }

        public IReadOnlyList<string> Title { get; }

        public string TitleKey { get; }

        public IReadOnlyList<IReadOnlyList<string>> Steps { get; }

        public HashSet<string> Outputs { get; }

        public HashSet<string> ExecutorOutputs { get; }

        public HashSet<string> StepKeys { get; }

        public HashSet<string> AllRoots { get; }
    }
}
