using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity;

/// <summary>An SOP as the rules read it: what several of them need is worked out once.</summary>
internal sealed class Reading
{
    public Reading(Sop sop, Profile profile, CheckContext context)
    {
        Sop = sop;
        Profile = profile;
        Context = context;
        Rows = [.. sop.Flow.Steps.Select((step, index) => new Row(index, step))];
        Graph = new FlowGraph(Rows, sop.Flow.Links);
    }

    public Sop Sop { get; }

    public Cover Cover => Sop.Cover;

    public Profile Profile { get; }

    public CheckContext Context { get; }

    public IReadOnlyList<Row> Rows { get; }

    public FlowGraph Graph { get; }
}

/// <summary>A step and its row in the table.</summary>
internal sealed record Row(int Index, Step Step)
{
    /// <summary>As printed, 1-based.</summary>
    public int Number => Index + 1;

    /// <summary>The activity as messages cite it, cut to a line.</summary>
    public string Name => Step.Activity.Length > 60 ? $"{Step.Activity[..57]}..." : Step.Activity;

    public string Path => $"flow.steps[{Index}]";

    /// <param name="field">Wire name such as <c>time</c>.</param>
    public Place At(string field, Span? words = null) => new($"{Path}.{field}", Step.Id, Words: words);
}
