using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Tests.Word.Import;
using Xunit;

namespace SopWordAddin.Tests.Word;

/// <summary>Whatever a document holds, reading answers with notes; only a document that is none is refused.</summary>
public class AnyDocumentTests
{
    private static readonly byte[] Document = WithComments(Written.Document("92-SYNTHETIC-bawaslu-penerimaan-laporan"));

    private static readonly string[] Parts =
        [Docx.Main, Docx.Main, Docx.Main, "customXml/item1.xml", "word/comments.xml", "word/commentsExtended.xml", "word/_rels/document.xml.rels", "docProps/custom.xml", "word/numbering.xml", "word/styles.xml"];

    [Fact]
    public void A_document_torn_at_random_reads_and_updates_or_is_refused() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ArrayOf(8).ToArbitrary(), choices =>
        {
            var torn = choices.Aggregate(Document, (docx, choice) => Tear(docx, choice, Parts[choice % Parts.Length]));

            var read = SopDocument.Read(torn, Written.Profiles);
            var sop = read.Sop ?? Written.Example(Repository.Examples[0]);
            Assert.Equal(Written.Json(sop), Written.Json(SopJson.Read(Written.Json(sop))));
            try
            {
                var updated = SopDocument.Update(torn, sop, Written.Profile).Docx;
                Assert.NotNull(Written.Read(updated));
            }
            catch (DocumentRefusedException refused)
            {
                Assert.Equal("word.damaged", refused.Code);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_hand_made_document_torn_at_random_imports_to_a_whole_sop() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ArrayOf(8).ToArbitrary(), choices =>
        {
            var drawn = Docx.Edit(Distortion.WithoutState(Document), Distortion.WithoutNames);

            var read = SopDocument.Import(choices.Aggregate(drawn, (docx, choice) => Tear(docx, choice, Docx.Main)), Written.Profiles);

            if (read.Sop is { } sop)
            {
                Assert.Equal(Written.Json(sop), Written.Json(SopJson.Read(Written.Json(sop))));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Bytes_changed_at_random_give_an_answer_or_a_refusal() =>
        Prop.ForAll(Gen.Choose(0, Document.Length - 1).ArrayOf(3).ToArbitrary(), places =>
        {
            var broken = (byte[])Document.Clone();
            foreach (var place in places)
            {
                broken[place] ^= 0x5A;
            }

            try
            {
                Assert.NotNull(SopDocument.Read(broken, Written.Profiles).Notes);
            }
            catch (DocumentRefusedException refused)
            {
                Assert.StartsWith("word.", refused.Code, StringComparison.Ordinal);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("")]
    [InlineData("<w:p/>")]
    [InlineData("<w:tbl/>")]
    [InlineData("<w:tbl><w:tr/><w:tr><w:tc/></w:tr></w:tbl>")]
    [InlineData("<w:sdt><w:sdtPr><w:tag w:val=\"sop:flow:00000000\"/></w:sdtPr></w:sdt>")]
    [InlineData("<w:p><w:r><w:sdt><w:sdtPr><w:tag w:val=\"sop:flow:00000000\"/></w:sdtPr><w:sdtContent/></w:sdt></w:r></w:p>")]
    public void A_document_without_an_sop_says_so(string body)
    {
        var text = $"<w:document xmlns:w=\"{Docx.W}\"><w:body>{body}</w:body></w:document>";
        var docx = Docx.Without(Docx.With(Document, Docx.Main, Encoding.UTF8.GetBytes(text)), "customXml/item1.xml", "docProps/custom.xml");

        var read = SopDocument.Read(docx, Written.Profiles);

        Assert.Null(read.Sop);
        Assert.Contains(read.Notes, n => n.Code == "word.noSop");
        Written.Same(Written.Example(Repository.Examples[0]), Written.Read(SopDocument.Update(docx, Written.Example(Repository.Examples[0]), Written.Profile).Docx));
    }

    [Theory]
    [InlineData("<w:document")]
    [InlineData("")]
    [InlineData("<a/>")]
    public void A_main_part_that_is_no_text_reads_to_a_note_and_refuses_the_update(string text)
    {
        var docx = Docx.Without(Docx.With(Document, Docx.Main, Encoding.UTF8.GetBytes(text)), "customXml/item1.xml");

        Assert.NotEmpty(SopDocument.Read(docx, Written.Profiles).Notes);
        Assert.Equal("word.damaged", Assert.Throws<DocumentRefusedException>(() => SopDocument.Update(docx, Written.Example(Repository.Examples[0]), Written.Profile)).Code);
    }

    [Fact]
    public void Elements_nested_without_end_are_a_damaged_part()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 100_000));
        var docx = Docx.With(Document, Docx.Main, Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"{Docx.W}\"><w:body>{deep}</w:body></w:document>"));

        Assert.Contains(SopDocument.Read(docx, Written.Profiles).Notes, n => n.Code == "word.damaged");
    }

    [Fact]
    public void A_table_of_thousands_of_rows_is_cut_to_the_limits_and_said_so()
    {
        var docx = Docx.Edit(Docx.Without(Document, "customXml/item1.xml"), root =>
        {
            var row = Docx.FlowRows(root)[1];
            row.Descendants(Docx.W + "drawing").Remove();
            row.AddAfterSelf(Enumerable.Range(0, 2_000).Select(_ => new XElement(row)));
        });

        var read = SopDocument.Read(docx, Written.Profiles);

        Assert.Equal(SopLimits.Steps, read.Sop!.Flow.Steps.Count);
        Assert.Contains(read.Notes, n => n.Code == "word.tooMuch");
    }

    [Fact]
    public void A_strict_document_says_so()
    {
        var docx = Docx.With(Document, "_rels/.rels", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Docx.Parts(Document)["_rels/.rels"])
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument", StringComparison.Ordinal)));
        docx = Docx.Without(Docx.With(docx, Docx.Main, "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>"u8.ToArray()), "customXml/item1.xml");

        Assert.Contains(SopDocument.Read(docx, Written.Profiles).Notes, n => n.Code == "word.strict");
        Assert.Equal("word.strict", Assert.Throws<DocumentRefusedException>(() => SopDocument.Update(docx, Written.Example(Repository.Examples[0]), Written.Profile)).Code);
    }

    // One of the accidents that happen to XML: something lost, doubled, moved, renamed or with another value.
    private static byte[] Tear(byte[] docx, int choice, string part) =>
        Docx.Edit(docx, root =>
        {
            var all = root.Descendants().ToList();
            if (all.Count == 0)
            {
                return;
            }

            var element = all[choice / 7 % all.Count];
            switch (choice / 3 % 6)
            {
                case 0:
                    element.Remove();
                    break;
                case 1:
                    element.AddAfterSelf(new XElement(element));
                    break;
                case 2:
                    element.RemoveAttributes();
                    break;
                case 3:
                    element.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace != XNamespace.Xml).ToList().ForEach(a => a.Value = choice % 2 == 0 ? "-1" : "99999999999");
                    break;
                case 4:
                    element.ReplaceWith(element.Nodes());
                    break;
                default:
                    element.RemoveNodes();
                    break;
            }
        }, part);

    private static byte[] WithComments(byte[] docx)
    {
        var by = new CommentAuthor("Penelaah", "P");
        docx = SopDocument.ChangeComment(docx, new CommentChange(CommentChangeKind.Add, Text: "a", Field: "title"), by, default(DateTimeOffset).AddYears(2020));
        return SopDocument.ChangeComment(docx, new CommentChange(CommentChangeKind.Reply, "0", "b"), by, default(DateTimeOffset).AddYears(2020));
    }
}
