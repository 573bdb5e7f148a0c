using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Flowchart.Routing;
using Xunit;

namespace SopWordAddin.Tests.Flowchart.Routing;

/// <summary>What a reader of these charts expects, on charts small enough to draw above the test. Cells of 60 x 56, symbols of 40 x 28.</summary>
public sealed class RouterConventionsTests
{
    private const RoutingNodeKind Process = RoutingNodeKind.Process;
    private const RoutingNodeKind Decision = RoutingNodeKind.Decision;

    //  [0]
    //   |  \
    //  <1>--'
    //   |
    //  [2]
    [Fact]
    public void The_first_exit_of_a_decision_goes_on_and_the_correction_goes_back_by_the_side()
    {
        var chart = Chart([(Process, 0, 0), (Decision, 1, 0), (Process, 2, 0)], [Plain(0, 1), Labelled(1, 2), Labelled(1, 0) with { GoesBack = true }]);
        var routed = Router.Route(chart);
        Assert.Equal([new(30, 98), new(30, 126)], routed.Links[1].Points);
        var back = routed.Links[2].Points;
        Assert.Equal(4, back.Count);
        Assert.Equal((84, 28), (back[0].Y, back[^1].Y));
        Assert.Equal(0, RoutingMeasure.Of(chart, routed).OffSite);
    }

    //  [0]--.
    //       v
    //      [1]
    [Fact]
    public void A_hand_over_to_the_next_row_turns_once()
    {
        var routed = Router.Route(Chart([(Process, 0, 0), (Process, 1, 1)], [Plain(0, 1)]));
        Assert.Equal(3, routed.Links[0].Points.Count);
    }

    //  [0]-->[1]
    [Fact]
    public void A_hand_over_inside_a_row_is_straight()
    {
        var routed = Router.Route(Chart([(Process, 0, 0), (Process, 0, 1)], [Plain(0, 1)]));
        Assert.Equal([new(50, 28), new(70, 28)], routed.Links[0].Points);
    }

    [Fact]
    public void A_return_passes_outside_the_symbols_between()
    {
        var chart = Chart([(Process, 0, 1), (Process, 1, 1), (Process, 2, 1), (Decision, 3, 1)], [Plain(0, 1), Plain(1, 2), Plain(2, 3), Labelled(3, 0)]);
        var measure = RoutingMeasure.Of(chart, Router.Route(chart));
        Assert.Equal((0, 0, 2), (measure.Faults, measure.Crossings, measure.Bends));
    }

    [Fact]
    public void Links_between_the_same_two_symbols_are_drawn_apart()
    {
        var chart = Chart([(Process, 0, 0), (Process, 1, 0)], [Plain(0, 1), Plain(0, 1), Plain(1, 0)]);
        var measure = RoutingMeasure.Of(chart, Router.Route(chart));
        Assert.Equal((0, 0, 0), (measure.Faults, measure.Crossings, measure.TightPairs));
    }

    [Fact]
    public void A_link_from_a_symbol_to_itself_runs_round_a_corner_of_it()
    {
        var chart = Chart([(Process, 0, 0), (Process, 1, 0)], [Plain(0, 0), Plain(0, 1)]);
        var routed = Router.Route(chart);
        Assert.Equal(0, RoutingMeasure.Of(chart, routed).Faults);
        Assert.Equal(5, routed.Links[0].Points.Count);
    }

    [Fact]
    public void Ten_exits_of_one_decision_are_told_apart()
    {
        var steps = Enumerable.Range(1, 10).ToList();
        var chart = Chart([(Decision, 0, 2), .. steps.Select(i => (Process, i, i * 3 % 5))], [.. steps.Select(i => Plain(0, i))]);
        var routed = Router.Route(chart);
        Assert.Equal(0, RoutingMeasure.Of(chart, routed).Faults);
        var ends = routed.Links.Select(link => link.Points[0]).ToList();
        Assert.All(ends, (end, i) => Assert.All(ends.Skip(i + 1), other => Assert.True(Math.Abs(end.X - other.X) + Math.Abs(end.Y - other.Y) >= 2)));
    }

