namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>The side of a symbol that a connector is attached to.</summary>
internal enum Side : byte
{
    Top,
    Right,
    Bottom,
    Left,
}

internal static class Sides
{
    public const int Count = 4;

    /// <summary>Which way a line attached to this side runs.</summary>
    public static Axis Axis(this Side side) => side is Side.Top or Side.Bottom ? Routing.Axis.Vertical : Routing.Axis.Horizontal;

    /// <summary>Whether leaving by this side goes towards greater coordinates.</summary>
    public static bool Ascends(this Side side) => side is Side.Right or Side.Bottom;
}

/// <summary>The way a piece runs: a vertical piece lies on a line of X, a horizontal one on a line of Y.</summary>
internal enum Axis : byte
{
    Vertical,
    Horizontal,
}

internal static class Axes
{
    public static Axis Other(this Axis axis) => (Axis)(1 - (int)axis);
}
