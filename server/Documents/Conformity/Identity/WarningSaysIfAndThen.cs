using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed partial class WarningSaysIfAndThen() : Rule("ID-15", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Cover.Warnings.Select((text, index) => (text, path: $"cover.warnings[{index}]"))
            .Where(w => !string.IsNullOrWhiteSpace(w.text) && !IfThen().IsMatch(w.text))
            .Select(w => Find(new Place(w.path), [w.text], Completed(w.text, w.path)));

    /// <summary>"Bila …, …" lacks only "maka"; "Tanpa …, …" is a condition in other words.</summary>
    private static IReadOnlyList<Fix> Completed(string text, string path)
    {
        if (IfOnly().Match(text) is not { Success: true } match)
        {
            return [];
        }

        var condition = match.Groups["word"].Value.Equals("tanpa", StringComparison.OrdinalIgnoreCase)
            ? $"Jika tanpa {match.Groups["if"].Value}"
            : $"{match.Groups["word"].Value} {match.Groups["if"].Value}";
        return [Fix.Of("warning.then", [], Edit.Set(path, $"{condition}, maka {match.Groups["then"].Value}"))];
    }

    [GeneratedRegex(@"\b(?:jika|apabila|bila|bilamana)\b.*\bmaka\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex IfThen();

    [GeneratedRegex(@"^\s*(?<word>jika|apabila|bila|bilamana|tanpa)\s+(?<if>[^,]*[^,\s]),\s*(?<then>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex IfOnly();
}
