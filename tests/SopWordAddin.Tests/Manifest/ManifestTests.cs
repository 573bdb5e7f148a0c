using System.Buffers.Binary;
using System.Diagnostics;
using System.Xml.Linq;
using Xunit;

namespace SopWordAddin.Tests.Manifest;

/// <summary>The rules of Office add-in manifests that can be told without asking a server; see manifest/README.md for the rest.</summary>
public sealed class ManifestTests
{
    private const string Origin = "https://sop.contoh.go.id";

    private static readonly XNamespace App = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static readonly XNamespace Over = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
    private static readonly XNamespace Basic = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly XElement Root = Make(Origin);
    private static readonly XElement Overrides = Root.Element(Over + "VersionOverrides")!;
    private static readonly XElement Resources = Overrides.Element(Over + "Resources")!;

    [Fact]
    public void It_is_a_task_pane_add_in_with_overrides_of_version_one_zero()
    {
        Assert.Equal(App + "OfficeApp", Root.Name);
        Assert.Equal("TaskPaneApp", (string?)Root.Attribute(Xsi + "type"));
        Assert.Equal("VersionOverridesV1_0", (string?)Overrides.Attribute(Xsi + "type"));
    }

    [Theory]
    [InlineData("OfficeApp", "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides")]
    [InlineData("VersionOverrides", "Description Requirements Hosts Resources EquivalentAddins WebApplicationInfo")]
    [InlineData("DesktopFormFactor", "GetStarted FunctionFile ExtensionPoint")]
    [InlineData("GetStarted", "Title Description LearnMoreUrl")]
    [InlineData("CustomTab", "OverriddenByRibbonApi Group Label InsertAfter")]
    [InlineData("Group", "OverriddenByRibbonApi Label Tooltip Icon Control")]
    [InlineData("Control", "OverriddenByRibbonApi Label Supertip Icon Action Enabled")]
    [InlineData("Supertip", "Title Description")]
    [InlineData("Action", "TaskpaneId SourceLocation Title")]
    [InlineData("Resources", "Images Urls ShortStrings LongStrings")]
    public void Children_stand_in_the_order_of_the_schema(string element, string order)
    {
        var places = order.Split(' ');
        Assert.All(Root.DescendantsAndSelf().Where(e => e.Name.LocalName == element), parent =>
        {
            var indices = parent.Elements().Select(e => Array.IndexOf(places, e.Name.LocalName)).ToList();
            Assert.DoesNotContain(-1, indices);
            Assert.Equal(indices.Order(), indices);
        });
    }

    [Theory]
    [InlineData("Id")]
    [InlineData("Version")]
    [InlineData("ProviderName")]
    [InlineData("DefaultLocale")]
    [InlineData("DisplayName")]
    [InlineData("Description")]
    [InlineData("IconUrl")]
    [InlineData("HighResolutionIconUrl")]
    [InlineData("SupportUrl")]
    [InlineData("Hosts")]
    [InlineData("Requirements")]
    [InlineData("DefaultSettings")]
    [InlineData("Permissions")]
    public void What_it_must_have_is_there_once(string element) => Assert.Single(Root.Elements(App + element));

    [Fact]
    public void The_id_is_a_guid_that_follows_from_the_address_alone()
    {
        var id = Guid.Parse(IdOf(Root));

        Assert.Equal(id.ToString(), IdOf(Make(Origin)));
        Assert.NotEqual(id.ToString(), IdOf(Make("https://localhost:5443")));
    }

    [Fact]
    public void The_version_has_four_numbers() => Assert.Matches(@"^\d+\.\d+\.\d+\.\d+$", (string)Root.Element(App + "Version")!);

