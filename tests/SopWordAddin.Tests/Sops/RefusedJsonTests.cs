using System.Text;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Sops;

/// <summary>Each fault of an SOP text is told by code, JSON path and line.</summary>
public sealed class RefusedJsonTests
{
    private const string Whole = """
        {
          "schemaVersion": 1,
          "id": "7ceccbea-984f-5485-b16b-78fbcd2d8822",
          "profile": "permenpanrb-35-2012",
          "cover": {
            "agency": ["Sekretariat Daerah"],
            "logo": null,
            "title": "Surat Masuk",
            "createdOn": "2025-06-02",
            "revision": 0
          },
          "flow": {
            "actors": [{ "id": "a1", "name": "Staf" }, { "id": "a2", "name": "Kepala" }],
            "steps": [
              { "id": "s1", "activity": "Menerima surat", "nodes": [{ "id": "n1", "kind": "start", "actors": ["a1"] }] },
              { "id": "s2", "activity": "Mencatat surat", "nodes": [{ "id": "n2", "kind": "end", "actors": ["a1", "a2"] }] }
            ],
            "links": [
              { "from": "n1", "to": "n2" }
            ]
          },
          "page": { "paper": "A4", "orientation": "landscape" }
        }
        """;

    [Fact]
    public void The_text_they_are_made_from_is_whole() => Assert.Equal("Surat Masuk", SopJson.Read(Whole).Cover.Title);

