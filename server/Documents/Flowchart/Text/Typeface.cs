namespace SopWordAddin.Documents.Flowchart.Text;

/// <summary>A face at a size in points.</summary>
internal readonly record struct Typeface(FontMetrics Metrics, double Size)
{
    public Length LineHeight => TableStyle.LineHeight(Size);

    /// <summary>Width on paper, rounded up.</summary>
    public Length Width(ReadOnlySpan<char> text) => ToLength(Metrics.Width(text));

    public Length ToLength(int units) => new((int)Math.Ceiling(units * Size * Length.TwipsPerPoint / FontMetrics.UnitsPerEm));

    // Half a percent is kept free: renderers round advances to pixels and must not find one word too many.
    public int ToUnits(Length width) => (int)(width.Twips * 0.995 * FontMetrics.UnitsPerEm / (Size * Length.TwipsPerPoint));
}
