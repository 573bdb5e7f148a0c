using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Executors;

internal sealed class ExecutorsFitThePage() : Rule("AC-07", Severity.Info)
{
    /// <summary>15 mm in points: below that a symbol and its connectors cannot be told apart in print.</summary>
    private const double NarrowColumn = 42.5;

    public override IEnumerable<Finding> Check(Reading reading)
    {
        var (actors, most) = (reading.Sop.Flow.Actors.Count, reading.Profile.Rules.ManyActors);
        if (actors > most)
        {
            yield return Find(new Place("flow.actors"), [actors, most]);
        }
        else if (reading.Context.Layout?.NarrowestActorColumn < NarrowColumn)
        {
            yield return Find("narrow", Severity.Info, new Place("flow.actors"), []);
        }
    }
}
