using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

/// <summary>The model holds whole dates only; what a person typed into Word may lack day or month.</summary>
internal sealed class DatesAreComplete() : Rule("ID-04", Severity.Warning)
{
    private static readonly string[] Dates = ["createdOn", "revisedOn", "effectiveOn"];

    public override IEnumerable<Finding> Check(Reading reading)
    {
        var unread = reading.Context.Document?.UnreadDates ?? new Dictionary<string, string>();
        foreach (var date in Dates)
        {
            if (unread.TryGetValue($"cover.{date}", out var text))
            {
                yield return Find(new Place($"cover.{date}"), [new Message($"field.{date}"), text]);
            }
        }
    }
}
