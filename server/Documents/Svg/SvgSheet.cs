using System.Globalization;
using System.Text;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Flowchart.Text;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Svg;

/// <summary>One sheet being written; places count from the text area's top left corner.</summary>
internal sealed class SvgSheet
{
    private readonly StringBuilder _svg = new(16 * 1024);
    private readonly double _left;
    private readonly double _top;

    public SvgSheet(FlowchartDrawing flow, Profile profile, int number, int count)
    {
        RepeatsHeader = profile.Flow.RepeatHeader;
        BodyFace = new Typeface(FontMetrics.Regular, profile.Font.Body);
        HeaderFace = new Typeface(FontMetrics.Bold, profile.Font.Header);
        SymbolFace = new Typeface(FontMetrics.Regular, profile.Font.Symbol);
        (_left, _top) = (flow.Margins.Left.Points, flow.Margins.Top.Points);
        var (width, height) = (flow.Paper.Width.Points, flow.Paper.Height.Points);
        _svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ");
        Number(width).Append(' ');
        Number(height).Append("\" font-family=\"Arial,'Liberation Sans',Helvetica,sans-serif\" style=\"font-kerning:none\"><title>");
        Escape(new Message("drawing.page", number, count).In(Language.Indonesian));
        _svg.Append("</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        if (profile.Flow.PageNumbers && number > 1)
        {
            PageNumber(number, width / 2);
        }

        _svg.Append("<g fill=\"none\" stroke=\"#000\" stroke-width=\".5\" transform=\"translate(");
        Number(_left).Append(' ');
        Number(_top).Append(")\">");
    }

    public bool RepeatsHeader { get; }

    public Typeface BodyFace { get; }

    public Typeface HeaderFace { get; }

    public Typeface SymbolFace { get; }

    public string End() => _svg.Append("</g></svg>").ToString();

    public SvgSheet Open(string tag, string attribute, string value)
    {
        _svg.Append('<').Append(tag).Append(' ').Append(attribute).Append("=\"");
        Escape(value);
        _svg.Append("\">");
        return this;
    }

    public void Close(string tag) => _svg.Append("</").Append(tag).Append('>');

    public void Title(string text)
    {
        _svg.Append("<title>");
        Escape(text);
        _svg.Append("</title>");
    }

    public void Raw(string markup) => _svg.Append(markup);

    public void Rectangle(Box box, Length? stroke = null)
    {
        _svg.Append("<rect");
        At(" x", box.X);
        At(" y", box.Y);
        At(" width", box.Width);
        At(" height", box.Height);
        if (stroke is { } width)
        {
            At(" stroke-width", width);
        }

        _svg.Append("/>");
    }

    public SvgSheet At(string attribute, Length value)
    {
        _svg.Append(attribute).Append("=\"");
        Number(value.Points).Append('"');
        return this;
    }

    /// <summary>An absolute path of straight pieces; <paramref name="commands"/> holds a letter for each spot.</summary>
    public void Path(string commands, ReadOnlySpan<Spot> spots, string attributes = "")
    {
        _svg.Append("<path d=\"");
        var next = 0;
        foreach (var command in commands)
        {
            _svg.Append(command);
            if (command != 'Z')
            {
                Number(spots[next].X.Points).Append(' ');
                Number(spots[next++].Y.Points);
            }
        }

        _svg.Append('"').Append(attributes).Append("/>");
    }

    /// <param name="x">The line's left end, or its middle when <paramref name="centred"/>.</param>
    /// <param name="top">Top of the line's height.</param>
    public void Text(string text, Typeface face, Length x, Length top, bool centred, string transform = "")
    {
        if (text.Length == 0)
        {
            return;
        }

        // The baseline stands where a word processor puts it: ascent below the line's top.
        var baseline = top.Points + (face.Size * 1854 / 2048) + ((face.LineHeight.Points - (face.Size * 2288 / 2048)) / 2);
        _svg.Append("<text stroke=\"none\" fill=\"#000\" x=\"");
        Number(x.Points).Append("\" y=\"");
        Number(baseline).Append("\" font-size=\"");
        Number(face.Size).Append('"').Append(centred ? " text-anchor=\"middle\"" : "");
        _svg.Append(face.Metrics == FontMetrics.Bold ? " font-weight=\"bold\"" : "").Append(transform);
        _svg.Append(" textLength=\"");
        Number(face.Width(text).Points).Append("\">");
        Escape(text);
        _svg.Append("</text>");
    }

    /// <summary>A line written bottom to top; <paramref name="top"/> as if it were upright, turned about (<paramref name="middle"/>, <paramref name="y"/>).</summary>
    public void Turned(string text, Typeface face, Length middle, Length top, Length y)
    {
        var transform = string.Create(CultureInfo.InvariantCulture, $" transform=\"rotate(-90 {middle.Points:0.##} {y.Points:0.##})\"");
        Text(text, face, middle, top, centred: true, transform);
    }

    public StringBuilder Number(double value) =>
        _svg.Append(Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture));

    private void PageNumber(int number, double x)
    {
        var face = new Typeface(FontMetrics.Regular, 8);
        Text($"- {number} -", face, Length.FromPoints(x), Length.FromPoints(Math.Max(0, (_top / 2) - 4)), centred: true);
    }

    private void Escape(string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => _svg.Append("&amp;"),
                '<' => _svg.Append("&lt;"),
                '>' => _svg.Append("&gt;"),
                '"' => _svg.Append("&quot;"),
                _ => _svg.Append(c),
            };
        }
    }
}
