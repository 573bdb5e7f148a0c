using SopWordAddin.Documents.Flowchart.Text;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>The words beside branches: shortened where nobody could place them, measured once each.</summary>
/// <param name="across">Width of all actor columns, in points.</param>
internal sealed class BranchLabels(Typeface face, double across)
{
    private readonly double _longest = Math.Clamp(across * 0.4, 26, 110);
    private readonly Dictionary<string, (string Shown, double Width)> _measured = new(StringComparer.Ordinal);

    /// <summary>Points.</summary>
    public (double Width, double Height) SizeOf(string label) => (Measure(label).Width, face.LineHeight.Points);

    /// <summary>The words as they are shown, shortened further where their place is narrower than they are.</summary>
    public (string Shown, double Width) Fitted(string label, double room)
    {
        var (shown, width) = Measure(label);
        for (var length = shown.Length - 1; width > room && length >= 0; length--)
        {
            shown = Ellipsis.After(label.Replace('\n', ' '), length);
            width = face.Width(shown).Points + 1;
        }

        return (shown, width);
    }

    private (string Shown, double Width) Measure(string label)
    {
        if (_measured.TryGetValue(label, out var known))
        {
            return known;
        }

        var shown = label.Replace('\n', ' ');
        var length = shown.Length;
        while (length > 1 && face.Width(shown.AsSpan(0, length)).Points > _longest)
        {
            length--;
        }

        shown = length < shown.Length ? Ellipsis.After(shown, length - 1) : shown;
        return _measured[label] = (shown, face.Width(shown).Points + 1);
    }
}
