using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>
/// Collects markup. Literal text of an interpolated string is markup, every hole in it is data and is escaped:
/// <c>to.Write($"&lt;w:t&gt;{text}&lt;/w:t&gt;")</c> cannot be broken by any text.
/// </summary>
internal sealed class MarkupWriter(int capacity = 4096)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\t\n\r");

    private readonly StringBuilder _text = new(capacity);

#pragma warning disable CA1822 // The compiler hands this writer to the holes; by the time of the call all is written.
    public void Write([InterpolatedStringHandlerArgument("")] ref Holes markup)
    {
        _ = markup;
    }
#pragma warning restore CA1822

    public override string ToString() => _text.ToString();

    public byte[] ToUtf8()
    {
        var bytes = new byte[_text.Length * 3];
        var length = 0;
        var encoder = Encoding.UTF8.GetEncoder(); // a surrogate pair may lie across two chunks
        foreach (var chunk in _text.GetChunks())
        {
            length += encoder.GetBytes(chunk.Span, bytes.AsSpan(length), flush: false);
        }

        return bytes[..length];
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            _text.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' => "&#9;",
                '\n' => "&#10;",
                _ => "&#13;",
            });
            text = text[(at + 1)..];
        }

        _text.Append(text);
    }

    /// <summary>What the compiler fills with the pieces of an interpolated string.</summary>
    [InterpolatedStringHandler]
#pragma warning disable CS9113 // The compiler hands over the lengths; the builder grows by itself.
    public readonly ref struct Holes(int literalLength, int holeCount, MarkupWriter to)
#pragma warning restore CS9113
    {
        public void AppendLiteral(string markup) => to._text.Append(markup);

        public void AppendFormatted(string? text) => to.Escape(text);

        public void AppendFormatted(XNamespace name) => to._text.Append(name.NamespaceName);

        public void AppendFormatted(long number) => to._text.Append(CultureInfo.InvariantCulture, $"{number}");
    }
}
