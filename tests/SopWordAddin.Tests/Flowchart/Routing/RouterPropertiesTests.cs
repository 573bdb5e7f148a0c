using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Flowchart.Routing;
using Xunit;

namespace SopWordAddin.Tests.Flowchart.Routing;

/// <summary>What holds of every chart. The replay is fixed, so that a failure comes back; the seed names the chart.</summary>
public sealed class RouterPropertiesTests
{
    // More rows than ever stand on one page: there a strip can be truly full.
    private const int MostRowsOnAPage = 120;

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2_200).WithReplay(35, 2013);

    [Fact]
    public void Every_link_of_every_chart_is_drawn_whole_through_nothing_and_over_nothing() => Hold(Many, (chart, routed) =>
    {
        var measure = RoutingMeasure.Of(chart, routed);
        Assert.Equal((0, 0, 0), (measure.NodeHits, measure.Overlaps, measure.Slanted));
        Assert.Equal(chart.Links.Count, routed.Links.Count);
        if (chart.RowEdges.Count <= MostRowsOnAPage)
        {
            Assert.Equal(0, measure.Faults);
        }
    });

    [Fact]
    public void Connectors_and_labels_stay_inside_the_table() => Hold(Some(300), (chart, routed) =>
    {
        foreach (var point in routed.Links.SelectMany(link => link.Points))
        {
            Assert.InRange(point.X, chart.ColumnEdges[0], chart.ColumnEdges[^1]);
            Assert.InRange(point.Y, chart.RowEdges[0], chart.RowEdges[^1]);
        }
    });

    [Fact]
    public void Page_connectors_are_entered_from_above_or_the_side_and_left_downwards() => Hold(Some(400), (chart, routed) =>
    {
        for (var i = 0; i < chart.Links.Count; i++)
        {
            RoutingNode from = chart.Nodes[chart.Links[i].From], to = chart.Nodes[chart.Links[i].To];
            var points = routed.Links[i].Points;
            Assert.True(from.Kind != RoutingNodeKind.PageEntry || points[1].Y > points[0].Y, "left upwards or aside");
            Assert.True(to.Kind != RoutingNodeKind.PageExit || points[^1].Y < to.Y + to.Height - 1, "entered from below");
        }
    });

    [Fact]
    public void A_labelled_link_has_its_label_and_no_other_has_one() => Hold(Some(200), (chart, routed) =>
    {
        for (var i = 0; i < chart.Links.Count; i++)
        {
            Assert.Equal(chart.Links[i].LabelWidth > 0, routed.Links[i].Label is not null);
        }
    });

    [Fact]
    public void The_same_chart_is_routed_the_same_twice() => Hold(Some(100), (chart, routed) =>
        Assert.Equal(JsonSerializer.Serialize(routed), JsonSerializer.Serialize(Router.Route(chart))));

    private static Config Some(int charts) => Many.WithMaxTest(charts);

    private static void Hold(Config config, Action<RoutingChart, RoutedChart> claim) => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var chart = ChartRecipe.Grow(seed);
            claim(chart, Router.Route(chart));
        }).Check(config);
}
