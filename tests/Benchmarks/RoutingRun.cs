using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Flowchart.Routing;

namespace Benchmarks;

/// <summary>Routes every case file of a folder, writes the routed files and prints the median time of each after warm-up.</summary>
internal static class RoutingRun
{
    private const int Repeats = 25;

    public static int Route(string input, string output)
    {
        Directory.CreateDirectory(output);
        var cases = Directory.GetFiles(input, "*.json").Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileName(path), Case: RoutingCase.Read(path))).ToList();
        for (var warmUp = 0; warmUp < 60; warmUp++)
        {
            cases.ForEach(each => Router.Route(each.Case.ToChart()));
        }

        foreach (var (name, routingCase) in cases)
        {
            var chart = routingCase.ToChart();
            var times = new List<double>(Repeats);
            RoutedChart routed = Router.Route(chart);
            for (var i = 0; i < Repeats; i++)
            {
                var watch = Stopwatch.StartNew();
                routed = Router.Route(chart);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {times[Repeats / 2],9:0.000} ms"));
            File.WriteAllText(Path.Combine(output, name), Write(routingCase, routed));
        }

        return 0;
    }

    private static string Write(RoutingCase routingCase, RoutedChart routed) => JsonSerializer.Serialize(new
    {
        edges = routingCase.Edges.Zip(routed.Links, (edge, link) => new
        {
            id = edge.Id,
            points = link.Points.Select(p => new[] { p.X, p.Y }),
            label = link.Label is { } label ? new[] { label.X, label.Y } : null,
        }),
    });
}
