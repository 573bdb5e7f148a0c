using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>What a drawn form stands for.</summary>
internal enum SymbolMeaning
{
    Process,
    Decision,
    Capsule,

    /// <summary>Leads to its mate on another page.</summary>
    Connector,
}

/// <summary>The five symbols of the guideline, and what people draw in their place.</summary>
internal static class SymbolLook
{
    private const double Sure = 0.99;
    private const double Likely = 0.9;
    private const double Guessed = 0.7;

    /// <summary>Null for a form that is no symbol.</summary>
    public static (SymbolMeaning Meaning, double Confidence)? Of(DrawnShape shape)
    {
        if (shape.IsLine || !shape.IsOutlined)
        {
            return null;
        }

        return shape.Preset switch
        {
            "flowChartProcess" => (SymbolMeaning.Process, Sure),
            "flowChartDecision" => (SymbolMeaning.Decision, Sure),
            "flowChartTerminator" => (SymbolMeaning.Capsule, Sure),
            "flowChartOffpageConnector" => (SymbolMeaning.Connector, Sure),
            "rect" => (SymbolMeaning.Process, Likely),
            "diamond" => (SymbolMeaning.Decision, Likely),
            "flowChartConnector" => (SymbolMeaning.Connector, Guessed),
            "pentagon" or "homePlate" => (SymbolMeaning.Connector, Likely),
            "roundRect" => Rounded(shape),
            "ellipse" => shape.Box.Width > 1.3 * shape.Box.Height ? (SymbolMeaning.Capsule, Likely) : (SymbolMeaning.Connector, Guessed),
            "flowChartAlternateProcess" => (SymbolMeaning.Process, Guessed),
            "flowChartPredefinedProcess" or "flowChartDocument" or "flowChartMultidocument" or "flowChartManualOperation" or "flowChartInputOutput" => (SymbolMeaning.Process, Guessed),
            "textBox" when shape.Text.Length == 0 => (SymbolMeaning.Process, Guessed),
            _ => null,
        };
    }

    // A text box with a border is how some draw a box; with few letters it may as well be a label.
    private static (SymbolMeaning Meaning, double Confidence) Rounded(DrawnShape shape) =>
        shape.Text.Length > 0 && CapsuleWords.Has(shape.Text) ? (SymbolMeaning.Capsule, Sure) : (SymbolMeaning.Capsule, Guessed);
}

/// <summary>What stands in capsules.</summary>
internal static class CapsuleWords
{
    private static readonly HashSet<string> Start = new(["mulai", "start", "awal"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> End = new(["selesai", "stop", "end", "akhir", "finish"], StringComparer.OrdinalIgnoreCase);

    public static bool Has(string text) => KindOf(text) is not null;

    /// <summary>Null for other words.</summary>
    public static NodeKind? KindOf(string text) => Start.Contains(text.Trim(' ', '.')) ? NodeKind.Start : End.Contains(text.Trim(' ', '.')) ? NodeKind.End : null;
}
