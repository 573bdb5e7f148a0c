namespace SopWordAddin.Documents.Word.Import;

/// <summary>Which connector at the foot of a page leads to which at the head of another.</summary>
internal static class ConnectorMates
{
    public static IReadOnlyDictionary<DrawnSymbol, DrawnSymbol> Of(IEnumerable<DrawnSymbol> symbols)
    {
        var mates = new Dictionary<DrawnSymbol, DrawnSymbol>();
        var connectors = symbols.Where(s => s.Meaning == SymbolMeaning.Connector).ToList();

        // The same number, or without one the same column: first and second, third and fourth from above belong together.
        foreach (var group in connectors.GroupBy(c => c.Shape.Text.Length > 0 ? c.Shape.Text : $"column {c.Column}"))
        {
            foreach (var pair in group.OrderBy(c => c.Shape.Box.Top).Chunk(2).Where(p => p.Length == 2))
            {
                mates.Add(pair[0], pair[1]);
                mates.Add(pair[1], pair[0]);
            }
        }

        return mates;
    }
}
