using System.Text;
using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Updating;

/// <summary>
/// What tells two versions of a document apart, whatever the word processor that saved one of them made of its markup: blocks
/// and words, where shapes lie, how wide and high cells are, the paper, the type of our styles.
/// </summary>
internal static class Look
{
    private const string OurStyles = "SopAp";

    private static readonly Dictionary<XName, string[]> InText = new()
    {
        [Ns.W + "tag"] = ["val"],
        [Ns.W + "p"] = [],
        [Ns.W + "gridCol"] = ["w"],
        [Ns.W + "trHeight"] = ["val"],
        [Ns.W + "pgSz"] = ["w", "h"],
        [Ns.Wp + "docPr"] = ["name"],
        [Ns.Wps + "cNvPr"] = ["name"],
        [Ns.A + "off"] = ["x", "y"],
        [Ns.A + "ext"] = ["cx", "cy"],
    };

    private static readonly Dictionary<XName, string[]> InStyles = new()
    {
        [Ns.W + "style"] = ["styleId"],
        [Ns.W + "rFonts"] = ["ascii"],
        [Ns.W + "sz"] = ["val"],
    };

    /// <param name="text">The main part as it is being changed.</param>
    public static string Of(WordPackage package, XDocument text)
    {
        var look = new StringBuilder();
        Append(look, text.Root!, InText);
        foreach (var style in package.FromMain(Ns.Types.Styles) is { } styles ? package.Xml(styles).Root!.Elements(Ns.W + "style") : [])
        {
            if (((string?)style.Attribute(Ns.W + "styleId"))?.StartsWith(OurStyles, StringComparison.Ordinal) == true)
            {
                Append(look, style, InStyles);
            }
        }

        return look.ToString();
    }

    private static void Append(StringBuilder look, XElement element, Dictionary<XName, string[]> facts)
    {
        if (element.Name == Ns.Mc + "Fallback")
        {
            // Word adds pictures for its older versions by itself.
            return;
        }

        if (element.Name == Ns.W + "t")
        {
            // One word may stand in several runs.
            look.Append(element.Value);
        }
        else if (facts.TryGetValue(element.Name, out var names) && !IsEmptyParagraph(element))
        {
            look.Append('\n').Append(element.Name.LocalName);
            look.AppendJoin(' ', names.Select(n => element.Attributes().FirstOrDefault(a => a.Name.LocalName == n)?.Value)).Append(':');
        }

        foreach (var child in element.Elements())
        {
            Append(look, child, facts);
        }
    }

    // Word for the web and on a Mac adds one behind what was replaced in a control.
    private static bool IsEmptyParagraph(XElement element) => element.Name == Ns.W + "p" && !element.Descendants(Ns.W + "t").Any();
}
