using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Calendar;
using Xunit;

namespace SopWordAddin.Tests.Calendar;

public sealed class ICalendarTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 15, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Any_text_comes_back_as_it_was() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(5, 11),
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (summary, description) =>
        {
            var read = new SmallCalendarReader(ICalendar.Write(description.Get, [Event(summary.Get, description.Get)], Now));

            var each = Assert.Single(read.Components("VEVENT"));
            Assert.Equal(Writable(summary.Get), SmallCalendarReader.Text(each["SUMMARY"].Single()));
            Assert.Equal(Writable(description.Get), SmallCalendarReader.Text(each["DESCRIPTION"].First()));
            Assert.Equal(Writable(description.Get), SmallCalendarReader.Text(read.Lines.Single(l => l.Name == "X-WR-CALNAME").Value));
        }));

    // The trap of folding: a character of several octets at the edge of a line.
    [Fact]
    public void No_line_is_longer_than_75_octets_and_none_breaks_a_character() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(5, 13),
        Prop.ForAll(Gen.Choose(0, 90).Zip(Gen.Choose(1, 60)).ToArbitrary(), lengths =>
        {
            var summary = new string('a', lengths.Item1) + string.Concat(Enumerable.Repeat("é€😀", lengths.Item2));

            var read = new SmallCalendarReader(ICalendar.Write("Kalender", [Event(summary, "-")], Now));

            Assert.All(read.PhysicalLines, line => Assert.InRange(line.Length, 1, 75));
            Assert.Equal(summary, SmallCalendarReader.Text(read.Components("VEVENT")[0]["SUMMARY"].Single()));
        }));

    [Fact]
    public void A_due_day_takes_up_the_whole_day_and_no_time_and_reminds_a_week_ahead()
    {
        var read = new SmallCalendarReader(ICalendar.Write("Kalender", [Event("Monitoring: Pengelolaan Surat; a, b\\c", "satu\r\ndua")], Now));

        var each = Assert.Single(read.Components("VEVENT"));
        Assert.Equal("uid-1@contoh", each["UID"].Single());
        Assert.Equal("20260302T011500Z", each["DTSTAMP"].Single());
        Assert.Equal("20260331", each["DTSTART;VALUE=DATE"].Single());
        Assert.Equal("20260401", each["DTEND;VALUE=DATE"].Single());
        Assert.Equal("TRANSPARENT", each["TRANSP"].Single());
        Assert.Equal("https://sop.example/daftar/sop/1?a=b,c;d", each["URL"].Single());
        Assert.Equal(@"Monitoring: Pengelolaan Surat\; a\, b\\c", each["SUMMARY"].Single());
        Assert.Equal(@"satu\ndua", each["DESCRIPTION"].First());
        var alarm = Assert.Single(read.Components("VALARM"));
        Assert.Equal(("DISPLAY", "-P6DT15H"), (alarm["ACTION"].Single(), alarm["TRIGGER"].Single()));
        Assert.NotEmpty(alarm["DESCRIPTION"].Single());
        Assert.Equal([("BEGIN", "VCALENDAR"), ("VERSION", "2.0")], read.Lines.Take(2));
        Assert.Equal(("END", "VCALENDAR"), read.Lines[^1]);
    }

    private static CalendarEvent Event(string summary, string description) =>
        new("uid-1@contoh", new DateOnly(2026, 3, 31), summary, description, "Monitoring", new Uri("https://sop.example/daftar/sop/1?a=b,c;d"), "Ingat");

    // What a text may hold: no control characters but line ends and tabs, and no halves of characters.
    private static string Writable(string text) => string.Concat(
        text.ReplaceLineEndings("\n").EnumerateRunes().Select(r => r.ToString()).Where(c => c is "\n" or "\t" || !char.IsControl(c, 0)));
}
