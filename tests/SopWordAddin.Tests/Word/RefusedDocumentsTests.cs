using System.IO.Compression;
using System.Text;
using SopWordAddin.Documents.Word;
using Xunit;

namespace SopWordAddin.Tests.Word;

public class RefusedDocumentsTests
{
    private static readonly byte[] Document = Written.Document(Repository.Examples[0]);

    [Fact]
    public void What_is_no_zip_is_refused() => Refuses("word.notWord", Encoding.UTF8.GetBytes("Bukan dokumen"));

    [Fact]
    public void An_empty_file_is_refused() => Refuses("word.notWord", []);

    [Fact]
    public void An_encrypted_or_old_document_is_refused() =>
        Refuses("word.encrypted", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);

    [Fact]
    public void A_zip_cut_short_is_refused() => Refuses("word.damagedZip", Document[..(Document.Length / 2)]);

    [Fact]
    public void A_zip_that_is_no_document_is_refused() =>
        Refuses("word.notWord", Docx.Pack([new("hello.txt", [1, 2, 3])]));

    [Fact]
    public void A_document_above_32_MB_is_refused() => Refuses("word.tooBig", [.. Document, .. new byte[32 * 1024 * 1024]]);

    [Fact]
    public void Macros_are_refused() => Refuses("word.macros", Docx.With(Document, "word/vbaProject.bin", [1]));

    [Fact]
    public void A_macro_enabled_main_part_is_refused() => Refuses("word.macros", Docx.With(
        Document,
        "[Content_Types].xml",
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Docx.Parts(Document)["[Content_Types].xml"])
            .Replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal))));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Document_types_and_the_entities_they_bring_are_refused(string encoding)
    {
        var text = $"<?xml version=\"1.0\" encoding=\"{encoding}\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"{Docx.W}\"><w:body>&e;</w:body></w:document>";
        var to = Encoding.GetEncoding(encoding);

        Refuses("word.entities", Docx.With(Document, Docx.Main, [.. to.GetPreamble(), .. to.GetBytes(text)]));
    }

    [Fact]
    public void A_small_part_that_unpacks_to_very_much_is_refused() =>
        Refuses("word.tooMuchUnpacked", Docx.With(Document, "word/media/image1.bmp", new byte[64 * 1024 * 1024]));

    [Fact]
    public void Many_parts_that_together_unpack_to_very_much_are_refused()
    {
        var noise = new byte[4 * 1024 * 1024];
        for (var i = 0; i < noise.Length; i += 64)
        {
            noise[i] = (byte)(i / 64 * 31); // about one to forty
        }

        var parts = Docx.Parts(Document).Concat(Enumerable.Range(0, 60).Select(i => KeyValuePair.Create($"word/media/{i}.bmp", noise)));

        Refuses("word.tooMuchUnpacked", Docx.Pack(parts));
    }

    [Fact]
    public void Thousands_of_parts_are_refused() =>
        Refuses("word.tooMuchUnpacked", Docx.Pack(Docx.Parts(Document).Concat(Enumerable.Range(0, 6_000).Select(i => KeyValuePair.Create($"x/{i}", Array.Empty<byte>())))));

    [Fact]
    public void Two_parts_of_one_name_are_refused()
    {
        var stream = new MemoryStream();
        stream.Write(Document);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var again = zip.CreateEntry(Docx.Main).Open();
            again.Write("<x/>"u8);
        }

        Refuses("word.damaged", stream.ToArray());
    }

    [Fact]
    public void A_reason_is_told_in_both_languages()
    {
        var refused = Assert.Throws<DocumentRefusedException>(() => SopDocument.Read([1, 2, 3], Written.Profiles));

        Assert.Contains("bukan dokumen Word", refused.Reason.In(SopWordAddin.Documents.Sops.Language.Indonesian), StringComparison.Ordinal);
        Assert.Contains("not a Word document", refused.Reason.In(SopWordAddin.Documents.Sops.Language.English), StringComparison.Ordinal);
    }

    private static void Refuses(string code, byte[] docx)
    {
        var sop = Written.Example(Repository.Examples[0]);
        var change = new CommentChange(CommentChangeKind.Add, Text: "x");
        Assert.Equal(code, Assert.Throws<DocumentRefusedException>(() => SopDocument.Read(docx, Written.Profiles)).Code);
        Assert.Equal(code, Assert.Throws<DocumentRefusedException>(() => SopDocument.Update(docx, sop, Written.Profile)).Code);
        Assert.Equal(code, Assert.Throws<DocumentRefusedException>(() => SopDocument.ChangeComment(docx, change, new CommentAuthor("A", "A"), default)).Code);
    }
}
