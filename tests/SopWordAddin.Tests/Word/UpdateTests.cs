using System.Text;
using System.Xml.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Tests.Sops;
using Xunit;

namespace SopWordAddin.Tests.Word;

public class UpdateTests
{
    private const string Example = "93-SYNTHETIC-setda-keputusan-bupati";

    private static Sop Original => Written.Example(Example);

    private static Sop Changed => Original with
    {
        Cover = Original.Cover with { Title = "Penyusunan Keputusan Bupati yang Baru", Revision = Original.Cover.Revision + 1 },
        Flow = Original.Flow with { Steps = [.. Original.Flow.Steps.Select((s, i) => i == 4 ? s with { Time = "2 hari kerja" } : s)] },
    };

    [Fact]
    public void The_updated_document_holds_the_new_sop_and_is_valid()
    {
        var updated = Update(Written.Document(Example), Changed);

        Assert.Empty(updated.Notes);
        Schema.DemandValid(updated.Docx);
        var read = SopDocument.Read(updated.Docx, Written.Profiles);
        Written.Same(Changed, read.Sop);
        Assert.Empty(read.Notes);
    }

    [Fact]
    public void Updating_twice_with_the_same_sop_changes_nothing_more()
    {
        var once = Update(Written.Document(Example), Changed).Docx;

        Assert.Equal(once, Update(once, Changed).Docx);
    }

    [Fact]
    public void A_document_that_holds_it_all_stays_the_very_same_file_however_it_was_saved()
    {
        var docx = Docx.Edit(Written.Document(Example), AsAnotherProgramSaves);

        Assert.Same(docx, Update(docx, Original).Docx);
        Assert.NotEqual(docx, Update(docx, Changed).Docx);
    }

    [Theory]
    [InlineData("cNvPr")]
    [InlineData("xfrm")]
    [InlineData("trHeight")]
    [InlineData("pgSz")]
    public void What_was_torn_in_a_document_that_says_it_all_is_mended(string torn)
    {
        var whole = Written.Document(Example);
        var docx = Docx.Edit(whole, root =>
        {
            var first = root.Descendants().First(e => e.Name.LocalName == torn && (torn != "cNvPr" || ((string?)e.Attribute("name"))!.StartsWith("node:", StringComparison.Ordinal)));
            switch (torn)
            {
                case "cNvPr": first.Parent!.Remove(); break;
                case "xfrm": first.Elements().First().SetAttributeValue("x", 4711); break;
                default: first.Attributes().First(a => a.Name.LocalName is "val" or "w").SetValue(4711); break;
            }
        });

        Assert.Equal(Docx.Xml(whole).ToString(), Docx.Xml(Update(docx, Original).Docx).ToString());
    }

    [Fact]
    public void Text_around_the_blocks_and_parts_of_others_stay_as_they_are()
    {
        var before = Surrounded(Written.Document(Example));

        var after = Update(before, Changed).Docx;

        var (was, isNow) = (Docx.Parts(before), Docx.Parts(after));
        string[] ours = [Docx.Main, "customXml/item1.xml", "docProps/custom.xml"];
        Assert.All(was.Where(p => !ours.Contains(p.Key)), p => Assert.Equal(p.Value, isNow[p.Key]));
        Assert.Equal(Around(before), Around(after));
        Schema.DemandValid(after);
    }

    [Fact]
    public void A_document_of_another_kind_gets_the_sop_in_a_section_of_its_own()
    {
        var letter = Foreign(new XElement(Docx.W + "p", new XElement(Docx.W + "r", new XElement(Docx.W + "t", "Nota dinas pengantar"))));

        var updated = Update(letter, Original);

        Assert.Equal(["word.coverAdded", "word.flowAdded"], updated.Notes.Select(n => n.Code));
        var body = Docx.Xml(updated.Docx).Root!.Element(Docx.W + "body")!;
        Assert.Equal("Nota dinas pengantar", body.Elements().First().Value);
        Assert.Equal(["11906", "16838"], body.Descendants(Docx.W + "pgSz").Select(s => (string?)s.Attribute(Docx.W + "w")));
        Written.Same(Original, Written.Read(updated.Docx));
        Schema.DemandValid(updated.Docx);
    }

