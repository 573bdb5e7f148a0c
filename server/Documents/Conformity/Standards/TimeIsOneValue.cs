using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class TimeIsOneValue() : Rule("MB-04", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) => reading.Rows.SelectMany(row => reading.TimeOf(row) switch
    {
        { Kind: TimeTextKind.Several } time => [Find("several", Severity.Warning, row.At("time"), [row.Number, row.Step.Time], [.. time.Durations.SelectMany(d => Choices(row, d))])],
        { Duration: { IsRange: true } range } when !reading.Profile.Rules.AllowTimeRanges => [Find(row.At("time"), [row.Number, row.Step.Time], Choices(row, range))],
        _ => (IEnumerable<Finding>)[],
    });

    /// <summary>The longest first: a standard has to hold for the slow case too.</summary>
    private static IReadOnlyList<Fix> Choices(Row row, Duration duration) => duration.IsRange
        ? [Choice("time.longest", row, duration with { Shortest = duration.Longest }), Choice("time.shortest", row, duration with { Longest = duration.Shortest })]
        : [Choice("time.choice", row, duration)];

    private static Fix Choice(string kind, Row row, Duration duration) =>
        Fix.Of(kind, [row.Number, duration.ToString()], Edit.Set($"{row.Path}.time", duration.ToString()));
}
