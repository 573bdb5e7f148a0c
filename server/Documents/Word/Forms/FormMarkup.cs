using System.Globalization;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Forms;

/// <summary>What both forms are made of. Lengths are in twips. Forms speak Indonesian, as the documents do.</summary>
internal sealed class FormMarkup(MarkupWriter to, Sop sop, int version)
{
    /// <summary>Margins on all sides.</summary>
    public const int Margin = 1134;

    private const string Ticked = "☑";
    private const string Unticked = "☐";

    // Prints as nothing and can still be clicked; Word replaces it as a whole by the first letter typed.
    private const string Blank = "\u2002\u2002\u2002\u2002\u2002";

    private const int LabelWidth = 2400;
    private const int ColonWidth = 240;

    public MarkupWriter To => to;

    /// <summary>Title, and which SOP it is about.</summary>
    /// <param name="kind">See <see cref="FormMark"/>.</param>
    public void Head(string kind, int width, (string Assessor, DateOnly? On) by)
    {
        Paragraph(StyleIds.Agency, FormMark.Say($"form.{kind}.title"), after: 160);
        to.Write($"""<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{LabelWidth}"/><w:gridCol w:w="{ColonWidth}"/><w:gridCol w:w="{width - LabelWidth - ColonWidth}"/></w:tblGrid>""");
        var cover = sop.Cover;
        Fact("form.name", () => Text(FormMark.Of(kind, sop.Id, version), FormMark.Say("form.name"), cover.Title, locked: true));
        Fact("form.number", () => RunText.Write(to, cover.Number));
        Fact("form.unit", () => RunText.Write(to, string.Join(", ", new[] { cover.Unit ?? "" }.Concat(cover.Agency).Where(t => t.Length > 0))));
        Fact("form.edition", () => RunText.Write(to, FormMark.Say("form.editionOf", cover.Revision, cover.EffectiveOn is { } on ? DateInWords.Of(on) : "-")));
        Fact("form.on", () => Day(FormMark.On, FormMark.Say("form.on"), by.On));
        Fact("form.assessor", () => Text(FormMark.Assessor, FormMark.Say("form.assessor"), by.Assessor));
        to.Write($"</w:tbl>");
        Paragraph(StyleIds.Cover, "", after: 40);

        void Fact(string label, Action value)
        {
            OpenRow(header: false);
            Cell(LabelWidth, StyleIds.Cover, () => RunText.Write(to, FormMark.Say(label)));
            Cell(ColonWidth, StyleIds.Cover, () => RunText.Write(to, ":"));
            Cell(width - LabelWidth - ColonWidth, StyleIds.Cover, value);
            CloseRow();
        }
    }

    /// <summary>A table with lines whose heads repeat on every page.</summary>
    public void OpenTable(string caption, IReadOnlyList<(string Head, int Width)> columns)
    {
        to.Write($"""<w:tbl><w:tblPr><w:tblW w:w="{columns.Sum(c => c.Width)}" w:type="dxa"/><w:tblBorders>""");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            to.Write($"""<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>""");
        }

        to.Write($"""</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar><w:tblCaption w:val="{caption}"/></w:tblPr><w:tblGrid>""");
        foreach (var (_, width) in columns)
        {
            to.Write($"""<w:gridCol w:w="{width}"/>""");
        }

        to.Write($"</w:tblGrid>");
        OpenRow(header: true);
        foreach (var (head, width) in columns)
        {
            Cell(width, StyleIds.Header, () => RunText.Write(to, head));
        }

