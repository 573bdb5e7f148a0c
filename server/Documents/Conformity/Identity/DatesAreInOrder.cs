using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed class DatesAreInOrder() : Rule("ID-03", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var cover = reading.Cover;
        (string Field, DateOnly? Day)[] days = [("createdOn", cover.CreatedOn), ("revisedOn", cover.RevisedOn), ("effectiveOn", cover.EffectiveOn)];
        var given = days.Where(d => d.Day is not null).ToList();
        return given.Zip(given.Skip(1)).Where(pair => pair.First.Day > pair.Second.Day)
            .Select(pair => Find(new Place($"cover.{pair.Second.Field}"), [Name(pair.Second.Field), Name(pair.First.Field)]));
    }

    private static Message Name(string field) => new($"field.{field}");
}
