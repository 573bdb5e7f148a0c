using System.Text.Json;
using Benchmarks;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Flowchart.Routing;
using Xunit;

namespace SopWordAddin.Tests.Flowchart.Routing;

/// <summary>The cases on file, measured: what must be zero, what others reached, what this router reached before.</summary>
public sealed class RouterCasesTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Layout");
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> CaseNames => [.. Directory.GetFiles(Path.Combine(Folder, "cases"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> BestKnownNames => [.. BestKnown().Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Nothing_is_hit_overlapped_detached_or_hidden_on_a_border(string name)
    {
        var measure = Measure(name);
        Assert.Equal(
            (0, 0, 0, 0, 0, 0),
            (measure.NodeHits, measure.OwnHits, measure.Overlaps, measure.Slanted, measure.Detached, measure.OnBorders));
    }

    [Theory]
    [MemberData(nameof(BestKnownNames))]
    public void No_case_has_more_crossings_than_the_best_known(string name) =>
        Assert.InRange(Measure(name).Crossings, 0, BestKnown()[name].Crossings);

    [Fact]
    public void All_cases_together_have_fewer_crossings_and_hardly_more_bends_than_the_best_known()
    {
        var best = BestKnown();
        var own = best.Keys.Select(Measure).ToList();
        Assert.True(own.Sum(m => m.Crossings) < best.Values.Sum(b => b.Crossings));
        Assert.InRange(own.Sum(m => m.Bends), 0, best.Values.Sum(b => b.Bends) * 1.03);
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void No_case_gets_worse_than_its_baseline(string name)
    {
        var before = ReadFile<Dictionary<string, RoutingFigures>>("baseline.json")[name];
        var now = Measure(name).Figures;
        Assert.True(
            now.Crossings <= before.Crossings && now.Bends <= before.Bends && now.OffSite <= before.OffSite
                && now.TightPairs <= before.TightPairs && now.LengthRatio <= before.LengthRatio + 0.001,
            $"{name}: {now} instead of {before}");
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Labels_touch_no_symbol_no_line_and_no_other_label(string name)
    {
        var chart = Read(name).ToChart();
        var routed = Router.Route(chart);
        var labels = Enumerable.Range(0, chart.Links.Count).Where(i => routed.Links[i].Label is not null)
            .Select(i => new Box(routed.Links[i].Label!.Value.X, routed.Links[i].Label!.Value.Y, chart.Links[i].LabelWidth, chart.Links[i].LabelHeight)).ToList();
        var lines = routed.Links.SelectMany(link => link.Points.Zip(link.Points.Skip(1), Box.Between)).ToList();
        Assert.All(labels, label => Assert.DoesNotContain(lines, label.Touches));
        Assert.All(labels, label => Assert.DoesNotContain(chart.Nodes, label.Touches));
        Assert.All(labels, label => Assert.Single(labels, label.Touches));
    }

    private readonly record struct Box(double X, double Y, double Width, double Height)
    {
        public static Box Between(RoutedPoint a, RoutedPoint b) =>
            new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));

        public bool Touches(Box other) =>
            X <= other.X + other.Width && other.X <= X + Width && Y <= other.Y + other.Height && other.Y <= Y + Height;

        /// <summary>A diamond is touched only at its outline, half as far from its middle at a corner of its box.</summary>
        public bool Touches(RoutingNode node)
        {
            double x = node.X + node.Width / 2, y = node.Y + node.Height / 2;
            double aside = Math.Abs(Math.Clamp(x, X, X + Width) - x) * 2 / node.Width, away = Math.Abs(Math.Clamp(y, Y, Y + Height) - y) * 2 / node.Height;
            return node.Kind == RoutingNodeKind.Decision ? aside + away <= 1 : aside <= 1 && away <= 1;
        }
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void A_case_is_routed_the_same_twice(string name)
    {
        var chart = Read(name).ToChart();
        Assert.Equal(JsonSerializer.Serialize(Router.Route(chart)), JsonSerializer.Serialize(Router.Route(chart)));
    }

    private static RoutingMeasure Measure(string name)
    {
        var chart = Read(name).ToChart();
        return RoutingMeasure.Of(chart, Router.Route(chart));
    }

    private static RoutingCase Read(string name) => RoutingCase.Read(Path.Combine(Folder, "cases", name + ".json"));

    private static T ReadFile<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, file)), Format)!;

    private static Dictionary<string, BestFigures> BestKnown() => ReadFile<BestFile>("best-known.json").Cases;

    private sealed record BestFile(Dictionary<string, BestFigures> Cases);

    private sealed record BestFigures(int Crossings, int Bends);
}
