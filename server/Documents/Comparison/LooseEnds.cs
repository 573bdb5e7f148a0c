using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Comparison;

public enum LooseEndKind
{
    /// <summary>No step of the register takes it as its input.</summary>
    UnusedOutput,

    /// <summary>No step of the register makes it.</summary>
    UnmadeInput,
}

/// <summary>Something that comes from nowhere or goes nowhere; once for each SOP that names it.</summary>
/// <param name="Step">The first that names it, as printed.</param>
/// <param name="Text">As written there.</param>
/// <param name="Key">Its roots: the same for the same thing in other words.</param>
/// <param name="Nearest">The likest counterpart of the register, where one comes near; else null.</param>
public sealed record LooseEnd(Guid Sop, LooseEndKind Kind, int Step, string Text, string Key, string? Nearest);

/// <summary>
/// Finds outputs that nobody uses and inputs that nobody makes, over the whole register. Two names mean the same thing when most of
/// their roots are the same, or when one says all that the other says and more: "Berkas permohonan" is used by who asks for
/// "Berkas permohonan lengkap".
/// </summary>
public sealed class LooseEnds
{
    private const double SameThing = 0.7;
    private const double Near = 0.34;

    /// <summary>Roots that a name must have to be found within a longer one of another SOP: "Berkas" alone is anything.</summary>
    private const int TellingRoots = 2;

    /// <summary>A root in more names than that finds nothing, as long as there are rarer ones.</summary>
    private const int Common = 1000;

    /// <summary>What one works with is no work of anybody.</summary>
    private static readonly HashSet<string> Tools = [.. WordList.Set("tools.txt").Select(WordForm.Of)];

    private static readonly string Concept = WordForm.Of("konsep");

    private readonly Side _outputs = new();
    private readonly Side _inputs = new();

    private LooseEnds(IEnumerable<ComparedSop> sops)
    {
        foreach (var sop in sops)
        {
            foreach (var step in sop.Steps)
            {
                _outputs.Add(sop.Id, step.Number, step.Outputs);
                _inputs.Add(sop.Id, step.Number, step.Inputs);
            }
        }
    }

    /// <returns>By SOP and step, in the order given.</returns>
    public static IReadOnlyList<LooseEnd> Of(IReadOnlyList<ComparedSop> sops)
    {
        var all = new LooseEnds(sops);
        var place = sops.Select((sop, i) => (sop.Id, i)).ToDictionary(s => s.Id, s => s.i);
        return
        [
            .. Loose(all._outputs, all._inputs, LooseEndKind.UnusedOutput)
                .Concat(Loose(all._inputs, all._outputs, LooseEndKind.UnmadeInput).Where(e => !IsTool(e.Key)))
                .OrderBy(e => place[e.Sop]).ThenBy(e => e.Step).ThenBy(e => e.Kind).ThenBy(e => e.Key, StringComparer.Ordinal),
        ];
    }

    // A concept of a letter is not the letter: words on the stage of a document tell something here.
    private static List<string> RootsOf(string text) =>
        [.. TextForm.Words(text).SelectMany(w => w is "draf" or "draft" or "konsep" ? [Concept] : TextForm.Roots(w)).Distinct().Order(StringComparer.Ordinal)];

    private static bool IsTool(string key) => key.Split(' ').All(Tools.Contains);

    private static IEnumerable<LooseEnd> Loose(Side from, Side to, LooseEndKind kind) =>
        from.Names.Where(name => !to.Knows(name.Key)).SelectMany(name => to.Likest(name) is { Means: false } likest
            ? name.Places.Where(p => !to.IsIn(p.Sop, name)).Select(p => new LooseEnd(p.Sop, kind, p.Step, p.Text, name.Key, likest.Text))
            : []);

    /// <summary>All roots of one are among those of the other.</summary>
    private static bool IsWithin(Name one, Name other, double likeness) =>
        likeness >= (double)Math.Min(one.Roots.Count, other.Roots.Count) / Math.Max(one.Roots.Count, other.Roots.Count);

    private static bool IsSame(Name one, Name other, double likeness) =>
        one.IsConcept == other.IsConcept
        && (likeness >= SameThing || (Math.Min(one.Roots.Count, other.Roots.Count) >= TellingRoots && IsWithin(one, other, likeness)));

    /// <summary>A thing as it is called, whatever the form of the words.</summary>
    private sealed class Name(string key, IReadOnlyList<string> roots)
    {
        public string Key => key;

        public IReadOnlyList<string> Roots => roots;

        public bool IsConcept { get; } = roots.Contains(Concept);

        /// <summary>The first place in each SOP.</summary>
        public List<(Guid Sop, int Step, string Text)> Places { get; } = [];
    }

    /// <summary>All outputs, or all inputs.</summary>
    private sealed class Side
    {
        private readonly Dictionary<string, Name> _byKey = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<Name>> _byRoot = new(StringComparer.Ordinal);

        public IEnumerable<Name> Names => _byKey.Values;

        public void Add(Guid sop, int step, IEnumerable<string> texts)
        {
            foreach (var text in texts)
            {
                var roots = RootsOf(text);
                var key = string.Join(' ', roots);
                if (key.Length == 0)
                {
                    continue;
                }

                if (!_byKey.TryGetValue(key, out var name))
                {
                    _byKey.Add(key, name = new Name(key, roots));
                    foreach (var root in roots)
                    {
                        (_byRoot.TryGetValue(root, out var holders) ? holders : _byRoot[root] = []).Add(name);
                    }
                }

                if (name.Places.Count == 0 || name.Places[^1].Sop != sop)
                {
                    name.Places.Add((sop, step, text.Trim()));
                }
            }
        }

        public bool Knows(string key) => _byKey.ContainsKey(key);

        /// <summary>The name that means the same, else the one that comes nearest.</summary>
        /// <returns>Text null when nothing comes near.</returns>
        public (bool Means, string? Text) Likest(Name name)
        {
            var best = (Means: false, Likeness: Near, Text: (string?)null);
            foreach (var other in Candidates(name))
            {
                var likeness = TextForm.Likeness(name.Roots, other.Roots);
                var means = IsSame(name, other, likeness);
                if ((means, likeness).CompareTo((best.Means, best.Likeness)) > 0)
                {
                    best = (means, likeness, other.Places[0].Text);
                }
            }

            return (best.Means, best.Text);
        }

        /// <summary>Within one SOP a name may be cut short: there "Berkas" is the one of the step before.</summary>
        public bool IsIn(Guid sop, Name name) => Candidates(name).Any(other =>
            IsWithin(name, other, TextForm.Likeness(name.Roots, other.Roots)) && other.Places.Exists(p => p.Sop == sop));

        private HashSet<Name> Candidates(Name name)
        {
            var holders = name.Roots.Select(r => _byRoot.GetValueOrDefault(r)).OfType<List<Name>>().OrderBy(h => h.Count).ToList();
            return [.. holders.Where((h, i) => i == 0 || h.Count <= Common).SelectMany(h => h)];
        }
    }
}
