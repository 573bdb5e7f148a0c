using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.State;

/// <summary>
/// The texts that were last put into the tables. What differs from them when the document comes back was typed in Word;
/// what does not keeps the model's own value, whatever the tables can show of it.
/// </summary>
internal sealed record WrittenTexts
{
    /// <summary>Paragraphs by wire name of the cover's field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Cover { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Column heads of the executors, in order.</summary>
    public IReadOnlyList<WrittenActor> Actors { get; init; } = [];

    public IReadOnlyList<WrittenRow> Rows { get; init; } = [];

    /// <summary>Words in symbols and beside links, by shape name.</summary>
    public IReadOnlyDictionary<string, string> Shapes { get; init; } = new Dictionary<string, string>();

    public static WrittenTexts Of(SopDrawing drawing) => new()
    {
        Cover = CoverOf(drawing.Cover),
        Actors = [.. ActorsOf(drawing.Flow)],
        Rows = [.. drawing.Flow.Pages.SelectMany(p => p.Rows).Select(RowOf)],
        Shapes = ShapesOf(drawing.Flow),
    };

    private static Dictionary<string, IReadOnlyList<string>> CoverOf(CoverDrawing cover) => cover.Pages
        .SelectMany(p => p.Rows).SelectMany(r => r.Cells)
        .Where(c => !CoverFields.IsLabel(c.Field))
        .GroupBy(c => c.Field, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.SelectMany(c => c.Paragraphs).Select(p => p.Text)], StringComparer.Ordinal);

    private static IEnumerable<WrittenActor> ActorsOf(FlowchartDrawing flow)
    {
        // The lowest cell over a column bears the name, but for a row that counts the columns.
        var isCounted = flow.Header.Count > 1 && flow.Header[^1].Cells.Count == flow.Columns.Count;
        var heads = flow.Header.SkipLast(isCounted ? 1 : 0).SelectMany(r => r.Cells).Where(c => c.ColumnSpan == 1).ToList();
        for (var i = 0; i < flow.Columns.Count; i++)
        {
            if (flow.Columns[i] is { Kind: ColumnKind.Actor, ActorId: { } id })
            {
                yield return new WrittenActor(id, heads.Last(h => h.FirstColumn == i).Text);
            }
        }
    }

    private static WrittenRow RowOf(FlowRow row) => new(
        row.StepId,
        row.Continued,
        row.Cells
            .Where(c => c.Kind is not ColumnKind.Actor and not ColumnKind.Number && c.Entries.Count > 0)
            .ToDictionary(c => FlowFields.Of(c.Kind), c => (IReadOnlyList<string>)[.. c.Entries.Select(e => e.Text)], StringComparer.Ordinal));

    private static Dictionary<string, string> ShapesOf(FlowchartDrawing flow)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in flow.Pages.SelectMany(p => p.Rows))
        {
            foreach (var symbol in row.Symbols.Where(s => s.Lines.Count > 0 && s.Kind != SymbolKind.OffPage))
            {
                texts.TryAdd(symbol.Name, string.Join('\n', symbol.Lines));
            }

            foreach (var label in row.Labels)
            {
                texts.TryAdd(label.Name, label.Text);
            }
        }

        return texts;
    }
}

/// <param name="Head">As written: a long name is shortened in a narrow column.</param>
internal sealed record WrittenActor(string Id, string Head);

/// <param name="Step">Null for rows that are no step.</param>
/// <param name="Continued">Holds the rest of the step's text.</param>
/// <param name="Cells">Paragraphs by wire name of the step's field; empty cells are left out.</param>
internal sealed record WrittenRow(string? Step, bool Continued, IReadOnlyDictionary<string, IReadOnlyList<string>> Cells);
