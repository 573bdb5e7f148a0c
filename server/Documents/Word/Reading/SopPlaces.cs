using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>A cell of our tables in words that hold when the tables are written anew.</summary>
/// <param name="StepId">Null in the identity table, in the head of the flowchart and behind the tables.</param>
/// <param name="Field">Wire name of the field, or id of the actor; null behind the tables.</param>
/// <param name="HeadRow">Row in the head of the flowchart; -1 elsewhere.</param>
internal sealed record SopPlace(BlockKind Kind, string? StepId, string? Field, int HeadRow = -1);

/// <summary>Which cell is which place.</summary>
internal sealed class SopPlaces
{
    private readonly Dictionary<XElement, SopPlace> _cells = [];
    private readonly Dictionary<SopPlace, XElement> _places = [];
    private readonly List<(XElement Container, BlockKind Kind)> _blocks = [];

    /// <summary>The places of a document as it is.</summary>
    public static SopPlaces In(FoundBlocks blocks, SopReading reading)
    {
        var places = new SopPlaces();
        places.AddBlock(blocks.Cover, BlockKind.Cover);
        places.AddBlock(blocks.Flow, BlockKind.Flow);
        foreach (var (cell, field) in reading.Cover.SelectMany(c => c.All))
        {
            places.Add(cell.Element, new SopPlace(BlockKind.Cover, null, field));
        }

        foreach (var (row, step) in reading.Flow?.StepOf ?? new Dictionary<ReadRow, string>())
        {
            places.AddRow(row, step, reading.Flow!.ActorOf);
        }

        places.AddHead(blocks.Flow, reading);
        return places;
    }

    public void Add(XElement cell, SopPlace place)
    {
        _cells.TryAdd(cell, place);
        _places.TryAdd(place, cell);
    }

    /// <param name="container">A content control or a table.</param>
    public void AddBlock(XElement container, BlockKind kind) => _blocks.Add((container, kind));

    /// <summary>Null for an element outside our blocks.</summary>
    public SopPlace? Of(XElement element)
    {
        foreach (var ancestor in element.AncestorsAndSelf())
        {
            if (_cells.TryGetValue(ancestor, out var place))
            {
                return place;
            }

            var block = _blocks.FindIndex(b => b.Container == ancestor);
            if (block >= 0)
            {
                return new SopPlace(_blocks[block].Kind, null, null);
            }
        }

        return null;
    }

    /// <summary>The first cell at a place; null when the tables have no such place.</summary>
    public XElement? Cell(SopPlace place) => _places.GetValueOrDefault(place);

    private void AddBlock(FoundBlock? block, BlockKind kind)
    {
        foreach (var container in block is null ? [] : block.Control is null ? block.Tables : [block.Control])
        {
            AddBlock(container, kind);
        }
    }

    private void AddRow(ReadRow row, string step, IReadOnlyList<string?> actorOf)
    {
        var actors = row.Columns.Where(c => c.Field is null).ToList();
        foreach (var column in row.Columns)
        {
            if (row.Row.At(column.Grid) is { } cell)
            {
                Add(cell.Element, new SopPlace(BlockKind.Flow, step, column.Field ?? actorOf.ElementAtOrDefault(actors.IndexOf(column))));
            }
        }
    }

    private void AddHead(FoundBlock? flow, SopReading reading)
    {
        if (reading.Flow is null || flow is null or { Tables.Count: 0 } || reading.Head is not { } head)
        {
            return;
        }

        var grid = TableGrid.Of(flow.Tables[0]);
        var actors = head.Columns.Where(c => c.Field is null).ToList();
        for (var row = 0; row < head.Rows && row < grid.Rows.Count; row++)
        {
            foreach (var cell in grid.Rows[row].Cells.Where(c => !c.GoesOn))
            {
                var column = head.Columns.FirstOrDefault(c => c.Grid >= cell.Column && c.Grid < cell.Column + cell.Columns);
                var field = column?.Field ?? (column is null ? null : reading.Flow.ActorOf.ElementAtOrDefault(actors.IndexOf(column)));
                Add(cell.Element, new SopPlace(BlockKind.Flow, null, field, row));
            }
        }
    }
}