        CloseRow();
    }

    public void CloseTable()
    {
        to.Write($"</w:tbl>");
        Paragraph(StyleIds.AfterTable, "");
    }

    /// <param name="least">Height that leaves room for a hand; 0 for none.</param>
    public void OpenRow(bool header, int least = 0)
    {
        to.Write($"<w:tr><w:trPr><w:cantSplit/>");
        if (least > 0)
        {
            to.Write($"""<w:trHeight w:val="{least}" w:hRule="atLeast"/>""");
        }

        if (header)
        {
            to.Write($"<w:tblHeader/>");
        }

        to.Write($"</w:trPr>");
    }

    public void CloseRow()
    {
        to.Write($"</w:tr>");
    }

    /// <summary>Several actions make several lines.</summary>
    public void Cell(int width, string style, params IReadOnlyList<Action> lines) => Cell(width, style, "left", lines);

    public void Centred(int width, Action line) => Cell(width, StyleIds.Cover, "center", [line]);

    public void Words(int width, string text) => Cell(width, StyleIds.Cover, () => RunText.Write(to, text));

    public void Number(int width, int number) => Centred(width, () => RunText.Write(to, number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A field to type in.</summary>
    public void Text(string tag, string name, string text, bool locked = false)
    {
        to.Write($"""<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="{tag}"/>""");
        if (locked)
        {
            to.Write($"""<w:lock w:val="sdtContentLocked"/>""");
        }
        else if (text.Length == 0)
        {
            to.Write($"<w:showingPlcHdr/>");
        }

        to.Write($"""<w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>""");
        RunText.Write(to, text.Length == 0 ? Blank : text);
        to.Write($"</w:sdtContent></w:sdt>");
    }

    /// <summary>A box to tick, and what it means.</summary>
    public void Tick(string tag, string name, bool ticked, string words)
    {
        to.Write($"""<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="{tag}"/><w14:checkbox xmlns:w14="{Ns.W14}"><w14:checked w14:val="{(ticked ? 1 : 0)}"/><w14:checkedState w14:val="2611" w14:font="Segoe UI Symbol"/><w14:uncheckedState w14:val="2610" w14:font="Segoe UI Symbol"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol" w:cs="Segoe UI Symbol"/></w:rPr><w:t>{(ticked ? Ticked : Unticked)}</w:t></w:r></w:sdtContent></w:sdt>""");
        RunText.Write(to, words.Length > 0 ? $" {words}" : "");
    }

    public void Paragraph(string style, string text, int before = 0, int after = 0, bool keep = false) =>
        Paragraph(style, () => RunText.Write(to, text), before, after, keep);

    public void Paragraph(string style, Action content, int before = 0, int after = 0, bool keep = false, int left = 0)
    {
        to.Write($"""<w:p><w:pPr><w:pStyle w:val="{style}"/>""");
        if (keep)
        {
            to.Write($"<w:keepNext/>");
        }

        to.Write($"""<w:spacing w:before="{before}" w:after="{after}"/>""");
        if (left > 0)
        {
            to.Write($"""<w:ind w:left="{left}"/>""");
        }

        to.Write($"</w:pPr>");
        content();
        to.Write($"</w:p>");
    }

    /// <summary>Place, day, and room for the hand of who looked.</summary>
    public void Signature(int left, (string Assessor, DateOnly? On) by)
    {
        const int RoomForAHand = 1000;
        const string Dots = "……………………………………";
        Paragraph(StyleIds.Cover, () => RunText.Write(to, FormMark.Say("form.place", by.On is { } on ? DateInWords.Of(on) : Dots)), before: 320, keep: true, left: left);
        Paragraph(StyleIds.Cover, () => RunText.Write(to, FormMark.Say("form.assessor") + ","), after: RoomForAHand, keep: true, left: left);
        Paragraph(StyleIds.CoverBold, () => RunText.Write(to, by.Assessor.Length > 0 ? by.Assessor : Dots), keep: true, left: left);
        Paragraph(StyleIds.Cover, () => RunText.Write(to, FormMark.Say("form.nip", Dots)), left: left);
    }

    public void Section(bool landscape)
    {
        var (width, height) = landscape ? (16838, 11906) : (11906, 16838);
        to.Write($"""<w:sectPr><w:pgSz w:w="{width}" w:h="{height}" w:orient="{(landscape ? "landscape" : "portrait")}"/><w:pgMar w:top="{Margin}" w:right="{Margin}" w:bottom="{Margin}" w:left="{Margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>""");
    }

    private void Cell(int width, string style, string side, IReadOnlyList<Action> lines)
    {
        to.Write($"""<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>""");
        foreach (var line in lines)
        {
            to.Write($"""<w:p><w:pPr><w:pStyle w:val="{style}"/>""");
            if (style == StyleIds.Cover)
            {
                to.Write($"""<w:jc w:val="{side}"/>""");
            }

            to.Write($"</w:pPr>");
            line();
            to.Write($"</w:p>");
        }

        to.Write($"</w:tc>");
    }

    private void Day(string tag, string name, DateOnly? day)
    {
        to.Write($"""<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="{tag}"/>""");
        if (day is { } on)
        {
            to.Write($"""<w:date w:fullDate="{on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z">""");
        }
        else
        {
            to.Write($"<w:showingPlcHdr/><w:date>");
        }

        to.Write($"""<w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="id-ID"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date></w:sdtPr><w:sdtContent>""");
        RunText.Write(to, day is { } told ? DateInWords.Of(told) : Blank);
        to.Write($"</w:sdtContent></w:sdt>");
    }
}
