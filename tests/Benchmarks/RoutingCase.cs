using System.Text.Json;
using SopWordAddin.Documents.Flowchart;

namespace Benchmarks;

/// <summary>A routing case on file: symbols on a regular grid and the links between them; distances in points.</summary>
internal sealed record RoutingCase(int Lanes, RoutingGeometry Geometry, IReadOnlyList<RoutingStep> Steps, IReadOnlyList<RoutingEdge> Edges)
{
    // Of a label at 7 pt, as the case files give none.
    private const double CharacterWidth = 3.6;
    private const double LineHeight = 8;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public static RoutingCase Read(string path) => JsonSerializer.Deserialize<RoutingCase>(File.ReadAllText(path), Format)
        ?? throw new InvalidDataException($"{path} holds no case.");

    public RoutingChart ToChart()
    {
        var index = Steps.Select((step, i) => (step.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var rows = Steps.Max(step => step.Row) + 1;
        return new RoutingChart(
            [.. Enumerable.Range(0, Lanes + 1).Select(i => i * Geometry.LaneWidth)],
            [.. Enumerable.Range(0, rows + 1).Select(i => i * Geometry.RowHeight)],
            [.. Steps.Select(step => new RoutingNode(KindOf(step.Kind), step.Row, step.Lane, step.X, step.Y, step.W, step.H))],
            [.. Edges.Select(edge => new RoutingLink(index[edge.From], index[edge.To], edge.Label.Length * CharacterWidth, edge.Label.Length > 0 ? LineHeight : 0))],
            []);
    }

    private static RoutingNodeKind KindOf(string kind) => kind switch
    {
        "start" or "end" => RoutingNodeKind.Terminator,
        "decision" => RoutingNodeKind.Decision,
        _ => RoutingNodeKind.Process,
    };
}

internal sealed record RoutingGeometry(double LaneWidth, double RowHeight);

internal sealed record RoutingStep(int Id, int Row, int Lane, string Kind, double X, double Y, double W, double H);

internal sealed record RoutingEdge(int Id, int From, int To, string Label);
