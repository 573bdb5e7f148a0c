using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SopWordAddin.Documents.Tables;
using Xunit;

namespace SopWordAddin.Tests.Tables;

public sealed class TablesTests
{
    private static readonly IReadOnlyList<object?>[] Rows =
        [["=1+1", 3, new DateOnly(2026, 3, 1), null], ["a;\"b\"\nc", 2.5, null, "&<>\u0001"]];

    [Fact]
    public void A_workbook_is_valid_and_holds_every_value()
    {
        var bytes = Spreadsheet.Write("Daftar", ["Teks", "Angka", "Hari", "Lain"], Rows);

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(c => c.CellReference!.Value!, c => c.InnerText);
        Assert.Equal("=1+1", cells["A2"]);
        Assert.Equal("46082", cells["C2"]);
        Assert.Equal("a;\"b\"\nc", cells["A3"]);
        Assert.Equal("2.5", cells["B3"]);
        Assert.Equal("&<>", cells["D3"]);
    }

    [Fact]
    public void The_same_list_gives_the_same_bytes() =>
        Assert.Equal(Spreadsheet.Write("Daftar", ["A", "B", "C", "D"], Rows), Spreadsheet.Write("Daftar", ["A", "B", "C", "D"], Rows));

    [Fact]
    public void A_text_opens_in_columns_and_runs_nothing() =>
        Assert.Equal("\uFEFFTeks;Angka;Hari;Lain\r\n'=1+1;3;2026-03-01;\r\n\"a;\"\"b\"\"\nc\";2,5;;&<>\u0001\r\n", Encoding.UTF8.GetString(Csv.Write(["Teks", "Angka", "Hari", "Lain"], Rows)));
}
