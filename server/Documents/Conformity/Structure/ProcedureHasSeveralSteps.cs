namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class ProcedureHasSeveralSteps() : Rule("ST-01", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var most = reading.Profile.Rules.ManySteps;
        var steps = new Place("flow.steps");
        return reading.Rows.Count switch
        {
            < 2 => [Find(steps, [reading.Rows.Count])],
            2 => [Find("two", Severity.Warning, steps, [])],
            var many when many > most => [Find("many", Severity.Info, steps, [many, most])],
            _ => [],
        };
    }
}
