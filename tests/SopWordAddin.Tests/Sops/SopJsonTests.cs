using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Sops;

public sealed class SopJsonTests
{
    [Theory]
    [MemberData(nameof(Repository.ExampleNames), MemberType = typeof(Repository))]
    public void Every_example_is_written_back_as_it_was_read(string example)
    {
        var text = Repository.ReadExample(example);

        var written = SopJson.Write(SopJson.Read(text));

        Assert.True(JToken.DeepEquals(Parse(text), Parse(written)), written);
    }

    [Fact]
    public void Any_sop_survives_writing_and_reading() =>
        Prop.ForAll(SopGenerator.Arbitrary, sop =>
        {
            var written = SopJson.Write(sop);
            return SopJson.Write(SopJson.Read(written)) == written;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_logo_survives_writing_and_reading()
    {
        var logo = new Logo { MediaType = "image/png", Base64 = Pictures.Png };

        var read = SopJson.Read(SopJson.Write(new Sop { Profile = "x", Cover = new Cover { Logo = logo } }));

        Assert.Equal(logo, read.Cover.Logo);
    }

    [Fact]
    public void Dates_are_days_whatever_the_time_zone()
    {
        var sop = new Sop { Profile = "x", Cover = new Cover { CreatedOn = new DateOnly(2025, 1, 31) } };

        Assert.Contains("\"createdOn\":\"2025-01-31\"", SopJson.Write(sop), StringComparison.Ordinal);
    }

    private static JToken Parse(string json) =>
        Newtonsoft.Json.JsonConvert.DeserializeObject<JToken>(json, new Newtonsoft.Json.JsonSerializerSettings { DateParseHandling = Newtonsoft.Json.DateParseHandling.None })!;
}
