using System.Text;
using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>
/// The text that a reader of the document sees, tracked changes taken as accepted: what is inserted counts,
/// what is deleted or moved away does not. Words inside drawings are read by <see cref="ShapesIn"/>.
/// </summary>
internal static class VisibleText
{
    private static readonly HashSet<XName> Gone = [Ns.W + "del", Ns.W + "moveFrom", Ns.W + "instrText", Ns.W + "delText", Ns.W + "rPr", Ns.W + "pPr", Ns.W + "drawing", Ns.W + "pict", Ns.W + "object", Ns.Mc + "AlternateContent", Ns.W + "rt"];

    private static readonly XName[] Changes = [Ns.W + "ins", Ns.W + "del", Ns.W + "moveFrom", Ns.W + "moveTo"];

    /// <summary>The paragraphs of a cell or other container, those of tables within it too; a last empty one is left out.</summary>
    public static IReadOnlyList<string> Paragraphs(XElement container)
    {
        var found = new List<string>();
        var text = new StringBuilder();
        foreach (var paragraph in Of(container))
        {
            Append(text, paragraph);
            if (!MarkIsDeleted(paragraph))
            {
                found.Add(text.ToString());
                text.Clear();
            }
        }

        if (text.Length > 0)
        {
            found.Add(text.ToString());
        }

        while (found.Count > 0 && found[^1].Length == 0)
        {
            found.RemoveAt(found.Count - 1);
        }

        return found;
    }

    public static bool HasTrackedChanges(XElement container) => container.Descendants().Any(e => Changes.Contains(e.Name));

    /// <summary>A change within another counts once.</summary>
    public static int TrackedChanges(XElement container) =>
        container.Descendants().Count(e => Changes.Contains(e.Name) && !e.Ancestors().Any(a => Changes.Contains(a.Name)));

    /// <summary>White space aside, the same words.</summary>
    public static bool Same(string a, string b) => Plain(a) == Plain(b);

    public static bool Same(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.Where(HasText).Select(Plain).SequenceEqual(b.Where(HasText).Select(Plain));

    /// <summary>Runs of white space as one blank.</summary>
    public static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static bool HasText(string text) => !string.IsNullOrWhiteSpace(text);

    private static IEnumerable<XElement> Of(XElement container) =>
        container.Elements().SelectMany(e => e.Name == Ns.W + "p" ? [e] : Gone.Contains(e.Name) ? [] : Of(e));

    private static bool MarkIsDeleted(XElement paragraph) =>
        paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "rPr")?.Element(Ns.W + "del") is not null;

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var child in element.Elements())
        {
            if (child.Name == Ns.W + "t")
            {
                text.Append(child.Value);
            }
            else if (child.Name == Ns.W + "tab")
            {
                text.Append('\t');
            }
            else if (child.Name == Ns.W + "br" || child.Name == Ns.W + "cr")
            {
                text.Append('\n');
            }
            else if (child.Name == Ns.W + "noBreakHyphen")
            {
                text.Append('-');
            }
            else if (!Gone.Contains(child.Name))
            {
                Append(text, child);
            }
        }
    }
}
