using System.Text.Json;
using SopWordAddin.Documents.Flowchart.Routing;
using SopWordAddin.Tests.Flowchart.Routing;

namespace Benchmarks;

/// <summary>Measures every case file of a folder and writes down the figures that later changes are held to.</summary>
internal static class RoutingBaseline
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static int Write(string cases, string file)
    {
        var figures = new SortedDictionary<string, RoutingFigures>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(cases, "*.json"))
        {
            var chart = RoutingCase.Read(path).ToChart();
            figures[Path.GetFileNameWithoutExtension(path)] = RoutingMeasure.Of(chart, Router.Route(chart)).Figures;
        }

        File.WriteAllText(file, JsonSerializer.Serialize(figures, Format) + "\n");
        return 0;
    }
}
