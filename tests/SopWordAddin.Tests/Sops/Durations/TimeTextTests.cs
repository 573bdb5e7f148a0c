using SopWordAddin.Documents.Sops.Durations;
using Xunit;

namespace SopWordAddin.Tests.Sops.Durations;

public sealed class TimeTextTests
{
    /// <summary>Every way in which 1,951 cells of real SOPs write a time, with what it means.</summary>
    public static TheoryData<string, string> RealForms
    {
        get
        {
            var forms = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Repository.PathOf("tests", "SopWordAddin.Tests", "Conformity", "Data", "waktu-forms.tsv")).Skip(1))
            {
                var cells = line.Split('\t');
                forms.Add(cells[0], cells[2]);
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(RealForms))]
    public void Every_real_form_is_read_or_known_to_be_no_single_time(string text, string expected) =>
        Assert.Equal(expected, Describe(TimeText.Read(text)));

    [Theory]
    [InlineData("5 mnt", "5 menit")]
    [InlineData("1 hr kerja", "1 hari kerja")]
    [InlineData("1,5 jam", "1,5 jam")]
    [InlineData("0.5 hari", "0,5 hari")]
    [InlineData("1/2 jam", "0,5 jam")]
    [InlineData("½ jam", "0,5 jam")]
    [InlineData("setengah jam", "0,5 jam")]
    [InlineData("1 jam 30 menit", "1 jam 30 menit")]
    [InlineData("2 (dua) hari kerja", "2 hari kerja")]
    [InlineData("dua hari", "2 hari")]
    [InlineData("maks. 3 hari", "3 hari")]
    [InlineData("Paling lama 14 hari kerja", "14 hari kerja")]
    [InlineData("± 30 menit", "30 menit")]
    [InlineData("2x24 jam", "48 jam")]
    [InlineData("3 sampai dengan 5 hari", "3..5 hari")]
    [InlineData("30 detik", "30 detik")]
    [InlineData("1 tahun", "1 tahun")]
    [InlineData("120 Menit / 3 Hari", "two")]
    [InlineData("7 hari terakhir setiap bulan", "text")]
    [InlineData("7 hari terakhir dan 1-5 awal bulan berikut", "text")]
    [InlineData("5", "text")]
    [InlineData("menit", "text")]
    [InlineData("1 - ", "text")]
    [InlineData("", "empty")]
    [InlineData("9999999999999999999999999 menit", "10000000000000000000000000 menit")]
    public void Further_forms_are_read_alike(string text, string expected) => Assert.Equal(expected, Describe(TimeText.Read(text)));

    [Theory]
    [InlineData("5 menit", false)]
    [InlineData("20 Menit", false)]
    [InlineData("1 hari kerja.", false)]
    [InlineData("5 mnt", true)]
    [InlineData("5 minit", true)]
    [InlineData("1 0 Hari Kerja", true)]
    public void A_shortened_or_misspelt_unit_is_told_apart(string text, bool misspelt) => Assert.Equal(misspelt, TimeText.Read(text).Misspelt);

    [Fact]
    public void What_it_writes_reads_the_same() =>
        Assert.All(RealForms.Select(row => TimeText.Read((string)row[0]).Duration).OfType<Duration>(), duration =>
            Assert.Equal(Describe(TimeText.Read(duration.ToString())), Describe(new TimeText(TimeTextKind.Duration, [duration], false))));

    private static string Describe(TimeText time) => time switch
    {
        { Kind: TimeTextKind.Empty } => "empty",
        { Kind: TimeTextKind.Words } => "text",
        { Kind: TimeTextKind.Several } => "two",
        { Duration: { IsRange: false } single } => single.ToString(),
        { Duration: { Shortest: [var low], Longest: [var high] } } when low.Unit == high.Unit => $"{low.Number}..{high}",
        _ => $"{Duration.Text(time.Duration!.Shortest)}..{Duration.Text(time.Duration.Longest)}",
    };
}
