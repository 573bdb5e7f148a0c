using System.Globalization;
using System.Text;

namespace SopWordAddin.Documents.Tables;

/// <summary>
/// A list as Excel with Indonesian settings opens it by a double click: fields parted by semicolons, decimals by a comma, days as
/// yyyy-MM-dd, UTF-8 with its mark.
/// </summary>
public static class Csv
{
    public const string MediaType = "text/csv; charset=utf-8";

    private const char Separator = ';';

    public static byte[] Write(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(heads))
        {
            text.AppendJoin(Separator, row.Select(Field)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        string text => Quoted(Harmless(text)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture).Replace('.', ','),
        _ => throw new ArgumentException($"A field cannot hold {value.GetType()}.", nameof(value)),
    };

    // A spreadsheet would run what begins like a formula.
    private static string Harmless(string text) => text.Length > 1 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny([Separator, '"', '\n', '\r']) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
