namespace SopWordAddin.Documents.Word.Import;

/// <summary>
/// LibreOffice 7.4 lays some upright lines down when it saves (seen): turned about their middle they meet nothing.
/// Such a line is put up again where it then meets something at both ends.
/// </summary>
internal static class TurnedLines
{
    // Points that both ends together miss by before a line is doubted, and what is left of it when that was the fault.
    private const double Astray = 6;
    private const double Cured = 0.4;

    public static List<DrawnShape> PutUp(IReadOnlyList<DrawnShape> lines, IReadOnlyList<DrawnSymbol> symbols) =>
        [.. lines.Select(line => line.Path.Count == 2 ? Best(line, lines, symbols) : line)];

    private static DrawnShape Best(DrawnShape line, IReadOnlyList<DrawnShape> lines, IReadOnlyList<DrawnSymbol> symbols)
    {
        if (line.TiedStart is not null || line.TiedEnd is not null || Gap(line, line.Path, lines, symbols, Astray) is var gap && gap <= Astray)
        {
            return line;
        }

        var middle = new Point((line.Path[0].X + line.Path[1].X) / 2, (line.Path[0].Y + line.Path[1].Y) / 2);
        Point[] turned = [.. line.Path.Select(p => new Point(middle.X + p.Y - middle.Y, middle.Y - p.X + middle.X))];
        return Gap(line, turned, lines, symbols, 0) < Cured * gap ? line with { Path = turned } : line;
    }

    /// <summary>How far both ends together are from anything else.</summary>
    private static double Gap(DrawnShape line, IReadOnlyList<Point> path, IReadOnlyList<DrawnShape> lines, IReadOnlyList<DrawnSymbol> symbols, double enough)
    {
        var (start, end) = (double.MaxValue, double.MaxValue);
        foreach (var symbol in symbols)
        {
            (start, end) = (Math.Min(start, symbol.To(path[0])), Math.Min(end, symbol.To(path[1])));
        }

        foreach (var other in lines.Where(l => l != line))
        {
            for (var s = 0; s + 1 < other.Path.Count && start + end > enough; s++)
            {
                (start, end) = (Math.Min(start, path[0].To(other.Path[s], other.Path[s + 1])), Math.Min(end, path[1].To(other.Path[s], other.Path[s + 1])));
            }
        }

        return start + end;
    }
}
