namespace SopWordAddin.Documents.Word.Import;

/// <summary>Anything a person drew over the flowchart, whatever it was drawn with.</summary>
/// <param name="Preset">Its geometry by DrawingML's name, VML's translated; empty for a free form.</param>
internal sealed record DrawnShape(string Preset, Area Box)
{
    /// <summary>By which connectors name what they are tied to; empty for none.</summary>
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The course of a line, from its start to its end; empty for what is no line.</summary>
    public IReadOnlyList<Point> Path { get; init; } = [];

    public bool ArrowAtStart { get; init; }

    public bool ArrowAtEnd { get; init; }

    /// <summary>Id of the shape that the start is tied to; null for a loose one.</summary>
    public string? TiedStart { get; init; }

    /// <summary>Id of the shape that the end is tied to; null for a loose one.</summary>
    public string? TiedEnd { get; init; }

    /// <summary>Words in it; empty for none.</summary>
    public string Text { get; init; } = "";

    /// <summary>Has a visible border: a text box without is a label.</summary>
    public bool IsOutlined { get; init; } = true;

    public bool IsLine => Path.Count > 1;

    /// <summary>The same, elsewhere and of another size.</summary>
    public DrawnShape Placed(Func<Point, Point> to)
    {
        var (start, end) = (to(new Point(Box.Left, Box.Top)), to(new Point(Box.Right, Box.Bottom)));
        return this with { Box = new Area(start.X, start.Y, end.X - start.X, end.Y - start.Y), Path = [.. Path.Select(to)] };
    }
}
