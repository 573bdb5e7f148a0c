using SopWordAddin.Documents.Comparison;
using SopWordAddin.Host.Units;

namespace SopWordAddin.Host.Awareness;

/// <summary>Why a unit is to know an SOP; the first that holds counts.</summary>
internal enum ReadingReason
{
    /// <summary>It is the unit's own.</summary>
    Own,

    /// <summary>The unit, or a post in it, is an executor.</summary>
    Executor,

    /// <summary>It names an SOP of the unit in its Keterkaitan, or is named there.</summary>
    Related,
}

/// <summary>An SOP in force as far as it matters who is to know it.</summary>
/// <param name="Executors">Names of executors, and of the groups over them.</param>
/// <param name="References">Keys of the titles it names.</param>
internal sealed record KnownSop(Guid Id, string UnitKey, string TitleKey, IReadOnlyList<string> Executors, IReadOnlyList<string> References);

/// <summary>Which SOPs each unit is to know.</summary>
internal sealed class ReadingLists
{
    private readonly Dictionary<Guid, Dictionary<Guid, ReadingReason>> _byUnit;
    private readonly ILookup<string, Guid> _units;
    private readonly Dictionary<string, IReadOnlyList<Guid>> _named = new(StringComparer.Ordinal);
    private readonly int _longestName;

    public ReadingLists(IReadOnlyList<Unit> units, IReadOnlyList<KnownSop> sops)
    {
        _units = units.SelectMany(u => u.Keys().Select(key => (key, u.Id))).ToLookup(u => u.key, u => u.Id, StringComparer.Ordinal);
        _longestName = units.Select(u => TextForm.Words(u.Name).Count).DefaultIfEmpty().Max();
        _byUnit = units.ToDictionary(u => u.Id, _ => new Dictionary<Guid, ReadingReason>());
        var byTitle = sops.ToLookup(s => s.TitleKey, StringComparer.Ordinal);
        foreach (var sop in sops)
        {
            Add(_units[sop.UnitKey], sop.Id, ReadingReason.Own);
            Add(sop.Executors.SelectMany(NamedIn), sop.Id, ReadingReason.Executor);
            foreach (var other in sop.References.SelectMany(key => byTitle[key]))
            {
                Add(_units[other.UnitKey], sop.Id, ReadingReason.Related);
                Add(_units[sop.UnitKey], other.Id, ReadingReason.Related);
            }
        }
    }

    /// <returns>The SOPs by id; empty for a unit that is not known.</returns>
    public IReadOnlyDictionary<Guid, ReadingReason> Of(Guid unit) => _byUnit.TryGetValue(unit, out var list) ? list : new Dictionary<Guid, ReadingReason>();

    private void Add(IEnumerable<Guid> units, Guid sop, ReadingReason reason)
    {
        foreach (var unit in units)
        {
            if (!_byUnit[unit].TryGetValue(sop, out var before) || reason < before)
            {
                _byUnit[unit][sop] = reason;
            }
        }
    }

    /// <summary>
    /// The units named in an executor's name, as "Kepala Bagian Umum" names the "Bagian Umum". Of overlapping names the longer counts:
    /// "Bagian Umum Provinsi" is not "Bagian Umum".
    /// </summary>
    private IReadOnlyList<Guid> NamedIn(string executor)
    {
        if (!_named.TryGetValue(executor, out var units))
        {
            _named.Add(executor, units = Find(TextForm.Words(executor)));
        }

        return units;
    }

    private List<Guid> Find(IReadOnlyList<string> words)
    {
        var found = new List<Guid>();
        for (var start = 0; start < words.Count; start++)
        {
            for (var count = Math.Min(_longestName, words.Count - start); count > 0; count--)
            {
                // A code alone names a unit only where nothing else stands: a short one may be any word.
                var key = string.Join(' ', words.Skip(start).Take(count));
                if (_units.Contains(key) && (count > 1 || words.Count == 1))
                {
                    found.AddRange(_units[key]);
                    start += count - 1;
                    break;
                }
            }
        }

        return found;
    }
}
