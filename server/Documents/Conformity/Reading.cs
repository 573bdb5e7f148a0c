using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Documents.Conformity;

/// <summary>An SOP as the rules read it: what several of them need is worked out once.</summary>
internal sealed class Reading
{
    private readonly Phrase[] _phrases;
    private readonly TimeText[] _times;
    private readonly IReadOnlyList<Row>[] _before;
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);

    public Reading(Sop sop, Profile profile, CheckContext context)
    {
        Sop = sop;
        Profile = profile;
        Context = context;
        Rows = Row.Of(sop.Flow);
        Graph = new FlowGraph(Rows, sop.Flow.Links);
        Ways = new Ways(Graph);
        Actors = new ActorNames(sop.Flow.Actors);
        _phrases = [.. Rows.Select(row => PhraseReader.Read(row.Step.Activity, Actors))];
        _times = [.. Rows.Select(row => TimeText.Read(row.Step.Time))];
        _before = FindRowsBefore();
    }

    public Sop Sop { get; }

    public Cover Cover => Sop.Cover;

    public Profile Profile { get; }

    public CheckContext Context { get; }

    public IReadOnlyList<Row> Rows { get; }

    public FlowGraph Graph { get; }

    public Ways Ways { get; }

    public ActorNames Actors { get; }

    public Phrase PhraseOf(Row row) => _phrases[row.Index];

    public TimeText TimeOf(Row row) => _times[row.Index];

    /// <summary>The rows that lead into a row, but for links that lead back; in the order of the table.</summary>
    public IReadOnlyList<Row> RowsBefore(Row row) => _before[row.Index];

    /// <summary>What a text is about, see <see cref="Likeness.Words"/>.</summary>
    public HashSet<string> WordsOf(string text)
    {
        if (!_words.TryGetValue(text, out var words))
        {
            _words[text] = words = Likeness.Words(text);
        }

        return words;
    }

    private IReadOnlyList<Row>[] FindRowsBefore()
    {
        var before = Rows.Select(_ => new SortedSet<int>()).ToArray();
        foreach (var branch in Graph.Symbols.SelectMany(s => s.Out).Where(b => b.From.Row != b.To.Row && !Ways.Back.Contains(b)))
        {
            before[branch.To.Row.Index].Add(branch.From.Row.Index);
        }

        return [.. before.Select(rows => (IReadOnlyList<Row>)[.. rows.Select(i => Rows[i])])];
    }
}
