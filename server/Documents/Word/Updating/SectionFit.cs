using System.Globalization;
using System.Xml.Linq;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Updating;

/// <summary>Sees to it that the blocks lie on paper of the size they were laid out for.</summary>
internal sealed class SectionFit(XElement body, FlowchartDrawing flow, ReadNotes notes)
{
    /// <summary>Sets the paper of the section that holds a block, if the section holds nothing else.</summary>
    public void Fit(XElement block)
    {
        if (block.Parent != body)
        {
            return;
        }

        var section = SectionOf(block);
        if (section is null || Fits(section))
        {
            return;
        }

        if (SectionContent(block).All(IsOursOrEmpty))
        {
            SetPaper(section);
        }
        else
        {
            notes.Add("word.pageDiffers", new NotePlace("page"));
        }
    }

    /// <summary>Adds blocks at the document's end, in a section of their own where its paper is another.</summary>
    public void Append(IReadOnlyList<XElement> blocks)
    {
        var last = body.Elements(Ns.W + "sectPr").LastOrDefault();
        var hasText = body.Elements().Any(e => e.Name != Ns.W + "sectPr");
        if (hasText && (last is null || !Fits(last)))
        {
            // The text so far keeps its section, which now ends in a paragraph (ECMA-376 17.6.18).
            var former = last is null ? new XElement(Ns.W + "sectPr") : new XElement(last);
            Add(last, new XElement(Ns.W + "p", new XElement(Ns.W + "pPr", former)));
        }
        else if (hasText)
        {
            Add(last, new XElement(Ns.W + "p", new XElement(Ns.W + "pPr",
                new XElement(Ns.W + "pStyle", new XAttribute(Ns.W + "val", Writing.StyleIds.AfterTable)),
                new XElement(Ns.W + "pageBreakBefore"))));
        }

        foreach (var block in blocks)
        {
            Add(last, block);
        }

        if (last is null)
        {
            body.Add(last = new XElement(Ns.W + "sectPr"));
        }

        if (!Fits(last))
        {
            SetPaper(last);
        }
    }

    private void Add(XElement? before, XElement element)
    {
        if (before is null)
        {
            body.Add(element);
        }
        else
        {
            before.AddBeforeSelf(element);
        }
    }

    // The section's properties stand in its last paragraph, those of the last section at the end of the body.
    private XElement? SectionOf(XElement block) =>
        block.ElementsAfterSelf().Select(Ends).FirstOrDefault(s => s is not null) ?? body.Elements(Ns.W + "sectPr").LastOrDefault();

    private static XElement? Ends(XElement element) =>
        element.Name == Ns.W + "p" ? element.Element(Ns.W + "pPr")?.Element(Ns.W + "sectPr") : null;

    private static IEnumerable<XElement> SectionContent(XElement block) => block.ElementsBeforeSelf().Reverse().TakeWhile(e => Ends(e) is null)
        .Append(block)
        .Concat(block.ElementsAfterSelf().TakeWhile(e => Ends(e) is null))
        .Where(e => e.Name != Ns.W + "sectPr");

    private static bool IsOursOrEmpty(XElement element) =>
        Writing.Block.KindOf((string?)element.Element(Ns.W + "sdtPr")?.Element(Ns.W + "tag")?.Attribute(Ns.W + "val")) is not null
        || Review.ReviewAnnex.Is(element)
        || (element.Name != Ns.W + "tbl" && !element.Descendants(Ns.W + "t").Any() && !element.Descendants(Ns.W + "drawing").Any());

    private bool Fits(XElement section)
    {
        var (size, margins) = (section.Element(Ns.W + "pgSz"), section.Element(Ns.W + "pgMar"));
        return Value(size, "w") == flow.Paper.Width.Twips && Value(size, "h") == flow.Paper.Height.Twips
            && Value(margins, "left") == flow.Margins.Left.Twips && Value(margins, "right") == flow.Margins.Right.Twips
            && Value(margins, "top") == flow.Margins.Top.Twips && Value(margins, "bottom") == flow.Margins.Bottom.Twips;
    }

    private void SetPaper(XElement section)
    {
        var (paper, margins) = (flow.Paper, flow.Margins);
        Set(section, "pgSz", ("w", paper.Width.Twips), ("h", paper.Height.Twips));
        section.Element(Ns.W + "pgSz")!.SetAttributeValue(Ns.W + "orient", paper.Width > paper.Height ? "landscape" : "portrait");
        Set(section, "pgMar", ("top", margins.Top.Twips), ("right", margins.Right.Twips), ("bottom", margins.Bottom.Twips), ("left", margins.Left.Twips));
        foreach (var (side, most) in new[] { ("header", margins.Top.Twips / 2), ("footer", margins.Bottom.Twips / 2), ("gutter", 0) })
        {
            var margin = section.Element(Ns.W + "pgMar")!;
            margin.SetAttributeValue(Ns.W + side, Math.Clamp(Value(margin, side) ?? most, 0, most));
        }
    }

    // Header and footer references come first, then the section's type, then the paper (ECMA-376 17.6.17).
    private static void Set(XElement section, string name, params (string Name, int Value)[] values)
    {
        var element = section.Element(Ns.W + name);
        if (element is null)
        {
            element = new XElement(Ns.W + name);
            string[] earlier = ["headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz"];
            var before = section.Elements().LastOrDefault(e => e.Name.Namespace == Ns.W && earlier.Contains(e.Name.LocalName));
            if (before is null)
            {
                section.AddFirst(element);
            }
            else
            {
                before.AddAfterSelf(element);
            }
        }

        foreach (var (attribute, value) in values)
        {
            element.SetAttributeValue(Ns.W + attribute, value);
        }
    }

    private static int? Value(XElement? element, string attribute) =>
        int.TryParse((string?)element?.Attribute(Ns.W + attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;
}
