namespace SopWordAddin.Documents.Flowchart;

/// <summary>What both tables are set with besides the profile; heights are computed from these, so Word/ and Svg/ use the very same.</summary>
public static class TableStyle
{
    /// <summary>Left and right margin of a text cell; actor cells have none.</summary>
    public static Length CellSide { get; } = Length.FromPoints(3.5);

    /// <summary>White above the first and below the last line of a cell.</summary>
    public static Length CellEnd { get; } = Length.FromPoints(2.5);

    /// <summary>How far the lines of a list entry in the flowchart table stand behind its mark's place.</summary>
    public static Length ListIndent { get; } = Length.FromPoints(10);

    /// <summary>The same in the identity table; room for <c>100.</c>.</summary>
    public static Length CoverListIndent { get; } = Length.FromPoints(18);

    /// <summary>Height that the agency's emblem is shown at; the first line of the agency stands below it by its white before.</summary>
    public static Length LogoHeight { get; } = Length.FromPoints(60);

    /// <summary>Height of the empty paragraph behind each table, which also parts identity and flowchart on a shared page.</summary>
    public static Length AfterTable { get; } = Length.FromPoints(6);

    /// <summary>Width of the inner borders.</summary>
    public static Length Border { get; } = Length.FromPoints(0.5);

    /// <summary>Width of the border around a table.</summary>
    public static Length Frame { get; } = Length.FromPoints(1.5);

    /// <summary>
    /// Distance of two baselines, to be set as exact line spacing so that Word, LibreOffice and SVG agree:
    /// ascent, descent and gap of Arial (1854 + 434 + 67 of 2048), rounded up.
    /// </summary>
    public static Length LineHeight(double fontSize) => new((int)Math.Ceiling(fontSize * Length.TwipsPerPoint * 2355 / 2048));
}