    //  [0]===[1]   the joining line of one symbol in two columns
    //     [2]
    [Fact]
    public void Nothing_runs_along_a_joining_line()
    {
        var chart = Chart([(Process, 0, 0), (Process, 0, 2), (Process, 1, 1), (Process, 2, 0)], [Plain(0, 2), Plain(2, 3), Plain(3, 1)]) with
        {
            Bars = [new RoutingBar(0, 28, 50, 130)],
        };
        foreach (var link in Router.Route(chart).Links)
        {
            Assert.DoesNotContain(link.Points.Zip(link.Points.Skip(1)), piece =>
                piece.First.Y == piece.Second.Y && Math.Abs(piece.First.Y - 28) < 2 && Math.Max(piece.First.X, piece.Second.X) > 51 && Math.Min(piece.First.X, piece.Second.X) < 129);
        }
    }

    [Fact]
    public void A_row_without_room_for_its_connectors_says_how_much_it_lacks_and_a_roomy_one_nothing()
    {
        RoutingLink[] crosswise = [.. Enumerable.Range(0, 6).Select(i => Plain(i, 11 - i)), .. Enumerable.Range(0, 6).Select(i => Plain(i, 6 + (i + 2) % 6))];
        (RoutingNodeKind, int, int)[] nodes = [.. Enumerable.Range(0, 12).Select(i => (Process, i / 6, i % 6))];
        Assert.Contains(Router.Route(Chart(nodes, crosswise, 34)).RowShortage, lacking => lacking > 0);
        Assert.All(Router.Route(Chart(nodes, crosswise, 120)).RowShortage, lacking => Assert.Equal(0, lacking));
    }

    [Fact]
    public void Words_that_find_no_room_beside_their_branch_ask_for_a_higher_row()
    {
        (RoutingNodeKind, int, int)[] nodes = [(Decision, 0, 1), .. Enumerable.Range(0, 9).Select(i => (Process, 1 + (i / 3), i % 3))];
        var chart = Chart(nodes, [.. Enumerable.Range(1, 9).Select(i => Labelled(0, i) with { LabelWidth = 44 })], 34);
        Assert.True(Router.Route(chart).RowShortage[0] > chart.Links[0].LabelHeight);
    }

    [Fact]
    public void Words_wider_than_any_free_place_are_told_to_be_shortened()
    {
        var label = Router.Route(Chart([(Decision, 0, 0), (Process, 1, 0)], [Labelled(0, 1) with { LabelWidth = 60 }])).Links[0].Label;
        Assert.InRange(label!.Value.Width, 20, 59);
        Assert.InRange(label.Value.X, 0, 60 - label.Value.Width);
    }

    [Fact]
    public void A_chart_without_links_or_without_symbols_is_routed_to_nothing()
    {
        Assert.Empty(Router.Route(Chart([(Process, 0, 0)], [])).Links);
        Assert.Empty(Router.Route(Chart([], [])).Links);
    }

    private static RoutingLink Plain(int from, int to) => new(from, to, 0, 0);

    private static RoutingLink Labelled(int from, int to) => new(from, to, 17, 8);

    private static RoutingChart Chart((RoutingNodeKind Kind, int Row, int Column)[] nodes, RoutingLink[] links, double rowHeight = 56) => new(
        [.. Enumerable.Range(0, nodes.Select(n => n.Column).DefaultIfEmpty(0).Max() + 2).Select(i => i * 60.0)],
        [.. Enumerable.Range(0, nodes.Select(n => n.Row).DefaultIfEmpty(0).Max() + 2).Select(i => i * rowHeight)],
        [.. nodes.Select(n => new RoutingNode(n.Kind, n.Row, n.Column, n.Column * 60 + 10, n.Row * rowHeight + (rowHeight - 28) / 2, 40, 28))],
        links,
        []);
}
