using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Sops;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("18 Nov 2026")]
    [InlineData("18 November 2026")]
    [InlineData("18 Nopember 2026")]
    [InlineData("18-Nov-26")]
    [InlineData("18-Nov-2026")]
    [InlineData("November 18, 2026")]
    [InlineData("18/11/2026")]
    [InlineData("18.11.2026")]
    [InlineData("2026-11-18")]
    [InlineData("Jakarta, 18 November 2026")]
    public void A_day_is_read_however_offices_and_Excel_write_it(string text) => Assert.Equal(new DateOnly(2026, 11, 18), WrittenDate.Parse(text));

    [Theory]
    [InlineData("17 Agustus 2026", 8)]
    [InlineData("17 August 2026", 8)]
    [InlineData("17 Okt. 2026", 10)]
    [InlineData("17 October 2026", 10)]
    [InlineData("17 Mei 2026", 5)]
    [InlineData("May 17, 2026", 5)]
    [InlineData("17 Desember 2026", 12)]
    [InlineData("17 Dec 2026", 12)]
    public void Months_have_their_names_in_both_languages(string text, int month) => Assert.Equal(new DateOnly(2026, month, 17), WrittenDate.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("besok")]
    [InlineData("11/18/2026")]
    [InlineData("31 Februari 2026")]
    [InlineData("18/11/26")]
    [InlineData("46344")]
    public void What_is_no_day_for_certain_is_none(string text) => Assert.Null(WrittenDate.Parse(text));
}
