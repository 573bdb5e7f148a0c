using System.Text;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using Xunit;

namespace SopWordAddin.Tests.Word.Import;

/// <summary>Ways to draw that this program never would: what people's own documents hold.</summary>
public sealed class HandMadeTests
{
    private const string Names = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
        """;

    private const string Identity = """
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>DINAS CONTOH</w:t></w:r></w:p><w:p><w:r><w:t>Bidang Umum</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Nomor SOP</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>01/SOP/2024</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Tgl. Pengesahan</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>April 2024</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Judul SOP : Surat Masuk</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>
        """;

    // 1,440 twips = 72 pt; the executors' columns lie at 108-180 and 180-252 pt, rows are 50 pt high.
    private const string Head = """
        <w:tr><w:trPr><w:trHeight w:val="400" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="720"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>No</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1440"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Uraian Prosedur</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2880"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Pelaksana</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1440"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Waktu</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1440"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Keluaran</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:trPr><w:trHeight w:val="400" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>Staf</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Kepala</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>
        <w:tr><w:trPr><w:trHeight w:val="300" w:hRule="exact"/></w:trPr><w:tc><w:p><w:r><w:t>(1)</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>(2)</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>(3)</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>(4)</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>(5)</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>(6)</w:t></w:r></w:p></w:tc></w:tr>
        """;

    [Fact]
    public void Identity_beside_colons_is_read_and_half_a_date_is_asked()
    {
        var read = Import(Table(""));

        Assert.Equal("01/SOP/2024", read.Sop!.Cover.Number);
        Assert.Equal("Surat Masuk", read.Sop.Cover.Title);
        Assert.Equal("Bidang Umum", read.Sop.Cover.Unit);
        Assert.Null(read.Sop.Cover.EffectiveOn);
        Assert.True(read.Guesses.Single(g => g.Path == "cover.effectiveOn").Confidence < ImportGuess.Low);
        Assert.Contains(read.Questions, q => q.Code == "import.unitGuessed");
        Assert.Contains(read.Notes, n => n.Code == "word.noDate");
    }

    [Fact]
    public void Vml_shapes_with_a_fallen_back_header_give_symbols_and_links()
    {
        var read = Import(Table("""
            <w:r><w:pict><v:shapetype id="_x0000_t110" o:spt="110"/><v:shape id="s1" type="#_x0000_t116" style="position:absolute;margin-left:15pt;margin-top:10pt;width:40pt;height:20pt"/>
            <v:shape id="s2" type="#_x0000_t110" style="position:absolute;margin-left:85pt;margin-top:60pt;width:40pt;height:24pt"/>
            <v:oval style="position:absolute;margin-left:10pt;margin-top:110pt;width:50pt;height:20pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>Selesai</w:t></w:r></w:p></w:txbxContent></v:textbox></v:oval>
            <v:polyline points="55pt,20pt 105pt,20pt 105pt,59pt"><v:stroke endarrow="block"/></v:polyline>
            <v:group style="position:absolute;margin-left:35pt;margin-top:72pt;width:50pt;height:38pt" coordorigin="0,0" coordsize="500,380"><v:line from="0,0" to="500,0" style="flip:x"/><v:line from="0,0" to="0,380"><v:stroke endarrow="open"/></v:line></v:group>
            <v:shape type="#_x0000_t202" stroked="f" style="position:absolute;margin-left:60pt;margin-top:62pt;width:20pt;height:10pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>Tidak</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>
            """));

        Assert.Equal(["Start Staf", "Decision Kepala", "End Staf"], Symbols(read.Sop!));
        Assert.Equal(["1>2", "2>3 Tidak"], Links(read.Sop!));
        Assert.Contains(read.Questions, q => q.Code == "import.branchMissing" && q.Row == 2);
    }

    [Fact]
    public void A_canvas_with_turned_and_bent_connectors_is_followed()
    {
        var read = Import(Table($"""
            <w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="{Emu(144)}" cy="{Emu(150)}"/><wp:docPr id="1" name="Canvas 1"/><a:graphic><a:graphicData uri="c"><wpc:wpc>
            {Shape("roundRect", 15, 10, 40, 20, text: "Mulai")}{Shape("diamond", 87, 60, 40, 24)}{Shape("rect", 15, 110, 40, 20)}
            {Shape("bentConnector2", 55, 20, 52, 40, line: true)}
            {Shape("bentConnector3", 36, 98, 26, 48, "rot=\"5400000\"", line: true)}
            </wpc:wpc></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>
            """));

        Assert.Equal(["Start Staf", "Decision Kepala", "Process Staf"], Symbols(read.Sop!));
        Assert.Contains("1>2", Links(read.Sop!));
    }

    [Fact]
    public void A_line_that_ends_nowhere_and_a_form_that_is_no_symbol_are_asked_and_not_guessed()
    {
        var read = Import(Table("""
            <w:r><w:pict><v:rect style="position:absolute;margin-left:15pt;margin-top:10pt;width:40pt;height:20pt"/><v:line from="35pt,30pt" to="35pt,45pt"/>
            <v:shape type="#_x0000_t75" style="position:absolute;margin-left:85pt;margin-top:60pt;width:30pt;height:30pt"/></w:pict></w:r>
            """));

        Assert.Empty(read.Sop!.Flow.Links);
        Assert.Contains(read.Questions, q => q.Code == "import.looseLine" && q.Row == 1);
        Assert.Contains(read.Questions, q => q.Code == "import.formUnknown" && q.Row == 2);
        Assert.Contains(read.Questions, q => q.Code == "import.stepWithoutSymbol" && q.Row == 3);
        Assert.Contains(read.Questions, q => q.Code == "import.noExit");
    }

    [Fact]
    public void A_head_typed_again_and_a_table_a_page_make_one_flow()
    {
        var rows = Row(4, "Mengarsipkan", "");
        var read = Import($"{Identity}<w:tbl>{Grid}{Head}{Row(1, "Menerima", "")}{Row(2, "Memeriksa", "")}</w:tbl><w:p/><w:tbl>{Grid}{Head}{Row(3, "Mencatat", "")}{Head}{rows}</w:tbl>");

        Assert.Equal(["Menerima", "Memeriksa", "Mencatat", "Mengarsipkan"], read.Sop!.Flow.Steps.Select(s => s.Activity));
        Assert.Equal(["Staf", "Kepala"], read.Sop.Flow.Actors.Select(a => a.Name));
    }

    private const string Grid = """<w:tblGrid><w:gridCol w:w="720"/><w:gridCol w:w="1440"/><w:gridCol w:w="1440"/><w:gridCol w:w="1440"/><w:gridCol w:w="1440"/><w:gridCol w:w="1440"/></w:tblGrid>""";

    // The executors' cells have no margins, so that places count from their corner.
    private static string Row(int number, string activity, string drawing) => $"""
        <w:tr><w:trPr><w:trHeight w:val="1000" w:hRule="exact"/></w:trPr><w:tc><w:p><w:r><w:t>{number}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{activity}</w:t></w:r></w:p></w:tc>
        <w:tc><w:tcPr><w:tcMar><w:left w:w="0"/></w:tcMar></w:tcPr><w:p>{drawing}</w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>5 menit</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Surat</w:t></w:r></w:p></w:tc></w:tr>
        """;

    private static string Table(string drawing) =>
        $"{Identity}<w:tbl>{Grid}{Head}{Row(1, "Menerima", drawing)}{Row(2, "Memeriksa", "")}{Row(3, "Mencatat", "")}</w:tbl>";

    private static string Shape(string preset, int x, int y, int width, int height, string turn = "", bool line = false, string text = "") => $"""
        <wps:wsp><wps:cNvPr id="{x + (y * 1000)}" name=""/><wps:spPr><a:xfrm {turn}><a:off x="{Emu(x)}" y="{Emu(y)}"/><a:ext cx="{Emu(width)}" cy="{Emu(height)}"/></a:xfrm><a:prstGeom prst="{preset}"/><a:ln><a:solidFill/>{(line ? "<a:tailEnd type=\"triangle\"/>" : "")}</a:ln></wps:spPr>{(text.Length > 0 ? $"<wps:txbx><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></wps:txbx>" : "")}</wps:wsp>
        """;

    private static int Emu(int points) => points * 12_700;

    private static ImportedSop Import(string body)
    {
        var docx = Distortion.WithoutState(Written.Document(Repository.Examples[0]));
        return SopDocument.Import(Docx.With(docx, Docx.Main, Encoding.UTF8.GetBytes($"<w:document {Names}><w:body>{body}</w:body></w:document>")), Written.Profiles);
    }

    private static IEnumerable<string> Symbols(Sop sop) =>
        sop.Flow.Steps.SelectMany(s => s.Nodes).Select(n => $"{n.Kind} {string.Join('+', n.Actors.Select(a => sop.Flow.Actors.First(k => k.Id == a).Name))}");

    private static IEnumerable<string> Links(Sop sop)
    {
        int Step(string node) => sop.Flow.Steps.ToList().FindIndex(s => s.Nodes.Any(n => n.Id == node)) + 1;
        return sop.Flow.Links.Select(l => $"{Step(l.From)}>{Step(l.To)} {l.Label}".Trim());
    }
}
