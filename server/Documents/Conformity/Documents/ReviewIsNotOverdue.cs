using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Documents;

internal sealed class ReviewIsNotOverdue() : Rule("DOC-01", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        if (reading.Context.Today is not { } today || reading.Cover.EffectiveOn is not { } effective)
        {
            yield break;
        }

        var (register, review) = (reading.Context.Register, reading.Profile.Review);
        var place = new Place("cover.effectiveOn");
        if (Due(effective, register?.EvaluatedOn, review.EvaluationMonths) is var evaluation && evaluation < today)
        {
            yield return Find("evaluation", Severity.Warning, place, [Day(evaluation)]);
        }
        else if (Due(effective, Latest(register?.MonitoredOn, register?.EvaluatedOn), review.MonitoringMonths) is var monitoring && monitoring < today)
        {
            yield return Find(place, [Day(monitoring)]);
        }
    }

    private static DateOnly Due(DateOnly effective, DateOnly? last, int months) => (Latest(effective, last) ?? effective).AddMonths(months);

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    private static Message Day(DateOnly day) => new($"day.{day.Month}", day.Day, day.Year);
}
