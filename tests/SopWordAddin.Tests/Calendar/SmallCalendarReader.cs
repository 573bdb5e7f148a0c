using System.Text;

namespace SopWordAddin.Tests.Calendar;

/// <summary>Reads iCalendar by RFC 5545 alone, knowing nothing of the writer: unfolds octets, parts content lines, takes texts apart.</summary>
internal sealed class SmallCalendarReader
{
    private readonly List<(string Name, string Value)> _lines = [];

    public SmallCalendarReader(byte[] file)
    {
        PhysicalLines = Split(file);
        var unfolded = new List<List<byte>>();
        foreach (var line in PhysicalLines)
        {
            if (line.Length > 0 && line[0] is (byte)' ' or (byte)'\t')
            {
                unfolded[^1].AddRange(line[1..]);
            }
            else
            {
                unfolded.Add([.. line]);
            }
        }

        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        foreach (var line in unfolded)
        {
            var text = strict.GetString([.. line]);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            _lines.Add((text[..colon], text[(colon + 1)..]));
        }
    }

    /// <summary>As they stand in the file, without their ends.</summary>
    public IReadOnlyList<byte[]> PhysicalLines { get; }

    public IReadOnlyList<(string Name, string Value)> Lines => _lines;

    /// <summary>The properties of each component of a name, its own and those of the components in it.</summary>
    public IReadOnlyList<ILookup<string, string>> Components(string name)
    {
        var found = new List<ILookup<string, string>>();
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i] == ("BEGIN", name))
            {
                var end = _lines.FindIndex(i, l => l == ("END", name));
                found.Add(_lines.GetRange(i + 1, end - i - 1).ToLookup(l => l.Name, l => l.Value));
            }
        }

        return found;
    }

    public static string Text(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            text.Append(value[i] != '\\' ? value[i] : value[++i] is 'n' or 'N' ? '\n' : value[i]);
        }

        return text.ToString();
    }

    private static List<byte[]> Split(byte[] file)
    {
        var (lines, from) = (new List<byte[]>(), 0);
        for (var i = 0; i + 1 < file.Length; i++)
        {
            if (file[i] == '\r' && file[i + 1] == '\n')
            {
                lines.Add(file[from..i]);
                from = i + 2;
            }
        }

        return from == file.Length ? lines : throw new FormatException("The last line has no end.");
    }
}
