using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed class CoverListsAreFilled() : Rule("ID-13", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var cover = reading.Cover;
        (string Field, IReadOnlyList<string> Entries)[] lists =
            [("executorQualifications", cover.ExecutorQualifications), ("equipment", cover.Equipment), ("warnings", cover.Warnings)];
        return lists.Where(l => l.Entries.All(string.IsNullOrWhiteSpace))
            .Select(l => Find(new Place($"cover.{l.Field}"), [new Message($"field.{l.Field}")]));
    }
}