    [Theory]
    [InlineData("cover", "word.coverAdded")]
    [InlineData("flow", "word.flowAdded")]
    public void A_block_that_was_deleted_comes_back_beside_the_other(string kind, string code)
    {
        var docx = Docx.Edit(Written.Document(Example), root => Docx.Control(root, kind).Remove());

        var updated = Update(docx, Original);

        Assert.Equal(code, Assert.Single(updated.Notes).Code);
        Assert.Equal(["cover", "flow"], Docx.Xml(updated.Docx).Descendants(Docx.W + "tag").Select(t => ((string?)t.Attribute(Docx.W + "val"))!.Split(':')[1]));
        Written.Same(Original, Written.Read(updated.Docx));
    }

    [Fact]
    public void A_control_whose_table_was_deleted_is_filled_again()
    {
        var docx = Docx.Edit(Written.Document(Example), root => Docx.Control(root, "flow").Descendants(Docx.W + "tbl").Remove());

        Written.Same(Original, Written.Read(Update(docx, Original).Docx));
    }

    [Fact]
    public void A_table_whose_control_was_deleted_gets_it_back_without_gathering_empty_paragraphs()
    {
        var docx = Docx.Edit(Written.Document(Example), root =>
        {
            foreach (var control in root.Descendants(Docx.W + "sdt").ToList())
            {
                control.ReplaceWith(control.Element(Docx.W + "sdtContent")!.Elements());
            }
        });

        var updated = Update(docx, Original);

        Assert.Empty(updated.Notes);
        Assert.Equal(["sdt", "sdt", "sectPr"], Docx.Xml(updated.Docx).Root!.Element(Docx.W + "body")!.Elements().Select(e => e.Name.LocalName));
    }