    [Theory]
    [InlineData("\"title\"", "\"judul\"", "sop.unknownProperty", "cover.judul", 8)]
    [InlineData("\"title\"", "\"Title\"", "sop.unknownProperty", "cover.Title", 8)]
    [InlineData("\"revision\": 0", "\"revision\": \"0\"", "sop.wrongType", "cover.revision", 10)]
    [InlineData("\"revision\": 0", "\"revision\": 0.5", "sop.wrongType", "cover.revision", 10)]
    [InlineData("\"revision\": 0", "\"revision\": 3000000000", "sop.wrongType", "cover.revision", 10)]
    [InlineData("\"revision\": 0", "\"revision\": 99999999999999999999999999999999999999", "sop.wrongType", "cover.revision", 10)]
    [InlineData("\"revision\": 0", "\"revision\": null", "sop.wrongType", "cover.revision", 10)]
    [InlineData("\"Surat Masuk\"", "5", "sop.wrongType", "cover.title", 8)]
    [InlineData("\"Surat Masuk\"", "null", "sop.wrongType", "cover.title", 8)]
    [InlineData("\"2025-06-02\"", "\"2025-02-30\"", "sop.wrongType", "cover.createdOn", 9)]
    [InlineData("\"2025-06-02\"", "\"02/06/2025\"", "sop.wrongType", "cover.createdOn", 9)]
    [InlineData("[\"Sekretariat Daerah\"]", "\"Sekretariat Daerah\"", "sop.wrongType", "cover.agency", 6)]
    [InlineData("[\"Sekretariat Daerah\"]", "[null]", "sop.wrongType", "cover.agency[0]", 6)]
    [InlineData("\"logo\": null", "\"logo\": []", "sop.wrongType", "cover.logo", 7)]
    [InlineData("7ceccbea-984f-5485-b16b-78fbcd2d8822", "7ceccbea", "sop.wrongType", "id", 3)]
    [InlineData("\"kind\": \"start\"", "\"kind\": \"mulai\"", "sop.wrongType", "flow.steps[0].nodes[0].kind", 15)]
    [InlineData("\"kind\": \"start\"", "\"kind\": 0", "sop.wrongType", "flow.steps[0].nodes[0].kind", 15)]
    [InlineData("\"paper\": \"A4\"", "\"paper\": \"a4\"", "sop.wrongType", "page.paper", 22)]
    [InlineData("\"id\": \"n1\", ", "", "sop.missing", "flow.steps[0].nodes[0]", 15)]
    [InlineData("\"from\": \"n1\", ", "", "sop.missing", "flow.links[0]", 19)]
    [InlineData("\"profile\": \"permenpanrb-35-2012\",", "", "sop.missing", "", 1)]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2", "sop.schemaVersion", "schemaVersion", 2)]
    [InlineData("\"id\": \"s1\"", "\"id\": \" \"", "sop.emptyId", "flow.steps[0].id", 15)]
    [InlineData("\"id\": \"s2\"", "\"id\": \"s1\"", "sop.duplicateId", "flow.steps[1].id", 16)]
    [InlineData("\"id\": \"n2\"", "\"id\": \"n1\"", "sop.duplicateId", "flow.steps[1].nodes[0].id", 16)]
    [InlineData("\"id\": \"a2\"", "\"id\": \"a1\"", "sop.duplicateId", "flow.actors[1].id", 13)]
    [InlineData("[\"a1\", \"a2\"]", "[\"a1\", \"a1\"]", "sop.duplicateId", "flow.steps[1].nodes[0].actors[1]", 16)]
    [InlineData("[\"a1\", \"a2\"]", "[\"a1\", \"a3\"]", "sop.unknownActor", "flow.steps[1].nodes[0].actors[1]", 16)]
    [InlineData("\"to\": \"n2\"", "\"to\": \"n3\"", "sop.danglingLink", "flow.links[0].to", 19)]
    [InlineData("\"from\": \"n1\"", "\"from\": \"s1\"", "sop.danglingLink", "flow.links[0].from", 19)]
    [InlineData("Surat Masuk", "Surat\\u0007Masuk", "sop.controlCharacter", "cover.title", 8)]
    [InlineData("Surat Masuk", "Surat\\ufffeMasuk", "sop.controlCharacter", "cover.title", 8)]
    public void A_fault_is_told_with_its_place(string right, string wrong, string code, string path, int line)
    {
        var fault = Assert.Single(Faults(Whole.Replace(right, wrong, StringComparison.Ordinal)), f => f.Message.Key == code);

        Assert.Equal((path, line), (fault.Path, fault.Line));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{", 1)]
    [InlineData("Nomor SOP", 1)]
    [InlineData("{}\n{}", 2)]
    [InlineData("{ \"id\": 1,\n\"id\": 2 }", 2)]
    [InlineData("{ \"title\":\n\"Surat", 2)]
    public void What_is_no_json_is_told_with_its_line(string text, int line)
    {
        var fault = Assert.Single(Faults(text));

        Assert.Equal(("sop.syntax", line), (fault.Message.Key, fault.Line));
        Assert.Matches($@"baris {line}, kolom \d+\.$", fault.Message.ToString());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"SOP\"")]
    public void Another_thing_than_an_object_is_refused(string text) =>
        Assert.Equal("sop.wrongType", Assert.Single(Faults(text)).Message.Key);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal("sop.syntax", Assert.Single(Faults(string.Concat(Enumerable.Repeat("[", 10_000)))).Message.Key);

    [Fact]
    public void All_faults_of_a_text_are_told_at_once()
    {
        var text = Whole.Replace("\"title\"", "\"judul\"", StringComparison.Ordinal).Replace("\"name\": \"Staf\"", "\"name\": 1", StringComparison.Ordinal);

        Assert.Equal(["cover.judul", "flow.actors[0].name"], Faults(text).Select(f => f.Path));
    }

    [Fact]
    public void A_text_of_a_thousand_faults_tells_the_first_hundred()
    {
        var properties = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"\"x{i}\": 0,"));

