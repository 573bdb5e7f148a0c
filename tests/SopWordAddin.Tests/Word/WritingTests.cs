using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Tests.Sops;
using Xunit;

namespace SopWordAddin.Tests.Word;

public class WritingTests
{
    public static TheoryData<string> Examples => Repository.ExampleNames;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_valid_in_every_version_of_Word(string example) =>
        Schema.DemandValid(Written.Document(example));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reading_gives_the_example_back_and_nothing_to_note(string example)
    {
        var read = SopDocument.Read(Written.Document(example), Written.Profiles);

        Written.Same(Written.Example(example), read.Sop);
        Assert.Empty(read.Notes);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Writing_twice_gives_the_same_bytes(string example) =>
        Assert.Equal(Written.Document(example), Written.Document(example));

    [Fact]
    public void Any_sop_in_any_style_is_valid_reads_back_and_is_written_the_same_twice() =>
        Prop.ForAll(StyledSops.Arbitrary, styled =>
        {
            var docx = SopDocument.Write(styled.Sop, styled.Profile);
            var read = SopDocument.Read(docx, new Profiles([styled.Profile]));

            Written.Same(styled.Sop, read.Sop);
            Assert.Empty(read.Notes);
            Schema.DemandValid(docx);
            Assert.Equal(docx, SopDocument.Write(styled.Sop, styled.Profile));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("image/png", Pictures.Png)]
    [InlineData("image/jpeg", Pictures.Jpeg)]
    public void The_logo_is_a_picture_and_comes_back_byte_for_byte(string mediaType, string base64)
    {
        var logo = new Logo { MediaType = mediaType, Base64 = base64 };
        var sop = WithLogo(logo);

        var docx = SopDocument.Write(sop, Written.Profile);

        Assert.Equal(logo, Written.Read(docx)!.Cover.Logo);
        Schema.DemandValid(docx);
        Assert.DoesNotContain(base64[..40], Encoding.UTF8.GetString(Docx.Parts(docx)["customXml/item1.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_that_is_no_picture_is_refused_with_its_place()
    {
        var sop = WithLogo(new Logo { MediaType = "image/png", Base64 = "bm90IGEgcGljdHVyZQ==" });

        var refused = Assert.Throws<FormatRefusedException>(() => SopDocument.Write(sop, Written.Profile));

        Assert.Equal(("sop.badLogo", "cover.logo.base64"), (refused.Code, refused.Faults[0].Path));
    }

    [Fact]
    public void The_state_part_has_no_prolog_and_stays_below_100_kB_for_the_longest_sops()
    {
        foreach (var steps in new[] { 5, 60, 400 })
        {
            var sop = Benchmarks.SyntheticSop.Of(steps, 8);

            var state = SopDocument.Blocks(sop, Written.Profile).State;

            Assert.StartsWith("<state", state, StringComparison.Ordinal);
            Assert.InRange(Encoding.UTF8.GetByteCount(state), 1, 100_000);
            Assert.Equal(Written.Json(sop), Written.Json(Written.Read(SopDocument.Write(sop, Written.Profile))));
        }
    }

    [Fact]
    public void The_blocks_of_60_steps_and_8_executors_weigh_less_than_500_kB()
    {
        var blocks = SopDocument.Blocks(Benchmarks.SyntheticSop.Of(60, 8), Written.Profile);

        Assert.InRange(Encoding.UTF8.GetByteCount(blocks.Flow), 1, 500_000);
        Assert.InRange(Encoding.UTF8.GetByteCount(blocks.Cover), 1, 500_000);
    }

    [Fact]
    public void A_block_is_a_package_with_one_control_that_holds_a_table_and_an_empty_paragraph()
    {
        var sop = Written.Example(Repository.Examples[0]);
        var blocks = SopDocument.Blocks(sop, Written.Profile);
        foreach (var (kind, block) in new[] { ("cover", blocks.Cover), ("flow", blocks.Flow) })
        {
            var body = XDocument.Parse(block).Descendants(Docx.W + "body").Single();

            var control = Assert.Single(body.Elements());
            Assert.Equal($"sop:{kind}:{sop.Id.ToString("N")[..8]}", (string?)control.Descendants(Docx.W + "tag").Single().Attribute(Docx.W + "val"));
            Assert.Equal(["tbl", "p"], control.Element(Docx.W + "sdtContent")!.Elements().Select(e => e.Name.LocalName));
            Assert.Empty(control.Descendants(Docx.W + "sectPr"));
            Assert.Single(body.DescendantsAndSelf().SelectMany(e => e.Elements(Docx.W + "sdt")));
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_row_carries_the_whole_of_its_drawing_and_no_two_drawings_share_an_id(string example)
    {
        var sop = Written.Example(example);
        var rows = SopLayout.Draw(sop, Written.Profile).Flow.Pages.SelectMany(p => p.Rows).ToList();

        var root = Docx.Xml(SopDocument.Write(sop, Written.Profile)).Root!;

        var written = Docx.FlowRows(root).Select(ShapeNames);
        var drawn = rows.Select(r => string.Join(' ', r.Strokes.Select(s => s.Name).Concat(r.Symbols.Select(s => s.Name)).Concat(r.Labels.Select(l => l.Name))));
        Assert.Equal(drawn, written);
        var ids = root.Descendants().Where(e => e.Name.LocalName is "docPr" or "cNvPr").Select(e => (string?)e.Attribute("id")).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    private static string ShapeNames(XElement row) => string.Join(' ', row.Descendants()
        .Where(e => e.Name.LocalName == "wsp")
        .Select(s => (string?)s.Elements().First(e => e.Name.LocalName == "cNvPr").Attribute("name")));

    private static Sop WithLogo(Logo logo)
    {
        var sop = Written.Example(Repository.Examples[0]);
        return sop with { Cover = sop.Cover with { Logo = logo } };
    }
}