    [Fact]
    public void Of_two_copies_the_first_is_updated_and_the_other_left_as_it_is()
    {
        var docx = Docx.Edit(Written.Document(Example), root =>
        {
            var control = Docx.Control(root, "flow");
            var copy = new XElement(control);
            copy.Descendants(Docx.W + "id").First().SetAttributeValue(Docx.W + "val", 4711);
            control.AddAfterSelf(copy);
        });

        var updated = Update(docx, Changed);

        Assert.Equal("word.copiesLeft", Assert.Single(updated.Notes).Code);
        var read = SopDocument.Read(updated.Docx, Written.Profiles);
        Written.Same(Changed, read.Sop);
        Assert.Equal("word.copies", Assert.Single(read.Notes).Code);
        Assert.Contains(Original.Flow.Steps[4].Time, Docx.Xml(updated.Docx).Descendants(Docx.W + "sdt").Last().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_paper_size_is_taken_over_where_the_section_is_ours_alone()
    {
        var folio = Original with { Page = new PageSetup { Paper = Paper.F4 } };

        var alone = Docx.Xml(Update(Written.Document(Example), folio).Docx);
        var shared = Update(Surrounded(Written.Document(Example)), folio);

        Assert.Equal("18709", (string?)alone.Descendants(Docx.W + "pgSz").Single().Attribute(Docx.W + "w"));
        Assert.Contains(shared.Notes, n => n.Code == "word.pageDiffers");
    }

    [Fact]
    public void Halves_of_bookmarks_that_began_in_a_block_stay_whole()
    {
        var docx = Docx.Edit(Written.Document(Example), root =>
        {
            Docx.FlowRows(root)[0].Descendants(Docx.W + "p").First().Add(new XElement(Docx.W + "bookmarkStart", new XAttribute(Docx.W + "id", 5), new XAttribute(Docx.W + "name", "lintas")));
            Docx.Control(root, "flow").AddAfterSelf(new XElement(Docx.W + "p", new XElement(Docx.W + "bookmarkEnd", new XAttribute(Docx.W + "id", 5))));
        });

        var after = Update(docx, Changed).Docx;

        Assert.Single(Docx.Xml(after).Descendants(Docx.W + "bookmarkStart"));
        Schema.DemandValid(after);
    }

    [Fact]
    public void A_changed_logo_replaces_the_picture_and_the_same_logo_is_not_stored_twice()
    {
        var png = WithLogo("image/png", Pictures.Png);
        var first = Update(Written.Document(Example), png).Docx;

        var second = Update(first, png).Docx;
        var third = Update(second, WithLogo("image/jpeg", Pictures.Jpeg)).Docx;

        Assert.Single(Docx.Parts(second).Keys, k => k.StartsWith("word/media/", StringComparison.Ordinal));
        Assert.Equal(("image/jpeg", Pictures.Jpeg), (Written.Read(third)!.Cover.Logo!.MediaType, Written.Read(third)!.Cover.Logo!.Base64));
        Schema.DemandValid(third);
    }

    [Fact]
    public void What_others_keep_in_the_state_part_stays()
    {
        var docx = Docx.Edit(Written.Document(Example), root => root.Add(new XElement(root.Name.Namespace + "rounds", "putaran 1")), "customXml/item1.xml");

        var state = Docx.Xml(Update(docx, Changed).Docx, "customXml/item1.xml").Root!;

        Assert.Equal("putaran 1", state.Element(state.Name.Namespace + "rounds")!.Value);
    }

    [Fact]
    public void Lists_of_the_document_keep_their_numbers()
    {
        var numbering = $"<w:numbering xmlns:w=\"{Docx.W}\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/></w:lvl></w:abstractNum><w:num w:numId=\"7101\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        var docx = Docx.With(Written.Document(Example), "word/numbering.xml", Encoding.UTF8.GetBytes(numbering));

        var after = Update(docx, Changed).Docx;

        var lists = Docx.Xml(after, "word/numbering.xml").Root!;
        Assert.Equal("0", (string?)lists.Elements(Docx.W + "num").First(n => (string?)n.Attribute(Docx.W + "numId") == "7101").Elements().Single().Attribute(Docx.W + "val"));
        var used = Docx.Xml(after).Descendants(Docx.W + "numId").Select(n => (string?)n.Attribute(Docx.W + "val")).Distinct().ToList();
        Assert.DoesNotContain("7101", used);
        Assert.All(used, id => Assert.Contains(lists.Elements(Docx.W + "num"), n => (string?)n.Attribute(Docx.W + "numId") == id));
        Schema.DemandValid(after);
    }

    /// <summary>Words in several runs, ids of its own.</summary>
    private static void AsAnotherProgramSaves(XElement root)
    {
        foreach (var text in root.Descendants(Docx.W + "t").Where(t => t.Value.Length > 1 && t.Parent!.Elements(Docx.W + "t").Count() == 1).ToList())
        {
            text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            var run = new XElement(text.Parent!);
            run.Element(Docx.W + "t")!.Value = text.Value[1..];
            text.Parent!.AddAfterSelf(new XElement(Docx.W + "proofErr", new XAttribute(Docx.W + "type", "spellStart")), run);
            text.Value = text.Value[..1];
        }

        foreach (var control in root.Descendants(Docx.W + "sdtPr").Elements(Docx.W + "id"))
        {
            control.SetAttributeValue(Docx.W + "val", 4711 + control.ElementsBeforeSelf().Count());
        }
    }

    private static UpdateResult Update(byte[] docx, Sop sop) => SopDocument.Update(docx, sop, Written.Profile);

    private static Sop WithLogo(string mediaType, string base64) => Original with { Cover = Original.Cover with { Logo = new Logo { MediaType = mediaType, Base64 = base64 } } };

    /// <summary>The document with text before, between and behind the blocks, as in an annex to a decision.</summary>
    private static byte[] Surrounded(byte[] docx) => Docx.Edit(docx, root =>
    {
        var controls = root.Descendants(Docx.W + "sdt").ToList();
        controls[0].AddBeforeSelf(Paragraph("Lampiran Keputusan"));
        controls[1].AddBeforeSelf(Paragraph("Bagian kedua"));
        controls[1].AddAfterSelf(Paragraph("Penutup"), new XElement(Docx.W + "tbl", new XElement(Docx.W + "tblPr"), new XElement(Docx.W + "tblGrid", new XElement(Docx.W + "gridCol")), new XElement(Docx.W + "tr", new XElement(Docx.W + "tc", Paragraph("Tabel lain")))), Paragraph(""));
    });

    private static XElement Paragraph(string text) => new(Docx.W + "p", new XElement(Docx.W + "r", new XElement(Docx.W + "t", text)));

    private static IEnumerable<string> Around(byte[] docx) =>
        Docx.Xml(docx).Root!.Element(Docx.W + "body")!.Elements().Where(e => e.Name != Docx.W + "sdt").Select(e => e.ToString());

    /// <summary>A portrait letter that has nothing of ours.</summary>
    private static byte[] Foreign(params XElement[] content)
    {
        var body = new XElement(Docx.W + "body", content, new XElement(Docx.W + "sectPr", new XElement(Docx.W + "pgSz", new XAttribute(Docx.W + "w", 11906), new XAttribute(Docx.W + "h", 16838))));
        return Docx.Pack(
        [
            new("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
            new("_rels/.rels", Encoding.UTF8.GetBytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
            new(Docx.Main, Encoding.UTF8.GetBytes(new XElement(Docx.W + "document", new XAttribute(XNamespace.Xmlns + "w", Docx.W.NamespaceName), body).ToString(SaveOptions.DisableFormatting))),
        ]);
    }
}
