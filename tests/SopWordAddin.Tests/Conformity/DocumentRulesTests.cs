using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Conformity;

/// <summary>The specimen takes effect on 2 February 2026: monitoring is due on 2 August, evaluation on 2 February 2027.</summary>
public sealed class DocumentRulesTests
{
    private static readonly Sop Good = Specimen.Sop;

    [Theory]
    [InlineData("2026-08-02", null)]
    [InlineData("2026-08-03", "DOC-01")]
    [InlineData("2027-02-03", "DOC-01.evaluation")]
    public void DOC_01_monitoring_and_evaluation_are_not_overdue(string today, string? found) => Assert.Equal(
        found is null ? [] : [found],
        Good.Check("DOC-01", new CheckContext { Today = Day(today) }).Select(f => f.Message.Key));

    [Fact]
    public void DOC_01_what_was_done_counts_from_its_day()
    {
        var done = new RegisterFacts { MonitoredOn = Day("2026-07-30") };
        Assert.Empty(Good.Check("DOC-01", new CheckContext { Today = Day("2026-12-01"), Register = done }));
        Assert.Matches(@"paling lambat \d{1,2} [A-Z][a-z]+ 20\d\d\.$", Assert.Single(Good.Check("DOC-01", new CheckContext { Today = Day("2027-01-31"), Register = done })).Message.ToString());
    }

    [Fact]
    public void DOC_02_a_revision_keeps_the_number_and_raises_revision_and_date()
    {
        var before = new FiledEdition("SOP-001/UM/2026", 0, null, ContentChanged: true);
        var revised = Good.Cover(c => c with { Revision = 1, RevisedOn = Day("2026-01-20") });
        Assert.Empty(Check(revised, before));
        Assert.Empty(Check(Good, before with { ContentChanged = false }));
        Assert.Equal(["DOC-02", "DOC-02.date"], Check(Good, before).Select(f => f.Message.Key));
        Assert.Equal("DOC-02.number", Assert.Single(Check(revised.Cover(c => c with { Number = "SOP-002/UM/2026" }), before)).Message.Key);

        static IReadOnlyList<Finding> Check(Sop sop, FiledEdition previous) =>
            sop.Check("DOC-02", new CheckContext { Register = new RegisterFacts { Previous = previous } });
    }

    [Fact]
    public void DOC_03_the_review_is_closed()
    {
        Assert.Empty(Good.Check("DOC-03", new CheckContext { Review = new ReviewFacts(0, 0) }));
        Assert.Equal(2, Good.Check("DOC-03", new CheckContext { Review = new ReviewFacts(1, 2) }).Count);
    }

    [Theory]
    [InlineData("Menyusun konsep", 0)]
    [InlineData("Mengambil contoh air", 0)]
    [InlineData("Menyusun ...", 1)]
    [InlineData("Menyusun xxx", 1)]
    [InlineData("(isi kegiatan)", 1)]
    [InlineData("<nama kegiatan>", 1)]
    public void DOC_04_no_placeholder_is_left(string activity, int findings) => Assert.Equal(findings, Good.Activity(3, activity).Check("DOC-04").Count);

    [Theory]
    [InlineData("(isi)", Severity.Error)]
    [InlineData(" ... ", Severity.Error)]
    [InlineData("SOP-.../2026", Severity.Info)]
    public void DOC_04_a_field_that_holds_nothing_but_a_placeholder_is_not_filled_in(string number, Severity severity) =>
        Assert.Equal(severity, Assert.Single(Good.Cover(c => c with { Number = number }).Check("DOC-04")).Severity);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
