using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Conformity;

public sealed class ConformityCheckTests
{
    private static readonly Sop Faulty = Specimen.Sop.Cover(c => c with { LegalBasis = [] });

    [Theory]
    [InlineData(RuleLevel.Info, Severity.Info)]
    [InlineData(RuleLevel.Warning, Severity.Warning)]
    [InlineData(RuleLevel.Error, Severity.Error)]
    public void The_profile_decides_how_much_a_rule_weighs(RuleLevel level, Severity severity) =>
        Assert.Equal(severity, Assert.Single(Run(level), f => f.Rule == "ID-07").Severity);

    [Fact]
    public void A_rule_that_the_profile_turns_off_finds_nothing() => Assert.DoesNotContain(Run(RuleLevel.Off), f => f.Rule == "ID-07");

    [Fact]
    public void A_rule_is_silenced_for_one_SOP_with_a_reason_and_not_without()
    {
        Assert.Empty(Silenced("Dasar hukum masih dibahas").Check("ID-07"));
        Assert.Single(Silenced(" ").Check("ID-07"));

        static Sop Silenced(string reason) => Faulty with { SilencedRules = [new SilencedRule { Rule = "ID-07", Reason = reason }] };
    }

    [Fact]
    public void An_empty_SOP_has_findings_and_no_trouble()
    {
        var empty = new Sop { Id = Guid.Empty, Profile = Specimen.Profile.Id };
        Assert.Contains(ConformityCheck.Run(empty, Specimen.Profile), f => f.Rule == "ST-01");
    }

    private static IReadOnlyList<Finding> Run(RuleLevel level) => ConformityCheck.Run(
        Faulty,
        Specimen.Profile with { Rules = new RuleSettings { Severity = new Dictionary<string, RuleLevel> { ["ID-07"] = level } } });

    [Fact]
    public void The_specimen_breaks_no_rule() =>
        Assert.DoesNotContain(ConformityCheck.Run(Specimen.Sop, Specimen.Profile), f => f.Severity > Severity.Info);

    [Fact]
    public void Every_rule_has_its_line_in_the_readme()
    {
        var lines = File.ReadAllLines(Repository.PathOf("server", "Documents", "Conformity", "README.md"));
        var listed = lines.Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Split('|')[1].Trim()).Where(id => id.Length > 0 && id.Contains('-') && char.IsAsciiDigit(id[^1]));
        Assert.Equal(RuleBook.All.Select(r => r.Id), listed);
    }

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void Every_finding_of_the_examples_can_be_said(Language language) => Assert.All(Repository.Examples, name =>
        Assert.All(ConformityCheck.Run(SopJson.Read(Repository.ReadExample(name)), Specimen.Profile), f =>
        {
            Assert.NotEmpty(f.Message.In(language));
            Assert.All(f.Fixes, fix => Assert.NotEmpty(fix.Title.In(language)));
        }));
}
