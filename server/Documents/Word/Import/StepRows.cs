using System.Text.RegularExpressions;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Reading;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Import;

internal enum RowKind
{
    Step,

    /// <summary>Holds nothing but the capsule of start or end.</summary>
    Capsule,

    /// <summary>Empty, a head that is repeated, a sum.</summary>
    None,
}

/// <summary>One step and the rows it takes.</summary>
/// <param name="Rows">Indices of rows, the first and those that go on from it.</param>
internal sealed record StepRow(RowKind Kind, List<int> Rows, double Confidence);

/// <summary>Which rows are steps, and which go on from the row above.</summary>
internal static partial class StepRows
{
    private const double Sure = 0.99;
    private const double Unnumbered = 0.75;

    public static IReadOnlyList<StepRow> Of(FlowSheet sheet, IReadOnlyList<DrawnNode> nodes, Profile profile)
    {
        var labels = new LabelSynonyms(profile);
        var isHead = false;
        var drawn = nodes.Select(n => n.Row).ToHashSet();
        var numbers = sheet.Rows.Count(r => Number(r.Read).Length > 0);
        var isNumbered = numbers * 2 > sheet.Rows.Count;
        var found = new List<StepRow>();
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            var row = sheet.Rows[i].Read;
            var last = found.LastOrDefault(f => f.Kind == RowKind.Step);
            isHead = IsHead(row, labels) || (isHead && IsMerged(row));
            if (isHead)
            {
                found.Add(new StepRow(RowKind.None, [i], Sure));
            }
            else if (last is not null && GoesOn(row, isNumbered && !drawn.Contains(i)))
            {
                last.Rows.Add(i);
            }
            else
            {
                var kind = KindOf(row, drawn.Contains(i), profile.FlowLabels);
                found.Add(new StepRow(kind, [i], isNumbered && Number(row).Length == 0 ? Unnumbered : Sure));
            }
        }

        return found;
    }

    private static RowKind KindOf(ReadRow row, bool hasSymbol, FlowLabels labels)
    {
        if (row.Name == ShapeNames.RowPrefix || IsSum(row, labels))
        {
            return row.Name == ShapeNames.RowPrefix && hasSymbol ? RowKind.Capsule : RowKind.None;
        }

        var words = Words(row);
        return words.Length == 0 || CapsuleWords.Has(words) ? hasSymbol ? RowKind.Capsule : RowKind.None : RowKind.Step;
    }

    // Merged with the row above, named as its continuation, or without number and symbol where all others are numbered.
    private static bool GoesOn(ReadRow row, bool numbersTell)
    {
        if (row.Name.StartsWith(ShapeNames.MorePrefix, StringComparison.Ordinal))
        {
            return true;
        }

        return IsMerged(row) || (numbersTell && row.Name.Length == 0 && Number(row).Length == 0 && Words(row).Length > 0 && !Sum().IsMatch(Words(row)) && !CapsuleWords.Has(Words(row)));
    }

    private static string Number(ReadRow row) => VisibleText.Plain(string.Join(' ', row.Paragraphs(FlowFields.Number) ?? []));

    private static string Words(ReadRow row) => VisibleText.Plain(string.Join(' ', row.Texts(FlowFields.Texts)));

    private static bool IsMerged(ReadRow row) =>
        row.Columns.Where(c => c.Field is FlowFields.Activity).Any(c => row.Row.At(c.Grid) is { GoesOn: true });

    // The head typed again on every page, its row of column numbers too.
    private static bool IsHead(ReadRow row, LabelSynonyms labels) =>
        row.Columns.Any(c => c.Field is FlowFields.Activity && row.Row.At(c.Grid) is { GoesOn: false } cell && (labels.Flow(cell.Text) == FlowFields.Activity || ColumnNumber().IsMatch(cell.Text)));

    private static bool IsSum(ReadRow row, FlowLabels labels) =>
        Number(row).Length == 0 && row.Row.Cells.Any(c => VisibleText.Same(c.Text, labels.TotalTime) || Sum().IsMatch(c.Text));

    [GeneratedRegex(@"^\s*\(?\d{1,2}\)?\.?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"^\s*(jumlah|total)( waktu)?\b[^.]{0,20}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();
}
