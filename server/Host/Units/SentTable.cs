using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Http;

namespace SopWordAddin.Host.Units;

/// <summary>The first sheet of an Excel workbook, or a CSV file, as rows under named columns.</summary>
internal static class SentTable
{
    private const int MostBytes = 5 * 1024 * 1024;
    private const int MostRows = 20_000;
    private const int LongestCell = 1000;

    // The reader asks for code page 1252 whatever a file is written in.
    static SentTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="RefusedException">413.</exception>
    public static Task<byte[]> BytesAsync(HttpContext context) =>
        context.Request.Body.BytesAsync(context.Request.ContentLength, MostBytes, context.RequestAborted);

    /// <param name="names">What each column may be called, by the name it is asked for.</param>
    /// <param name="needed">Columns that must be there.</param>
    /// <exception cref="RefusedException">It is no table, too long, or lacks a column.</exception>
    public static IReadOnlyList<SentRow> Read(byte[] file, IReadOnlyDictionary<string, string[]> names, params string[] needed)
    {
        using var reader = Open(file);
        if (!reader.Read())
        {
            throw Refuse("units.tableEmpty");
        }

        var heads = CellsOf(reader);
        var columns = ColumnsOf(heads, names);
        foreach (var name in needed.Where(n => !columns.ContainsKey(n)))
        {
            throw Refuse("units.columnMissing", string.Join(" / ", names[name]));
        }

        var rows = new List<SentRow>();
        for (var line = 2; reader.Read(); line++)
        {
            var cells = CellsOf(reader);
            if (cells.All(c => c.Length == 0))
            {
                continue;
            }

            rows.Add(rows.Count < MostRows ? new SentRow(columns, heads, line, cells) : throw Refuse("units.tableTooLong", MostRows));
        }

        return rows;
    }

    private static IExcelDataReader Open(byte[] file)
    {
        var stream = new MemoryStream(file, writable: false);
        try
        {
            return file is [(byte)'P', (byte)'K', ..]
                ? ExcelReaderFactory.CreateOpenXmlReader(stream)
                : ExcelReaderFactory.CreateCsvReader(stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.UTF8, AutodetectSeparators = [';', ',', '\t'] });
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            throw Refuse("units.noTable");
        }
    }

    private static string[] CellsOf(IExcelDataReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(i => TextOf(reader.GetValue(i)))];

    private static Dictionary<string, int> ColumnsOf(string[] heads, IReadOnlyDictionary<string, string[]> names)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < heads.Length; i++)
        {
            var head = string.Join(' ', TextForm.Words(heads[i]));
            if (names.FirstOrDefault(n => n.Value.Contains(head, StringComparer.Ordinal)).Key is { } name)
            {
                columns.TryAdd(name, i);
            }
        }

        return columns;
    }

    private static string TextOf(object? value)
    {
        var text = value switch
        {
            null => "",
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return text.Trim() is var trimmed && trimmed.Length > LongestCell ? trimmed[..LongestCell] : trimmed;
    }

    private static RefusedException Refuse(string code, params object[] args) => new(StatusCodes.Status422UnprocessableEntity, new Message(code, args));
}

/// <param name="columns">Index of each named column.</param>
/// <param name="heads">The first row, as it was sent.</param>
/// <param name="line">1-based, as a spreadsheet counts.</param>
internal sealed class SentRow(IReadOnlyDictionary<string, int> columns, string[] heads, int line, string[] cells)
{
    public int Line => line;

    /// <returns>Empty where the column or the cell is.</returns>
    public string this[string column] => columns.TryGetValue(column, out var i) && i < cells.Length ? cells[i] : "";

    /// <returns>What the column is called in the table.</returns>
    public string Head(string column) => columns.TryGetValue(column, out var i) ? heads[i] : column;

    /// <returns>Null where the cell holds no day.</returns>
    public DateOnly? Day(string column) => WrittenDate.Parse(this[column]);
}
