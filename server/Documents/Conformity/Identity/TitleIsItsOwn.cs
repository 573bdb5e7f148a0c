using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed class TitleIsItsOwn() : Rule("ID-18", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Context.Register is { NumbersOfSameTitle: { Count: > 0 } numbers }
            ? [Find(new Place("cover.title"), [reading.Cover.Title, numbers.Skip(1).Aggregate((object)numbers[0], (list, number) => new Message("list", list, number))])]
            : [];
}
