namespace SopWordAddin.Documents.Word.Import;

/// <summary>How VML lengths are written: with units outside of groups, as bare numbers of the group's own within.</summary>
internal sealed class VmlUnits
{
    /// <summary>A bare number is a pixel of 1/96 inch.</summary>
    private const double Pixel = 0.75;

    private readonly bool _own;

    private VmlUnits(bool own) => _own = own;

    public static VmlUnits Points { get; } = new(own: false);

    public static VmlUnits Own { get; } = new(own: true);

    public double Length(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var unit = trimmed.Length > 2 ? trimmed[^2..] : "";
        var scale = unit switch { "pt" => 1, "in" => 72, "cm" => 72 / 2.54, "mm" => 72 / 25.4, "px" => Pixel, _ => 0 };
        return scale > 0 ? DrawingMlShapes.Number(trimmed[..^2]) * scale : DrawingMlShapes.Number(trimmed) * (_own ? 1 : Pixel);
    }

    public Point Point(string? pair)
    {
        var parts = (pair ?? "").Split(',');
        return new Point(Length(parts[0]), Length(parts.ElementAtOrDefault(1)));
    }

    public static (double X, double Y) Pair(string? text, (double X, double Y) otherwise)
    {
        var parts = text?.Split(',');
        return parts is { Length: 2 } ? (DrawingMlShapes.Number(parts[0]), DrawingMlShapes.Number(parts[1])) : otherwise;
    }
}

/// <summary>The attribute <c>style</c> of a VML shape: CSS with words of Office's own.</summary>
internal sealed class VmlStyle
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public static VmlStyle Of(System.Xml.Linq.XElement shape)
    {
        var style = new VmlStyle();
        foreach (var pair in ((string?)shape.Attribute("style") ?? "").Split(';'))
        {
            var at = pair.IndexOf(':', StringComparison.Ordinal);
            if (at > 0)
            {
                style._values[pair[..at].Trim()] = pair[(at + 1)..].Trim();
            }
        }

        return style;
    }

    public Pose Pose => new(
        this["flip"].Contains('x', StringComparison.Ordinal),
        this["flip"].Contains('y', StringComparison.Ordinal),
        DrawingMlShapes.Number(this["rotation"]));

    public string this[string name] => _values.GetValueOrDefault(name, "");

    public Area Box(VmlUnits units) => new(
        units.Length(this["left"]) + units.Length(this["margin-left"]),
        units.Length(this["top"]) + units.Length(this["margin-top"]),
        units.Length(this["width"]),
        units.Length(this["height"]));
}
