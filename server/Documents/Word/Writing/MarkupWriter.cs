using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>
/// Collects markup. Literal text of an interpolated string is markup, every hole in it is data and is escaped:
/// <c>to.Write($"&lt;w:t&gt;{text}&lt;/w:t&gt;")</c> cannot be broken by any text.
/// The bytes lie in a pooled buffer: a new one of a document's size each time would cost more in garbage collection than all the writing.
/// </summary>
internal sealed class MarkupWriter(int capacity = 4096) : IDisposable
{
    private const int LongestNumber = 20;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\t\n\r");

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private int _length;

    /// <summary>UTF-8; valid until the writer is disposed.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

#pragma warning disable CA1822 // The compiler hands this writer to the holes; by the time of the call all is written.
    public void Write([InterpolatedStringHandlerArgument("")] ref Holes markup)
    {
        _ = markup;
    }
#pragma warning restore CA1822

    /// <summary>Takes over markup that another writer made.</summary>
    public void Insert(ReadOnlySpan<byte> markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(_buffer.AsSpan(_length));
        _length += markup.Length;
    }

    public byte[] ToUtf8() => Bytes.ToArray();

    public override string ToString() => Encoding.UTF8.GetString(Bytes.Span);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void Append(ReadOnlySpan<char> markup)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(markup.Length));
        _length += Encoding.UTF8.GetBytes(markup, _buffer.AsSpan(_length));
    }

    private void Append(long number)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            Append(text[..at]);
            Append(text[at] switch
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

        Append(text);
    }

    private void Reserve(int more)
    {
        if (_length + more <= _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + more));
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    /// <summary>What the compiler fills with the pieces of an interpolated string.</summary>
    [InterpolatedStringHandler]
#pragma warning disable CS9113 // The compiler hands over the lengths; the buffer grows by itself.
    public readonly ref struct Holes(int literalLength, int holeCount, MarkupWriter to)
#pragma warning restore CS9113
    {
        public void AppendLiteral(string markup) => to.Append(markup);

        public void AppendFormatted(string? text) => to.Escape(text);

        public void AppendFormatted(XNamespace name) => to.Append(name.NamespaceName);

        public void AppendFormatted(long number) => to.Append(number);
    }
}
