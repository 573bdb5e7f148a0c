using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Conformity;

public sealed class ExamplesTests
{
    [Theory]
    [InlineData("91-SYNTHETIC-kpu-permohonan-informasi")]
    [InlineData("92-SYNTHETIC-bawaslu-penerimaan-laporan", "cover.number")]
    [InlineData("93-SYNTHETIC-setda-keputusan-bupati")]
    public void The_synthetic_examples_have_no_errors_but_what_is_left_to_fill_in(string name, params string[] unfilled) =>
        Assert.Equal(unfilled, ConformityCheck.Run(Read(name), Specimen.Profile).Where(f => f.Severity == Severity.Error).Select(f => f.Where.Path));

    /// <summary>Findings/*.txt were read against tests/Examples line by line; a line that begins with # is the reader's remark.</summary>
    [Theory]
    [MemberData(nameof(Repository.ExampleNames), MemberType = typeof(Repository))]
    public void Each_example_has_the_findings_that_were_reviewed(string name)
    {
        var reviewed = File.ReadAllLines(Repository.PathOf("tests", "SopWordAddin.Tests", "Conformity", "Findings", $"{name}.txt"));
        Assert.Equal(
            string.Join('\n', reviewed.Where(line => line.Length > 0 && line[0] != '#')),
            string.Join('\n', ConformityCheck.Run(Read(name), Specimen.Profile).Select(Line)));
    }

    private static Sop Read(string name) => SopJson.Read(Repository.ReadExample(name));

    internal static string Line(Finding finding) =>
        $"{finding.Rule} {finding.Severity,-7} {finding.Where.Path} | {finding.Message}{(finding.Fixes.Count == 0 ? "" : $" -> {string.Join(" / ", finding.Fixes.Select(f => f.Title))}")}";
}
