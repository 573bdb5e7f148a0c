namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>Where a connector may meet the outline of a symbol, and how deep inside the symbol's box the outline lies there.</summary>
internal static class Outline
{
    /// <summary>Ends stay where the outline is this near to the box: elsewhere they would meet a slope.</summary>
    private const double Deepest = 1.45;

    private const double Corner = 2;

    /// <summary>How far from a diamond's tip its slope still belongs to that side, as a part of the side.</summary>
    private const double SlopeReach = 0.3;

    /// <summary>How far from the middle of a side a connector may end.</summary>
    public static double Usable(RoutingNode node, Side side)
    {
        var (along, into) = side.Axis() == Axis.Vertical ? (node.Width, node.Height) : (node.Height, node.Width);
        return node.Kind switch
        {
            RoutingNodeKind.Decision => Math.Min(along / 2, Deepest * along / into),
            RoutingNodeKind.PageEntry when side == Side.Bottom => 0,
            RoutingNodeKind.Terminator => Math.Min(along / 2, StraightHalf(along, into) + BulgeHalf(along, into)),
            _ => Math.Max(0, along / 2 - Corner),
        };
    }

    /// <summary>
    /// The same where so many connectors end. More than two at the tip of a diamond would run into one: they share its slopes.
    /// </summary>
    public static double Usable(RoutingNode node, Side side, int ends)
    {
        var along = side.Axis() == Axis.Vertical ? node.Width : node.Height;
        var needed = Math.Min((ends - 1) * TrackProblem.Even / 2, along * SlopeReach);
        return ends > 2 && node.Kind == RoutingNodeKind.Decision ? Math.Max(needed, Usable(node, side)) : Usable(node, side);
    }

    /// <summary>Distance from the box's side to the outline, at a distance from the middle of the side.</summary>
    public static double Depth(RoutingNode node, Side side, double fromMiddle)
    {
        var (along, into) = side.Axis() == Axis.Vertical ? (node.Width, node.Height) : (node.Height, node.Width);
        fromMiddle = Math.Abs(fromMiddle);
        return node.Kind switch
        {
            RoutingNodeKind.Decision => fromMiddle * into / along,
            RoutingNodeKind.Terminator => BulgeDepth(Math.Min(along, into) / 2, fromMiddle - StraightHalf(along, into)),
            _ => 0,
        };
    }

    // A capsule: two half circles joined by straight lines.
    private static double StraightHalf(double along, double into) => Math.Max(0, (along - into) / 2);

    private static double BulgeHalf(double along, double into)
    {
        var radius = Math.Min(along, into) / 2;
        return Math.Sqrt(Math.Max(0, radius * radius - Math.Pow(Math.Max(0, radius - Deepest), 2)));
    }

    private static double BulgeDepth(double radius, double beyond) =>
        beyond <= 0 ? 0 : radius - Math.Sqrt(Math.Max(0, radius * radius - beyond * beyond));
}
