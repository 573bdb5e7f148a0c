using System.Text.RegularExpressions;
using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed partial class EquipmentIsNoOutput() : Rule("ID-16", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var outputs = reading.Rows.SelectMany(r => r.Step.Outputs).Select(Likeness.Key).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);
        var entries = reading.Cover.Equipment;
        for (var i = 0; i < entries.Count; i++)
        {
            if (outputs.Contains(Likeness.Key(entries[i])) || SaysOutput().IsMatch(entries[i]))
            {
                yield return Find(new Place($"cover.equipment[{i}]"), [entries[i]], Without(entries, i));
            }
        }
    }

    private static IReadOnlyList<Fix> Without(IReadOnlyList<string> entries, int index)
    {
        var left = entries.Where((_, i) => i != index).ToList();
        return left.All(string.IsNullOrWhiteSpace) ? [] : [Fix.Of("equipment.remove", [entries[index]], Edit.Set("cover.equipment", left))];
    }

    [GeneratedRegex(@"\b(?:keluaran|output)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysOutput();
}
