using System.Xml.Linq;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Updating;

/// <summary>A block as a tree, ready to stand in the document, with the place of each of its cells.</summary>
internal sealed record NewBlock(BlockKind Kind, XElement Control, SopPlaces Places)
{
    /// <summary>The empty paragraph behind the table.</summary>
    public XElement End => Control.Element(Ns.W + "sdtContent")!.Elements(Ns.W + "p").Last();

    public static NewBlock Of(BlockKind kind, SopMarkup markup, SopDrawing drawing, (ShapeIds Ids, LogoInDocument? Logo, XElement Root) with)
    {
        using var to = new MarkupWriter(64 * 1024);
        SopMarkup.OpenDocument(to);
        markup.WriteBlock(to, kind, with.Ids, with.Logo);
        SopMarkup.CloseDocument(to);
        var document = XElement.Parse(to.ToString(), LoadOptions.PreserveWhitespace);
        var control = document.Element(Ns.W + "body")!.Element(Ns.W + "sdt")!;
        control.Remove();
        Declare(document, control, with.Root);
        var places = new SopPlaces();
        places.AddBlock(control, kind);
        var rows = control.Descendants(Ns.W + "tbl").First().Elements(Ns.W + "tr").Select(r => r.Elements(Ns.W + "tc").ToList()).ToList();
        foreach (var (row, column, place) in kind == BlockKind.Cover ? CoverPlaces(drawing.Cover) : FlowPlaces(drawing.Flow))
        {
            places.Add(rows[row][column], place);
        }

        return new NewBlock(kind, control, places);
    }

    // mc:Choice names prefixes in its value: those must be declared around it, whatever the document calls the namespaces.
    private static void Declare(XElement document, XElement control, XElement root)
    {
        foreach (var declared in document.Attributes().Where(a => a.IsNamespaceDeclaration && root.GetNamespaceOfPrefix(a.Name.LocalName)?.NamespaceName != a.Value))
        {
            control.Add(new XAttribute(declared));
        }
    }

    // The table was written from the same drawing: its n-th row and cell are the drawing's.
    private static IEnumerable<(int Row, int Cell, SopPlace Place)> CoverPlaces(CoverDrawing cover)
    {
        var rows = GridRows.Fill(cover.Columns.Count, cover.Pages.SelectMany(p => p.Rows).Select(r => r.Cells), c => new CellPlace(c.FirstColumn, c.ColumnSpan, c.RowSpan));
        return rows.SelectMany((cells, row) => cells.Select((cell, i) => (row, i, Field: cell.Content?.Field)))
            .Where(c => c.Field is not null)
            .Select(c => (c.row, c.i, new SopPlace(BlockKind.Cover, null, c.Field)));
    }

    private static IEnumerable<(int Row, int Cell, SopPlace Place)> FlowPlaces(FlowchartDrawing flow)
    {
        string? Field(int column) => flow.Columns[column].Kind == ColumnKind.Actor ? flow.Columns[column].ActorId : FlowFields.Of(flow.Columns[column].Kind);
        var heads = GridRows.Fill(flow.Columns.Count, flow.Header.Select(h => h.Cells), c => new CellPlace(c.FirstColumn, c.ColumnSpan, c.RowSpan));
        foreach (var (cells, row) in heads.Select((cells, row) => (cells, row)))
        {
            for (var i = 0; i < cells.Count; i++)
            {
                yield return (row, i, new SopPlace(BlockKind.Flow, null, Field(cells[i].Place.Column), row));
            }
        }

        var index = flow.Header.Count;
        foreach (var row in flow.Pages.SelectMany(p => p.Rows))
        {
            for (var column = 0; row.StepId is not null && column < flow.Columns.Count; column++)
            {
                yield return (index, column, new SopPlace(BlockKind.Flow, row.StepId, Field(column)));
            }

            index++;
        }
    }
}