        Assert.Equal(100, Faults(Whole.Replace("\"profile\"", properties + "\"profile\"", StringComparison.Ordinal)).Count);
    }

    [Theory]
    [InlineData("flow.steps", SopLimits.Steps)]
    [InlineData("flow.actors", SopLimits.Actors)]
    [InlineData("flow.links", SopLimits.Links)]
    [InlineData("flow.steps[0].nodes", SopLimits.NodesPerStep)]
    [InlineData("cover.legalBasis", SopLimits.ListEntries)]
    [InlineData("silencedRules", SopLimits.ListEntries)]
    public void A_list_may_be_full_but_not_longer(string list, int most)
    {
        Assert.Empty(Faults(SopJson.Write(WithEntries(list, most))));

        var fault = Assert.Single(Faults(SopJson.Write(WithEntries(list, most + 1))));
        Assert.Equal(("sop.tooMany", list), (fault.Message.Key, fault.Path));
    }

    [Theory]
    [InlineData("cover.title", SopLimits.TextLength)]
    [InlineData("flow.actors[0].id", SopLimits.IdLength)]
    public void A_text_may_be_long_but_not_longer(string path, int most)
    {
        Assert.Empty(Faults(SopJson.Write(WithText(path, new string('x', most)))));

        var fault = Assert.Single(Faults(SopJson.Write(WithText(path, new string('x', most + 1)))));
        Assert.Equal(("sop.tooLong", path), (fault.Message.Key, fault.Path));
    }

    public static TheoryData<string, string> BrokenLogos => new()
    {
        { "image/png", "" },
        { "image/png", "bukan base64" },
        { "image/png", Convert.ToBase64String(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>")) },
        { "image/png", Pictures.Jpeg },
        { "image/png", Cut(Pictures.Png) },
        { "image/jpeg", Pictures.Png },
        { "image/jpeg", Cut(Pictures.Jpeg) },
        { "image/svg+xml", Pictures.Png },
    };

    [Theory]
    [MemberData(nameof(BrokenLogos))]
    public void A_logo_that_is_no_whole_picture_of_its_kind_is_refused(string mediaType, string base64)
    {
        var fault = Assert.Single(Faults(SopJson.Write(WithLogo(mediaType, base64))));

        Assert.Equal(("sop.badLogo", "cover.logo.base64"), (fault.Message.Key, fault.Path));
    }

    [Theory]
    [InlineData("image/png", Pictures.Png)]
    [InlineData("image/jpeg", Pictures.Jpeg)]
    public void A_whole_picture_is_taken(string mediaType, string base64) =>
        Assert.Empty(Faults(SopJson.Write(WithLogo(mediaType, base64))));

    [Fact]
    public void A_logo_larger_than_a_megabyte_is_refused()
    {
        var fault = Assert.Single(Faults(SopJson.Write(WithLogo("image/png", new string('A', SopLimits.LogoLength + 4)))));

        Assert.Equal(("sop.tooLong", "cover.logo.base64"), (fault.Message.Key, fault.Path));
    }

    private static IReadOnlyList<FormatFault> Faults(string json)
    {
        try
        {
            SopJson.Read(json);
            return [];
        }
        catch (FormatRefusedException e)
        {
            return e.Faults;
        }
    }

    private static string Cut(string base64) => Convert.ToBase64String(Convert.FromBase64String(base64)[..^6]);

    private static Sop WithLogo(string mediaType, string base64) =>
        new() { Profile = "x", Cover = new Cover { Logo = new Logo { MediaType = mediaType, Base64 = base64 } } };

    private static Sop WithText(string path, string text) => path == "cover.title"
        ? new Sop { Profile = "x", Cover = new Cover { Title = text } }
        : new Sop { Profile = "x", Flow = new Flow { Actors = [new Actor { Id = text }] } };

    private static Sop WithEntries(string list, int count)
    {
        var numbers = Enumerable.Range(0, count).ToList();
        var one = new Node { Id = "n", Kind = NodeKind.Process };
        var flow = list switch
        {
            "flow.steps" => new Flow { Steps = [.. numbers.Select(i => new Step { Id = $"s{i}" })] },
            "flow.actors" => new Flow { Actors = [.. numbers.Select(i => new Actor { Id = $"a{i}" })] },
            "flow.steps[0].nodes" => new Flow { Steps = [new Step { Id = "s", Nodes = [.. numbers.Select(i => one with { Id = $"n{i}" })] }] },
            "flow.links" => new Flow { Steps = [new Step { Id = "s", Nodes = [one] }], Links = [.. numbers.Select(_ => new Link { From = "n", To = "n" })] },
            _ => new Flow(),
        };
        return new Sop
        {
            Profile = "x",
            Flow = flow,
            Cover = new Cover { LegalBasis = list == "cover.legalBasis" ? [.. numbers.Select(i => $"UU {i}")] : [] },
            SilencedRules = list == "silencedRules" ? [.. numbers.Select(i => new SilencedRule { Rule = $"R-{i}", Reason = "" })] : [],
        };
    }
}
