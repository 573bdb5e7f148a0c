using System.Globalization;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Word;
using Xunit;

namespace SopWordAddin.Tests.Word;

/// <summary>Many SOPs as one document.</summary>
public sealed class BookTests
{
    private static readonly BookPlan Plan = new()
    {
        Title = "Standar Operasional Prosedur Contoh",
        Agency = ["Pemerintah Kabupaten Contoh", "Sekretariat Daerah"],
        Year = "2026",
        Decision = new BookDecision { Position = "Sekretaris Daerah Kabupaten Contoh", Considering = ["bahwa satu & dua", "bahwa <tiga>"] },
    };

    [Fact]
    public void It_is_valid_and_holds_every_part_in_order()
    {
        var docx = Make(Repository.Examples);

        Schema.DemandValid(docx);
        var text = Docx.Xml(docx).Descendants(Docx.W + "t").Select(t => t.Value).ToList();
        string[] parts = ["STANDAR OPERASIONAL PROSEDUR", "MEMUTUSKAN:", "DAFTAR ISI", "PENJELASAN SINGKAT PENGGUNAAN", "3.  Definisi dan pengertian umum"];
        var places = parts.Select(p => text.IndexOf(p)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("bahwa <tiga>", text);
    }

    [Fact]
    public void Without_decision_and_without_sops_it_is_valid_too()
    {
        using var book = new SopBook(Plan with { Decision = null, Logo = Written.Example(Repository.Examples[0]).Cover.Logo });

        Schema.DemandValid(book.Write());
    }

    [Fact]
    public void The_contents_name_the_page_on_which_each_sop_begins()
    {
        var xml = Docx.Xml(Make(Repository.Examples));

        var fields = xml.Descendants(Docx.W + "fldSimple").Where(f => f.Attribute(Docx.W + "instr")!.Value.Contains("sop_", StringComparison.Ordinal)).ToList();
        var expected = new List<string>();
        var page = 1;
        foreach (var example in Repository.Examples)
        {
            expected.Add(page.ToString(CultureInfo.InvariantCulture));
            page += SopLayout.Draw(Written.Example(example), Written.Profile).PageCount;
        }

        Assert.Equal(expected, fields.Select(f => f.Value));
        var bookmarks = xml.Descendants(Docx.W + "bookmarkStart").Select(b => b.Attribute(Docx.W + "name")!.Value).ToHashSet();
        Assert.All(fields, f => Assert.Contains(f.Attribute(Docx.W + "instr")!.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], bookmarks));
    }

    [Fact]
    public void Lists_of_every_sop_count_from_one_and_shapes_have_ids_of_their_own()
    {
        var example = Repository.Examples[0];
        var xml = Docx.Xml(Make([example, example, example]));

        var lists = xml.Descendants(Docx.W + "numId").Select(n => n.Attribute(Docx.W + "val")!.Value).ToList();
        Assert.Equal(3, lists.Chunk(lists.Count / 3).Select(own => own.ToHashSet()).DistinctBy(own => own.Min()).Count());
        Assert.Equal(lists.Distinct().Count(), lists.Chunk(lists.Count / 3).Sum(own => own.Distinct().Count()));
        var ids = xml.Descendants(Docx.Wp + "docPr").Select(p => p.Attribute("id")!.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void The_same_sops_give_the_same_bytes() =>
        Assert.Equal(Make(Repository.Examples), Make(Repository.Examples));

    [Fact]
    [Trait("Needs", "LibreOffice")]
    public void LibreOffice_shows_many_sops_on_the_pages_that_the_contents_name()
    {
        const int Sops = 40;
        var folder = Directory.CreateTempSubdirectory("sop-book").FullName;
        try
        {
            var path = Path.Combine(folder, "buku.docx");
            File.WriteAllBytes(path, Make(Enumerable.Range(0, Sops).Select(i => Repository.Examples[i % 9])));
            LibreOfficeTests.Conversions.Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder, path);

            var pages = LibreOfficeTests.Conversions.Run("pdftotext", "-layout", Path.ChangeExtension(path, ".pdf"), "-").Split('\f');

            var last = Repository.Examples[(Sops - 1) % 9];
            var start = Enumerable.Range(0, Sops - 1).Sum(i => SopLayout.Draw(Written.Example(Repository.Examples[i % 9]), Written.Profile).PageCount) + 1;
            var found = Array.FindLastIndex(pages, p => p.Contains("Nama SOP", StringComparison.Ordinal));
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"- {start} -"), pages[found], StringComparison.Ordinal);
            Assert.Contains(Written.Example(last).Cover.Title.Split(' ')[0], pages[found], StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Make(IEnumerable<string> examples)
    {
        using var book = new SopBook(Plan);
        foreach (var example in examples)
        {
            book.Add(Written.Example(example), Written.Profile);
        }

        return book.Write();
    }
}
