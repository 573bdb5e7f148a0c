using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Flowchart.Text;
using Xunit;

namespace SopWordAddin.Tests.Flowchart;

public sealed class MeasuredTextTests
{
    private static readonly Typeface Face = new(FontMetrics.Regular, 10);

    [Theory]
    [InlineData("A", 1366)]
    [InlineData("i", 455)]
    [InlineData(" ", 569)]
    [InlineData("é", 1139)]
    public void Widths_are_those_of_Arial(string text, int units) => Assert.Equal(units, FontMetrics.Regular.Width(text));

    [Theory]
    [InlineData("menyusun konsep surat", 60, "menyusun", "konsep surat")]
    [InlineData("perundang-undangan", 60, "perundang-", "undangan")]
    [InlineData("ke-2 dan 1-5", 18, "ke-2", "dan", "1-5")]
    [InlineData("baris\n\nketiga", 100, "baris", "", "ketiga")]
    [InlineData("a/b/panjang sekali", 30, "a/b/", "panjang", "sekali")]
    public void Lines_end_where_an_office_would_end_them(string text, int points, params string[] lines) =>
        Assert.Equal(lines, new MeasuredText(text, Face).Lines(Length.FromPoints(points + 8)).Select(l => l));

    [Fact]
    public void A_word_wider_than_the_line_is_broken_and_nothing_is_lost()
    {
        var lines = new MeasuredText("pertanggungjawaban", Face).Lines(Length.FromPoints(40));

        Assert.True(lines.Count > 1);
        Assert.Equal("pertanggungjawaban", string.Concat(lines));
        Assert.All(lines, l => Assert.True(Face.Width(l) <= Length.FromPoints(40)));
    }

    [Fact]
    public void Counting_lines_agrees_with_making_them() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<NonNull<string>>().ToArbitrary(),
        Gen.Choose(1, 300).ToArbitrary(),
        (text, points) =>
        {
            var measured = new MeasuredText(text.Get, Face);
            return measured.CountLines(Length.FromPoints(points)) == measured.Lines(Length.FromPoints(points)).Count;
        }).QuickCheckThrowOnFailure();
}