    [Fact]
    public void Every_address_lies_on_the_server()
    {
        var urls = Root.Descendants().Attributes().Select(a => a.Value).Where(v => v.Contains("://", StringComparison.Ordinal) && !v.StartsWith("http://schemas.", StringComparison.Ordinal)
            && !v.StartsWith("http://www.w3.org/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(urls);
        Assert.All(urls, url => Assert.StartsWith(Origin + "/", url, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_the_template_is_left() => Assert.DoesNotContain("{{", Root.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Every_resource_id_is_short_and_names_a_resource_of_its_kind() =>
        Assert.All(Overrides.Descendants().Where(e => e.Attribute("resid") is not null), user =>
        {
            var id = (string)user.Attribute("resid")!;
            Assert.InRange(id.Length, 1, 32);
            Assert.Single(Resources.Elements(KindFor(user)).Elements(), e => (string?)e.Attribute("id") == id);
        });

    [Fact]
    public void Every_resource_is_used_or_a_picture_and_named_once()
    {
        var used = Overrides.Descendants().Attributes("resid").Select(a => a.Value).ToHashSet();
        var ids = Resources.Elements().Elements().Select(e => (string)e.Attribute("id")!).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.DoesNotContain(Resources.Elements().Elements(), e => e.Name != Basic + "Image" && !used.Contains((string)e.Attribute("id")!));
    }

    [Theory]
    [InlineData("ShortStrings", 125)]
    [InlineData("LongStrings", 250)]
    [InlineData("Urls", 2048)]
    public void Texts_keep_their_length_in_both_languages(string kind, int most) =>
        Assert.All(Resources.Element(Basic + kind)!.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName is "DefaultValue" or "Value"),
            text => Assert.InRange(text.Value.Length, 1, most));

    [Fact]
    public void Name_and_description_keep_their_length_in_both_languages()
    {
        Assert.All(Texts(Root.Element(App + "DisplayName")!), text => Assert.InRange(text.Length, 1, 125));
        Assert.All(Texts(Root.Element(App + "Description")!), text => Assert.InRange(text.Length, 1, 250));
    }

    [Fact]
    public void Every_text_is_overridden_in_English_and_never_in_the_default_language()
    {
        Assert.Equal("id-ID", (string)Root.Element(App + "DefaultLocale")!);
        var texts = Resources.Descendants(Basic + "String")
            .Append(Root.Element(App + "DisplayName")!)
            .Append(Root.Element(App + "Description")!)
            .Where(e => (string)e.Attribute("DefaultValue")! != "SOP");
        Assert.All(texts, text => Assert.Equal(["en-US"], text.Elements().Select(o => (string)o.Attribute("Locale")!)));
    }

    [Fact]
    public void It_asks_only_for_what_every_supported_Word_has()
    {
        var sets = Root.Element(App + "Requirements")!.Descendants(App + "Set").ToDictionary(s => (string)s.Attribute("Name")!, s => (string)s.Attribute("MinVersion")!);

        Assert.Equal(new Dictionary<string, string> { ["WordApi"] = "1.3", ["CustomXmlParts"] = "1.1" }, sets);
        Assert.Equal("Document", (string)Assert.Single(Root.Element(App + "Hosts")!.Elements()).Attribute("Name")!);
        Assert.Equal("ReadWriteDocument", (string)Root.Element(App + "Permissions")!);
    }

    [Fact]
    public void Every_icon_comes_in_every_size() =>
        Assert.All(Overrides.Descendants(Over + "Icon"), icon =>
            Assert.Equal(["16", "20", "24", "32", "40", "48", "64", "80"], icon.Elements(Basic + "Image").Select(i => (string)i.Attribute("size")!)));

    [Fact]
    public void Every_picture_is_a_file_of_the_pane_with_the_size_that_its_use_says()
    {
        var sizes = Overrides.Descendants(Over + "Icon").Elements()
            .Select(i => (Url: UrlOf((string)i.Attribute("resid")!), Size: (int)i.Attribute("size")!))
            .Append((Url: (string)Root.Element(App + "IconUrl")!.Attribute("DefaultValue")!, Size: 32))
            .Append((Url: (string)Root.Element(App + "HighResolutionIconUrl")!.Attribute("DefaultValue")!, Size: 64));

        Assert.All(sizes, picture => Assert.Equal((picture.Size, picture.Size), PixelsOf(picture.Url)));
    }

    [Fact]
    public void Five_buttons_open_the_one_pane_at_their_views()
    {
        var actions = Overrides.Descendants(Over + "Action").ToList();

        Assert.Single(actions.Elements(Over + "TaskpaneId").Select(e => e.Value).Distinct());
        Assert.Equal(
            ["cover", "steps", "check", "review", "archive"],
            actions.Select(a => UrlOf((string)a.Element(Over + "SourceLocation")!.Attribute("resid")!).Split("?view=")[1]));
    }

    [Fact]
    public void Ids_of_tab_groups_and_buttons_are_told_apart()
    {
        var ids = Overrides.Descendants(Over + "CustomTab").DescendantsAndSelf().Attributes("id").Select(a => a.Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 125));
    }

    [Theory]
    [InlineData("http://sop.contoh.go.id")]
    [InlineData("sop.contoh.go.id")]
    [InlineData("https://sop.contoh.go.id/word")]
    public void No_manifest_is_made_for_an_address_that_Word_would_refuse(string address) => Assert.Equal(2, Run(address).Code);

    private static XName KindFor(XElement user) => Basic + user.Name.LocalName switch
    {
        "Image" => "Images",
        "SourceLocation" or "LearnMoreUrl" => "Urls",
        "Description" => "LongStrings",
        _ => "ShortStrings",
    };

    private static string IdOf(XElement root) => (string)root.Element(App + "Id")!;

    private static string UrlOf(string id) =>
        (string)Resources.Descendants().Single(e => (string?)e.Attribute("id") == id).Attribute("DefaultValue")!;

    private static IEnumerable<string> Texts(XElement element) =>
        element.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName is "DefaultValue" or "Value").Select(a => a.Value);

    // The IHDR chunk comes first: width and height after signature, length and type.
    private static (int Width, int Height) PixelsOf(string url)
    {
        var file = File.ReadAllBytes(Repository.PathOf(["addin-web", "public", .. url[(Origin.Length + 1)..].Split('/')]));
        return (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
    }

    private static XElement Make(string origin)
    {
        var (code, output) = Run(origin);
        Assert.Equal(0, code);
        return XElement.Load(output.Trim());
    }

    private static (int Code, string Output) Run(string origin)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("manifest", "make.mjs"), origin])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return (node.ExitCode, output);
    }
}
