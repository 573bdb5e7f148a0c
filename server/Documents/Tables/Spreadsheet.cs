using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SopWordAddin.Documents.Tables;

/// <summary>A list as an Excel workbook of one sheet (ECMA-376 SpreadsheetML): bold heads that stay in sight, a filter, real dates and numbers.</summary>
public static class Spreadsheet
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestText = 32_767;

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <param name="name">Of the sheet; at most 31 characters, none of <c>[]:*?/\</c>.</param>
    /// <param name="rows">Cells are texts, whole or broken numbers, days, or null.</param>
    public static byte[] Write(string name, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes);
            Add(zip, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
            Add(zip, "xl/styles.xml", Styles);
            Add(zip, "xl/workbook.xml", writer => WriteWorkbook(writer, name));
            Add(zip, "xl/worksheets/sheet1.xml", writer => WriteSheet(writer, heads, rows));
        }

        return stream.ToArray();
    }

    private const string ContentTypes =
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """;

    // Cell formats: 0 plain, 1 heads, 2 days, 3 texts that wrap.
    private const string Styles =
        $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
        """;

    private static void WriteWorkbook(XmlWriter writer, string name)
    {
        writer.WriteStartElement("workbook", Main);
        writer.WriteStartElement("sheets", Main);
        writer.WriteStartElement("sheet", Main);
        writer.WriteAttributeString("name", name);
        writer.WriteAttributeString("sheetId", "1");
        writer.WriteAttributeString("r", "id", Relations, "r1");
    }

    private static void WriteSheet(XmlWriter writer, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        writer.WriteStartElement("worksheet", Main);
        writer.WriteRaw("""<sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        writer.WriteStartElement("cols", Main);
        for (var c = 0; c < heads.Count; c++)
        {
            writer.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{c + 1}" max="{c + 1}" width="{WidthOf(c, heads, rows)}" customWidth="1"/>"""));
        }

        writer.WriteEndElement();
        writer.WriteStartElement("sheetData", Main);
        WriteRow(writer, heads, 1, head: true);
        for (var r = 0; r < rows.Count; r++)
        {
            WriteRow(writer, rows[r], r + 2, head: false);
        }

        writer.WriteEndElement();
        writer.WriteRaw($"""<autoFilter ref="A1:{Column(heads.Count - 1)}{rows.Count + 1}"/>""");
    }

    private static void WriteRow(XmlWriter writer, IReadOnlyList<object?> cells, int number, bool head)
    {
        writer.WriteStartElement("row", Main);
        writer.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        for (var c = 0; c < cells.Count; c++)
        {
            WriteCell(writer, cells[c], $"{Column(c)}{number}", head);
        }

        writer.WriteEndElement();
    }

    private static void WriteCell(XmlWriter writer, object? value, string place, bool head)
    {
        if (value is null or "")
        {
            return;
        }

        writer.WriteStartElement("c", Main);
        writer.WriteAttributeString("r", place);
        writer.WriteAttributeString("s", head ? "1" : value is DateOnly ? "2" : value is string ? "3" : "0");
        if (value is string text)
        {
            writer.WriteAttributeString("t", "inlineStr");
            writer.WriteStartElement("is", Main);
            writer.WriteElementString("t", Main, Writable(text));
            writer.WriteEndElement();
        }
        else
        {
            writer.WriteElementString("v", Main, NumberOf(value));
        }

        writer.WriteEndElement();
    }

    private static string NumberOf(object value) => value switch
    {
        DateOnly day => (day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot hold {value.GetType()}.", nameof(value)),
    };

    private static string Writable(string text) => string.Concat((text.Length > LongestText ? text[..LongestText] : text).Where(XmlConvert.IsXmlChar));

    private static int WidthOf(int column, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var longest = rows.Take(200).Select(r => r[column] is string text ? text.Split('\n').Max(l => l.Length) : 10).DefaultIfEmpty(0).Max();
        return Math.Clamp(Math.Max(longest, heads[column].Length) + 3, 6, 60);
    }

    private static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{Column((index / 26) - 1)}{(char)('A' + (index % 26))}";

    private static void Add(ZipArchive zip, string name, string xml) => Add(zip, name, writer => writer.WriteRaw(xml));

    private static void Add(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);

        // Any fixed moment that a zip can hold: the same list, the same bytes.
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        writer.WriteStartDocument(standalone: true);
        write(writer);
    }
}
