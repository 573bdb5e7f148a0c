namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>What a reader minds, in points of line length he would rather follow.</summary>
internal static class CourseWeights
{
    public const float Turn = 34;
    public const float Crossing = 420;

    /// <summary>Two ends on one side of a symbol: neither sits at its middle.</summary>
    public const float SharedSide = 22;

    /// <summary>One arrives where another leaves.</summary>
    public const float MixedSide = 12;

    /// <summary>A decision has a point on each side, room for one end; and a label stands where a branch leaves.</summary>
    public const float SharedPoint = 150;

    /// <summary>More connectors on a strip than fit at an even distance.</summary>
    public const float Crowding = 60;

    /// <summary>Running beside another connector.</summary>
    public const float Company = 2;

    /// <summary>Crossing the joining line of a symbol that stands in several columns.</summary>
    public const float CrossedBar = 150;

    public const float LeaveUpwards = 40;
    public const float LeaveDownwardsToGoBack = 14;
    public const float EnterFromBelow = 8;
    public const float EnterDecisionFromBelow = 60;
    public const float Forbidden = 10_000;
}
