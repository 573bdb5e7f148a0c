using SopWordAddin.Documents.Flowchart.Text;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>Sentences for screen readers, in the document's language.</summary>
internal sealed class Descriptions(Chart chart, Flow flow)
{
    private const int LongestQuote = 120;
    private readonly Dictionary<string, string> _actors = flow.Actors.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);

    public string OfSymbol(Mark mark, int column)
    {
        var row = chart.Rows[mark.Row];
        if (mark.Added)
        {
            return Say(mark.About.Kind == NodeKind.Start ? "drawing.startCapsule" : "drawing.endCapsule");
        }

        var key = mark.About.Kind switch
        {
            NodeKind.Start => "drawing.start",
            NodeKind.End => "drawing.end",
            NodeKind.Decision => "drawing.decision",
            _ => "drawing.process",
        };
        // The activity stands in a cell of the same row: said here once more, it would be out of date whenever that cell is typed in.
        var said = Say(key, row.Number, ActorOf(column));
        return string.IsNullOrWhiteSpace(mark.About.Text) ? said : $"{said}: {Quote(mark.About.Text)}";
    }

    public string OfLink(ChartLink link)
    {
        var (from, to) = (NumberOf(link.From), NumberOf(link.To));
        if (from == 0)
        {
            return Say("drawing.fromStart", to);
        }

        if (to == 0)
        {
            return Say("drawing.toEnd", from);
        }

        return link.Label is null ? Say("drawing.link", from, to) : Say("drawing.branch", from, to, Quote(link.Label));
    }

    public string OfConnector(int number, ChartLink link) =>
        Say("drawing.offPage", number, NumberOf(link.From), NumberOf(link.To));

    public string OfJoin(Mark mark) =>
        Say("drawing.join", chart.Rows[mark.Row].Number, string.Join(", ", mark.Columns.Select(ActorOf)));

    private static string Say(string key, params IReadOnlyList<object> args) => new Message(key, args).In(Language.Indonesian);

    private static string Quote(string text) => text.Length <= LongestQuote ? text : Ellipsis.After(text, LongestQuote - 1);

    private int NumberOf(int mark) => chart.Rows[chart.Marks[mark].Row].Number;

    private string ActorOf(int column) =>
        chart.Columns[column] is { } id && _actors[id].Length > 0 ? Quote(_actors[id]) : Say("drawing.nobody");
}
