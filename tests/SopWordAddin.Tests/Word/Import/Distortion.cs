using System.Globalization;
using System.Xml.Linq;

namespace SopWordAddin.Tests.Word.Import;

/// <summary>Our documents made to look as if a person had drawn them: no data, no names, other words, other ways to draw.</summary>
internal static class Distortion
{
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Wpg = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
    public static readonly XNamespace Wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static readonly XNamespace W = Docx.W;
    private static readonly XNamespace Wp = Docx.Wp;

    private const int EmuPerTwip = 635;

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Nomor SOP"] = "No. SOP", ["Tanggal Pembuatan"] = "Tgl. Pembuatan", ["Tanggal Revisi"] = "Tgl. Revisi", ["Tanggal Efektif"] = "Tanggal Pengesahan",
        ["Disahkan oleh"] = "Ditetapkan oleh", ["Nama SOP"] = "Judul SOP", ["Dasar Hukum"] = "Landasan Hukum", ["Kualifikasi Pelaksana"] = "Kualifikasi Pelaksanaan",
        ["Keterkaitan"] = "Keterkaitan dengan SOP lain", ["Peralatan/Perlengkapan"] = "Peralatan dan Perlengkapan", ["Peringatan"] = "PERINGATAN :",
        ["Pencatatan dan Pendataan"] = "Pencatatan & Pendataan", ["No"] = "No.", ["Kegiatan"] = "Uraian Prosedur", ["Pelaksana"] = "Aktor", ["Mutu Baku"] = "Mutu Buku",
        ["Kelengkapan"] = "Persyaratan/Kelengkapan", ["Waktu"] = "Jangka Waktu", ["Output"] = "Keluaran", ["Keterangan"] = "Ket.",
    };

    /// <summary>Without the SOP as data and without content controls.</summary>
    public static byte[] WithoutState(byte[] docx) => Docx.Edit(Docx.Without(docx, "customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels", "docProps/custom.xml"), root =>
    {
        foreach (var control in root.Descendants(W + "sdt").ToList())
        {
            control.ReplaceWith(control.Element(W + "sdtContent")!.Nodes());
        }
    });

    /// <summary>Shapes are called as Word calls them.</summary>
    public static void WithoutNames(XElement root)
    {
        var count = 0;
        foreach (var properties in root.Descendants().Where(e => e.Name == Wps + "cNvPr" || e.Name == Wp + "docPr"))
        {
            properties.SetAttributeValue("name", $"Shape {++count}");
            properties.Attribute("descr")?.Remove();
        }
    }

    public static void Reworded(XElement root)
    {
        foreach (var cell in root.Descendants(W + "tc").Where(c => !c.Descendants(Wp + "anchor").Any()))
        {
            var texts = cell.Descendants(W + "t").ToList();
            if (texts.Count > 0 && Synonyms.TryGetValue(string.Concat(texts.Select(t => t.Value)).Trim(), out var other))
            {
                texts.Skip(1).ToList().ForEach(t => t.Value = "");
                texts[0].Value = other;
            }
            else if (texts.Count > 0 && Synonyms.TryGetValue(texts[0].Value.Trim(), out var first))
            {
                texts[0].Value = first;
            }
        }
    }

    /// <summary>Every shape of a group alone in a drawing of its own.</summary>
    public static void Ungrouped(XElement root)
    {
        foreach (var (anchor, shapes) in Groups(root))
        {
            var alone = shapes.Select((s, i) => Alone(anchor, s, i)).ToList();
            Replace(anchor, alone);
        }
    }

    /// <summary>Shapes hang in the first cell of their page, and lie over the rows below.</summary>
    public static void OverTheCells(XElement root)
    {
        foreach (var table in root.Descendants(W + "tbl").Where(t => t.Descendants(Wpg + "wgp").Any()).ToList())
        {
            var (first, above) = (default(XElement), 0L);
            foreach (var row in table.Elements(W + "tr").ToList())
            {
                var starts = row.Descendants(W + "pageBreakBefore").Any();
                if (first is null || starts)
                {
                    (first, above) = (row, 0);
                }

                Move(row, first, above);
                above += EmuPerTwip * long.Parse(row.Element(W + "trPr")!.Element(W + "trHeight")!.Attribute(W + "val")!.Value, CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>Lines miss what they aim at by up to so many points, each end in its own way.</summary>
    public static void Sloppy(XElement root, double points)
    {
        var turn = 0;
        foreach (var line in root.Descendants(Wps + "wsp").Where(s => (string?)s.Descendants(A + "prstGeom").FirstOrDefault()?.Attribute("prst") == "line"))
        {
            var frame = line.Element(Wps + "spPr")!.Element(A + "xfrm")!;
            foreach (var (element, name, least) in new[] { ("off", "x", long.MinValue), ("off", "y", long.MinValue), ("ext", "cx", 0L), ("ext", "cy", 0L) })
            {
                var attribute = frame.Element(A + element)!.Attribute(name)!;
                var by = (((turn++ * 7) % 11) - 5) / 5.0 * points * 12_700 / (least == 0 ? 1 : 2);
                attribute.Value = Math.Max(least, Long(attribute) + (long)by).ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>Links within a page as one connector each, tied to its symbols; no names are needed to know them.</summary>
    public static void Tied(XElement root) => TiedConnectors.Draw(root);

    /// <summary>What LibreOffice writes for Word before 2010 in place of what it writes for later ones.</summary>
    public static void OnlyFallbacks(XElement root)
    {
        foreach (var choice in root.Descendants(Mc + "AlternateContent").ToList())
        {
            choice.ReplaceWith(choice.Element(Mc + "Fallback")!.Nodes());
        }

        foreach (var shape in root.Descendants().Where(e => e.Name.Namespace == "urn:schemas-microsoft-com:vml"))
        {
            shape.Attribute("ID")?.Remove();
            shape.Attribute("alt")?.Remove();
        }
    }

    public static IReadOnlyList<(XElement Anchor, List<XElement> Shapes)> Groups(XElement root) =>
        [.. root.Descendants(Wp + "anchor").Where(a => a.Descendants(Wpg + "wgp").Any()).Select(a => (a, a.Descendants(Wps + "wsp").ToList()))];

    public static long Long(XAttribute? attribute) => long.Parse(attribute!.Value, CultureInfo.InvariantCulture);

    private static void Move(XElement row, XElement first, long above)
    {
        foreach (var (anchor, _) in Groups(row))
        {
            var cells = row.Elements(W + "tc").ToList();
            var cell = anchor.Ancestors(W + "tc").First();
            var before = cells.TakeWhile(c => c != cell).Sum(c => EmuPerTwip * Long(c.Element(W + "tcPr")!.Element(W + "tcW")!.Attribute(W + "w")));
            var run = anchor.Ancestors(W + "r").First();

            // Text cells have margins; the place counts from the text.
            Shift(anchor, "positionH", before - (70 * EmuPerTwip));
            Shift(anchor, "positionV", above - (50 * EmuPerTwip));
            run.Remove();
            first.Element(W + "tc")!.Element(W + "p")!.Add(run);
        }
    }

    private static void Shift(XElement anchor, string direction, long by)
    {
        var offset = anchor.Element(Wp + direction)!.Element(Wp + "posOffset")!;
        offset.Value = (long.Parse(offset.Value, CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture);
    }

    private static XElement Alone(XElement anchor, XElement shape, int index)
    {
        var group = anchor.Descendants(Wpg + "grpSpPr").First().Element(A + "xfrm")!;
        var own = shape.Element(Wps + "spPr")!.Element(A + "xfrm")!;
        var (off, ext) = (own.Element(A + "off")!, own.Element(A + "ext")!);
        var copy = new XElement(anchor);
        Shift(copy, "positionH", Long(off.Attribute("x")) - Long(group.Element(A + "chOff")!.Attribute("x")));
        Shift(copy, "positionV", Long(off.Attribute("y")) - Long(group.Element(A + "chOff")!.Attribute("y")));
        copy.Element(Wp + "extent")!.SetAttributeValue("cx", ext.Attribute("cx")!.Value);
        copy.Element(Wp + "extent")!.SetAttributeValue("cy", ext.Attribute("cy")!.Value);
        var properties = copy.Element(Wp + "docPr")!;
        var name = shape.Element(Wps + "cNvPr");
        properties.SetAttributeValue("id", name?.Attribute("id")?.Value ?? (100_000 + index).ToString(CultureInfo.InvariantCulture));
        properties.SetAttributeValue("name", name?.Attribute("name")?.Value ?? $"Shape {index}");
        var alone = new XElement(shape);
        alone.Element(Wps + "cNvPr")?.Remove();
        var frame = alone.Element(Wps + "spPr")!.Element(A + "xfrm")!;
        frame.Element(A + "off")!.SetAttributeValue("x", 0);
        frame.Element(A + "off")!.SetAttributeValue("y", 0);
        copy.Element(A + "graphic")!.Element(A + "graphicData")!.ReplaceWith(
            new XElement(A + "graphicData", new XAttribute("uri", Wps.NamespaceName), alone));
        return copy;
    }

    private static void Replace(XElement anchor, IReadOnlyList<XElement> alone)
    {
        var run = anchor.Ancestors(W + "r").First();
        run.ReplaceWith(alone.Select(a => new XElement(W + "r",
            new XElement(Mc + "AlternateContent", new XElement(Mc + "Choice", new XAttribute("Requires", "wps"), new XElement(W + "drawing", a))))));
    }
}
