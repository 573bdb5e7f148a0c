using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed class LegalBasisIsCitedInFull() : Rule("ID-08", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Cover.LegalBasis.Select((entry, index) => (entry, path: $"cover.legalBasis[{index}]"))
            .Where(e => !string.IsNullOrWhiteSpace(e.entry))
            .SelectMany(e => Incomplete(e.entry, e.path).Concat(Numbered(e.entry, e.path)));

    private IEnumerable<Finding> Incomplete(string entry, string path)
    {
        var regulation = Regulation.Read(entry);
        (bool Given, string Part)[] parts =
            [(regulation.Rank is not null, "kind"), (regulation.HasNumber, "number"), (regulation.HasYear, "year"), (regulation.SaysAbout, "about")];
        var missing = parts.Where(p => !p.Given).Select(p => new Message($"ID-08.{p.Part}")).ToList();
        return missing.Count == 0 ? [] : [Find(new Place(path), [entry, missing.Aggregate((list, part) => new Message("list", list, part))])];
    }

    private IEnumerable<Finding> Numbered(string entry, string path) => TypedNumber.Of(entry) is { } mark
        ? [Find("typed", Severity.Warning, new Place(path, Words: mark), [entry], Fix.Of("list.number", [], Edit.Set(path, entry[mark.Length..])))]
        : [];
}
