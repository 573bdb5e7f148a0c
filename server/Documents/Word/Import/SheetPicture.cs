using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>What lies on a <see cref="FlowSheet"/>, to be shown beside what was understood.</summary>
internal static class SheetPicture
{
    private const int MostWords = 400;

    public static FlowPicture Of(FlowHeader header, FlowSheet sheet, DecisionLabels labels) =>
        new(
            [.. sheet.Edges.Select(Round)],
            [.. sheet.Rows.Select(r => Round(r.Top)), .. sheet.Rows.Select(r => Round(r.Bottom)).TakeLast(1)],
            [.. header.Columns.Select(c => VisibleText.Plain(string.Join(' ', c.Heads.TakeLast(1))))],
            [.. sheet.Rows.Select(r => (IReadOnlyList<string>)[.. header.Columns.Select(c => Cut(r.Read.Row.At(c.Grid)?.Text ?? ""))])],
            [.. sheet.Shapes.Select(s => Show(s, labels))]);

    private static PicturedShape Show(DrawnShape shape, DecisionLabels labels)
    {
        var form = shape.IsLine ? PicturedForm.Line
            : DrawnFlow.IsLabel(shape, labels) ? PicturedForm.Label
            : SymbolLook.Of(shape)?.Meaning switch
            {
                SymbolMeaning.Process => PicturedForm.Process,
                SymbolMeaning.Decision => PicturedForm.Decision,
                SymbolMeaning.Capsule => PicturedForm.Capsule,
                SymbolMeaning.Connector => PicturedForm.Connector,
                _ => PicturedForm.Other,
            };
        var points = shape.IsLine ? shape.Path : [new Point(shape.Box.Left, shape.Box.Top), new Point(shape.Box.Right, shape.Box.Bottom)];
        return new PicturedShape(form, [.. points.SelectMany(p => new[] { Round(p.X), Round(p.Y) })], Cut(shape.Text), shape.ArrowAtStart, shape.ArrowAtEnd);
    }

    private static string Cut(string text) => text.Length <= MostWords ? text : text[..MostWords];

    private static double Round(double points) => Math.Round(Math.Clamp(points, -100_000, 100_000), 1);
}
