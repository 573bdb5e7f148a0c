using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Documents.Svg;

/// <summary>Draws symbols and connectors as Word's preset shapes look.</summary>
internal static class SymbolInk
{
    private static readonly Length HeadLength = Length.FromPoints(4.5);
    private static readonly Length HeadHalf = Length.FromPoints(2.25);

    public static void Draw(SvgSheet sheet, Symbol symbol, Spot origin)
    {
        var box = symbol.Box with { X = symbol.Box.X + origin.X, Y = symbol.Box.Y + origin.Y };
        sheet.Open("g", "data-shape", symbol.Name);
        sheet.Title(symbol.Description);
        Outline(sheet, symbol.Kind, box);
        var face = sheet.SymbolFace;

        // The pentagon's number stands in its square part.
        var height = symbol.Kind == SymbolKind.OffPage ? box.Height.Twips * 8 / 10 : box.Height.Twips;
        var y = box.Y + new Length((height - (symbol.Lines.Count * face.LineHeight.Twips)) / 2);
        foreach (var line in symbol.Lines)
        {
            sheet.Text(line, face, box.X + new Length(box.Width.Twips / 2), y, centred: true);
            y += face.LineHeight;
        }

        sheet.Close("g");
    }

    public static void Draw(SvgSheet sheet, Stroke stroke, Spot origin)
    {
        var start = new Spot(stroke.Start.X + origin.X, stroke.Start.Y + origin.Y);
        var end = new Spot(stroke.End.X + origin.X, stroke.End.Y + origin.Y);
        sheet.Path("ML", [start, end], stroke.Name.StartsWith(ShapeNames.JoinPrefix, StringComparison.Ordinal) ? "" : " stroke-width=\".75\"");
        if (stroke.Arrow)
        {
            Head(sheet, start, end);
        }
    }

    private static void Outline(SvgSheet sheet, SymbolKind kind, Box box)
    {
        var (middle, half) = (box.X + new Length(box.Width.Twips / 2), box.Y + new Length(box.Height.Twips / 2));
        const string Ink = " fill=\"#fff\" stroke-width=\".75\"";
        switch (kind)
        {
            case SymbolKind.Decision:
                sheet.Path("MLLLZ", [new(middle, box.Y), new(box.Right, half), new(middle, box.Bottom), new(box.X, half)], Ink);
                break;
            case SymbolKind.OffPage:
                var shoulder = box.Y + new Length(box.Height.Twips * 8 / 10);
                sheet.Path("MLLLLZ", [new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, shoulder), new(middle, box.Bottom), new(box.X, shoulder)], Ink);
                break;
            default:
                sheet.Raw("<rect");
                sheet.At(" x", box.X).At(" y", box.Y).At(" width", box.Width).At(" height", box.Height);
                if (kind == SymbolKind.Terminator)
                {
                    sheet.At(" rx", new Length(Math.Min(box.Width.Twips, box.Height.Twips) / 2));
                }

                sheet.Raw(Ink + "/>");
                break;
        }
    }

    private static void Head(SvgSheet sheet, Spot start, Spot end)
    {
        var (dx, dy) = (Math.Sign(end.X.Twips - start.X.Twips), Math.Sign(end.Y.Twips - start.Y.Twips));
        Spot Behind(int side) => new(
            end.X - new Length((dx * HeadLength.Twips) + (side * dy * HeadHalf.Twips)),
            end.Y - new Length((dy * HeadLength.Twips) + (side * dx * HeadHalf.Twips)));
        sheet.Path("MLLZ", [end, Behind(1), Behind(-1)], " fill=\"#000\" stroke=\"none\"");
    }
}
