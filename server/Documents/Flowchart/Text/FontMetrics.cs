using System.Globalization;
using System.Text;

namespace SopWordAddin.Documents.Flowchart.Text;

/// <summary>Advance widths of a face with Arial's metrics, embedded so that every machine lays out alike.</summary>
internal sealed class FontMetrics
{
    /// <summary>Widths count in this part of the font size.</summary>
    public const int UnitsPerEm = 2048;

    private const int KnownCodes = 0x2700;

    private readonly ushort[] _advances;

    private FontMetrics(ushort[] advances) => _advances = advances;

    public static FontMetrics Regular { get; } = Load("regular");

    public static FontMetrics Bold { get; } = Load("bold");

    // A code point outside the file is drawn from some other font: a full em is wide enough for any script.
    public int Advance(char c) => c < KnownCodes ? _advances[c] : char.IsSurrogate(c) ? UnitsPerEm / 2 : UnitsPerEm;

    public int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += Advance(c);
        }

        return width;
    }

    private static FontMetrics Load(string face)
    {
        using var stream = typeof(FontMetrics).Assembly.GetManifestResourceStream("Fonts/ArialMetrics.txt")!;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var advances = new ushort[KnownCodes];
        Array.Fill(advances, (ushort)UnitsPerEm);
        var wanted = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                wanted = line.AsSpan(1, line.Length - 2).SequenceEqual(face);
            }
            else if (wanted && !line.StartsWith('#'))
            {
                ReadRun(line.Split(' '), advances);
            }
        }

        // A tab runs to Word's next default stop, half an inch at the most: as good as never met, and never too narrow.
        advances['\t'] = 4 * UnitsPerEm;
        return new FontMetrics(advances);
    }

    private static void ReadRun(string[] run, ushort[] advances)
    {
        var code = int.Parse(run[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        foreach (var item in run.AsSpan(1))
        {
            var times = item.IndexOf('*', StringComparison.Ordinal);
            var width = ushort.Parse(times < 0 ? item : item[..times], CultureInfo.InvariantCulture);
            var count = times < 0 ? 1 : int.Parse(item[(times + 1)..], CultureInfo.InvariantCulture);
            Array.Fill(advances, width, code, count);
            code += count;
        }
    }
}
