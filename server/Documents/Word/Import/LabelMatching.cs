using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>Which words beside lines name which branch.</summary>
internal sealed class LabelMatching(FlowSheet sheet, IReadOnlyList<DrawnSymbol> symbols, DecisionLabels labels)
{
    /// <summary>Words longer than this beside a line are a remark.</summary>
    private const int LongestLabel = 40;

    // Points between a label and its line, and how much a step along the line weighs.
    private const double Reach = 20;
    private const double Along = 0.1;

    public IReadOnlyList<DrawnLink> Label(IReadOnlyList<TracedLink> traced, IReadOnlyList<DrawnNode> nodes)
    {
        var nodeOf = nodes.SelectMany(n => n.Symbols.Select(s => (s, n))).ToDictionary(p => p.s, p => p.n);
        var words = sheet.Shapes.Where(s => DrawnFlow.IsLabel(s, labels) && s.Text.Length <= LongestLabel && !IsWithinSymbol(s)).ToList();
        var labelOf = new Dictionary<TracedLink, string>();
        var free = words.ToHashSet();
        var pairs = from link in traced
                    let branches = link.From.Meaning == SymbolMeaning.Decision || traced.Count(l => l.From == link.From) > 1
                    where branches
                    from word in words
                    let distance = Distance(word.Box, link.Course)
                    where distance.Nearest <= Reach
                    orderby distance.Nearest + (Along * distance.Along)
                    select (link, word);
        foreach (var (link, word) in pairs)
        {
            if (!labelOf.ContainsKey(link) && free.Remove(word))
            {
                labelOf.Add(link, word.Text);
            }
        }

        return [.. traced.Select(l => new DrawnLink(nodeOf[l.From], nodeOf[l.To], labelOf.GetValueOrDefault(l), l.Confidence))];
    }

    // Words laid over a symbol belong to it.
    private bool IsWithinSymbol(DrawnShape word) => symbols.Any(s => s.To(word.Box.Middle) == 0);

    private static (double Nearest, double Along) Distance(Area label, IReadOnlyList<Point> course)
    {
        var (nearest, at, along) = (double.MaxValue, 0d, 0d);
        for (var i = 0; i + 1 < course.Count; i++)
        {
            var on = label.Middle.On(course[i], course[i + 1]);
            if (label.To(on) is var away && away < nearest)
            {
                (nearest, at) = (away, along + course[i].To(on));
            }

            along += course[i].To(course[i + 1]);
        }

        return (nearest, at);
    }
}
