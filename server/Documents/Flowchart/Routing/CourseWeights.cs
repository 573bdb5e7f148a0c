namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>What a reader minds, in points of line length he would rather follow.</summary>
internal static class CourseWeights
{
    public const float Turn = 80;

    /// <summary>A crossing while the first courses are found; later it costs more, so that detours come only where they help.</summary>
    public const float Crossing = 150;

    /// <summary>A crossing in the end. On a long chart, read piece by piece, it is worth a shorter detour: this, shared by the links.</summary>
    public const float CrossingOnAll = 60_000;
    public const float CrossingAtLeast = 250;
    public const float CrossingAtMost = 700;

    /// <summary>Two ends on one side of a symbol: neither sits at its middle.</summary>
    public const float SharedSide = 10;

    /// <summary>One arrives where another leaves.</summary>
    public const float MixedSide = 8;

    /// <summary>Another end where a branch leaves beside its label.</summary>
    public const float BesideLabel = 15;

    /// <summary>A correcting branch that leaves where an arrow enters: it is expected at the side.</summary>
    public const float ReturnByEntry = 250;

    /// <summary>Two labels where two branches leave.</summary>
    public const float SharedLabels = 80;

    /// <summary>More ends on a side than its outline holds at an even distance.</summary>
    public const float FullSide = 300;

    /// <summary>More connectors on a strip than fit at an even distance.</summary>
    public const float Crowding = 60;

    /// <summary>More connectors on a strip than can be told apart.</summary>
    public const float Overcrowding = 20_000;

    /// <summary>Running beside another connector.</summary>
    public const float Company = 2;

    /// <summary>Crossing the joining line of a symbol that stands in several columns.</summary>
    public const float CrossedBar = 150;

    /// <summary>Turning so near the target that its arrowhead has no shaft.</summary>
    public const float ShortArrival = 40;
    public const double LeastArrival = 4.5;

    public const float LeaveUpwards = 60;
    public const float LeaveUpwardsToGoBack = 8;
    public const float LeaveDownwardsToGoBack = 14;
    public const float EnterFromBelow = 8;
    public const float EnterDecisionFromBelow = 60;
    public const float Forbidden = 10_000;
}
