using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed partial class SopGuidelineIsNotTheOnlyBasis() : Rule("ID-10", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var entries = reading.Cover.LegalBasis.Where(e => !string.IsNullOrWhiteSpace(e)).ToList();
        if (entries.Count > 0 && entries.All(e => Guideline().IsMatch(e)))
        {
            yield return Find(new Place("cover.legalBasis"), []);
        }
    }

    [GeneratedRegex(@"standar operasional prosedur|pedoman (?:penyusunan )?sop\b|(?:permenpan\w*|pan\s?rb)\D{0,20}35\D{1,8}2012", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Guideline();
}
