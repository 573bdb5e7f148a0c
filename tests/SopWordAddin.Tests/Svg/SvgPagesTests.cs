using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Svg;
using SopWordAddin.Tests.Generated;
using Xunit;

namespace SopWordAddin.Tests.Svg;

public sealed class SvgPagesTests
{
    private static readonly Profile Profile = Profiles.BuiltIn[0];

    [Fact]
    public void Every_page_is_a_sheet_with_a_title_and_every_step_can_be_found() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(7, 11),
        Prop.ForAll(SopRecipe.Arbitrary, recipe =>
        {
            var sop = recipe.Make() with { Flow = recipe.Make().Flow with { Links = [] } };
            var drawing = SopLayout.Draw(sop, Profile);
            var pages = SvgPages.Draw(drawing, Profile).Select(XElement.Parse).ToArray();

            Assert.Equal(drawing.PageCount, pages.Length);
            Assert.All(pages, p => Assert.Equal("img", p.Attribute("role")?.Value));
            Assert.All(pages, p => Assert.Equal("title", p.Elements().First().Name.LocalName));
            var steps = pages.SelectMany(p => p.Descendants()).Select(e => e.Attribute("data-step-id")?.Value).OfType<string>().Distinct();
            Assert.Equal(sop.Flow.Steps.Select(s => s.Id), steps);
        }));

    [Theory]
    [MemberData(nameof(Repository.ExampleNames), MemberType = typeof(Repository))]
    public void Shapes_stand_where_the_layout_put_them(string example)
    {
        var drawing = SopLayout.Draw(SopJson.Read(Repository.ReadExample(example)), Profile);
        var shown = SvgPages.Draw(drawing, Profile).Select(XElement.Parse)
            .SelectMany(p => p.Descendants()).Select(e => e.Attribute("data-shape")?.Value).OfType<string>();

        Assert.Equal(drawing.Flow.Pages.SelectMany(p => p.Rows).SelectMany(r => r.Symbols).Select(s => s.Name), shown);
    }

    [Fact]
    public void Text_of_the_author_is_never_markup()
    {
        var sop = new Sop { Cover = new Cover { Title = "<script>alert(1)</script> & \"kutip\"" } };

        var page = SvgPages.Draw(SopLayout.Draw(sop, Profile), Profile)[0];

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }
}
