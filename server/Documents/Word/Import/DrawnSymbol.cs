namespace SopWordAddin.Documents.Word.Import;

/// <summary>A symbol over the flowchart.</summary>
/// <param name="Row">Index of the row its middle lies in; -1 outside.</param>
/// <param name="Column">Index of the executor's column its middle lies in; -1 outside.</param>
/// <param name="Confidence">Of what it stands for and where it lies, 0 to 1.</param>
internal sealed record DrawnSymbol(DrawnShape Shape, SymbolMeaning Meaning, int Row, int Column, double Confidence)
{
    private static readonly (double X, double Y)[] Corners = [(0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)];

    /// <summary>Distance to the symbol; 0 within it.</summary>
    public double To(Point point)
    {
        if (Meaning != SymbolMeaning.Decision)
        {
            return Shape.Box.To(point);
        }

        var box = Shape.Box;
        var (x, y) = (Math.Abs(point.X - box.Middle.X) * 2 / Math.Max(1, box.Width), Math.Abs(point.Y - box.Middle.Y) * 2 / Math.Max(1, box.Height));
        return x + y <= 1 ? 0 : Corners.Select((c, i) => point.To(At(c), At(Corners[(i + 1) % Corners.Length]))).Min();
    }

    private Point At((double X, double Y) share) => new(Shape.Box.Left + (share.X * Shape.Box.Width), Shape.Box.Top + (share.Y * Shape.Box.Height));
}
