using System.Text;
using System.Text.RegularExpressions;

namespace SopWordAddin.Host.Archive;

/// <summary>Names that Linux, Windows, macOS and SharePoint all take.</summary>
internal static partial class FileName
{
    /// <summary>Characters of one name, its ending included; leaves room in the 255 bytes of most file systems.</summary>
    public const int Longest = 120;

    /// <summary>Number and title, without ending; the SOP's true number may hold characters that no file name can.</summary>
    public static string Of(string number, string title, string suffix = "")
    {
        var room = Longest - ".docx".Length - suffix.Length;
        var head = Safe(number, room / 2, "");
        var tail = Safe(title, room - head.Length - 3, "");
        var name = string.Join(" - ", new[] { head, tail }.Where(t => t.Length > 0));
        return (name.Length > 0 ? name : "SOP") + suffix;
    }

    /// <summary>One segment of a path.</summary>
    /// <param name="orElse">When nothing is left of the text.</param>
    public static string Safe(string text, int longest, string orElse)
    {
        var name = Refused().Replace(Blanks().Replace(text, " "), "-").Trim(' ', '.', '~');
        name = Cut(name, longest).TrimEnd(' ', '.');
        if (name.Trim('-', ' ').Length == 0)
        {
            return orElse;
        }

        return Reserved().IsMatch(name) ? $"_{name}" : name;
    }

    // Never between the halves of a surrogate pair. Bytes are what ext4 and others count: 255 for a name.
    private static string Cut(string text, int longest)
    {
        var cut = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (cut.Length + rune.Utf16SequenceLength > longest || bytes > 2 * longest)
            {
                break;
            }

            cut.Append(rune.ToString());
        }

        return cut.ToString();
    }

    [GeneratedRegex("""["*:<>?/\\|#%]|\p{Cc}|\p{Cs}|\p{Cf}""")]
    private static partial Regex Refused();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\A(CON|PRN|AUX|NUL|COM\d|LPT\d|desktop\.ini|forms|.*_vti_.*|\.lock)(\..*)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
