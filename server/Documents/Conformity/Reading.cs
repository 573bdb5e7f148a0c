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
        Rows = Row.Of(sop.Flow);
        Graph = new FlowGraph(Rows, sop.Flow.Links);
    }

    public Sop Sop { get; }

    public Cover Cover => Sop.Cover;

    public Profile Profile { get; }

    public CheckContext Context { get; }

    public IReadOnlyList<Row> Rows { get; }

    public FlowGraph Graph { get; }
}
