using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>What is to be drawn, independent of size: rows of marks, and links between marks.</summary>
/// <param name="Columns">The actors' ids; one null for a flow without actors, whose column stays empty.</param>
internal sealed record Chart(
    IReadOnlyList<string?> Columns,
    IReadOnlyList<ChartRow> Rows,
    IReadOnlyList<Mark> Marks,
    IReadOnlyList<ChartLink> Links);

/// <param name="Step">Null for a row that is no step.</param>
/// <param name="Number">1-based; 0 for a row that is no step.</param>
internal sealed record ChartRow(Step? Step, int Number)
{
    /// <summary>In order of flow.</summary>
    public List<Mark> Marks { get; } = [];

    /// <summary>Words across the row's text cells, for the total-time row.</summary>
    public (string Label, string Time)? Total { get; init; }
}

/// <summary>One node, or the capsule that some styles add to it; drawn once in each of its columns.</summary>
/// <param name="Index">Its place in <see cref="Chart.Marks"/>.</param>
/// <param name="Columns">Indices of actor columns, the main symbol's first.</param>
/// <param name="Text">Words inside; empty for none.</param>
/// <param name="About">The node it is, or the one it was added to.</param>
internal sealed record Mark(int Index, int Row, SymbolKind Kind, IReadOnlyList<int> Columns, string Text, Node About, bool Added)
{
    public int First => Columns.Min();

    public int Last => Columns.Max();
}

/// <param name="From">Index of a mark.</param>
/// <param name="To">Index of a mark.</param>
/// <param name="Name">Shape name of its pieces.</param>
internal readonly record struct ChartLink(int From, int To, string? Label, string Name);
