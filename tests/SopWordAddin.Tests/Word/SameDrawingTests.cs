using System.Globalization;
using System.Xml.Linq;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Svg;
using SopWordAddin.Tests.Flowchart;
using Xunit;

namespace SopWordAddin.Tests.Word;

/// <summary>Word's markup, the pane's pages and what LibreOffice prints show one and the same drawing.</summary>
[Collection(LibreOfficeTests.Collection)]
public sealed class SameDrawingTests(LibreOfficeTests.Conversions converted)
{
    private const double OnePoint = 1;
    private const double Rounding = 0.001;
    private const double EmuPerPoint = 12_700;
    private static readonly XNamespace Group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
    private static readonly XNamespace Shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static TheoryData<string> Examples => Repository.ExampleNames;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_shape_of_the_document_stands_where_the_layout_put_it(string example)
    {
        var rows = Drawing(example).Flow.Pages.SelectMany(p => p.Rows).Where(r => r.Symbols.Count + r.Strokes.Count > 0).ToArray();
        var groups = Docx.Xml(Written.Document(example)).Descendants(Group + "wgp").ToArray();

        Assert.Equal(rows.Length, groups.Length);
        Assert.All(rows.Zip(groups), pair =>
        {
            var (row, group) = pair;
            AssertUnmoved(group);
            var wanted = row.Strokes.Select(s => (s.Name, Box: Around(s)))
                .Concat(row.Symbols.Select(s => (s.Name, s.Box)))
                .Concat(row.Labels.Select(l => (l.Name, l.Box)));
            var shapes = group.Elements(Shape + "wsp").ToArray();
            Assert.Equal(wanted.Select(w => w.Name), shapes.Select(s => s.Element(Shape + "cNvPr")!.Attribute("name")!.Value));
            Assert.All(wanted.Zip(shapes), both => Assert.True(
                InkedPage.Edges.Of(both.First.Box, default).IsNear(EdgesOf(both.Second.Descendants(A + "xfrm").First()), Rounding), both.First.Name));
        });
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_pages_of_the_pane_show_every_symbol_and_every_corner_within_a_point(string example)
    {
        var drawing = Drawing(example);
        InkedPage[] sheets = [.. SvgPages.Draw(drawing, Written.Profile).Select(InkedPage.Read)];

        Assert.Empty(SheetPlaces.Differences(drawing, sheets, OnePoint));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    [Trait("Needs", "LibreOffice")]
    public void What_LibreOffice_prints_shows_every_symbol_and_every_corner_within_a_point(string example)
    {
        var drawing = Drawing(example);
        InkedPage[] sheets = [.. Enumerable.Range(1, drawing.PageCount).Select(page => Printed(example, page))];

        Assert.Empty(SheetPlaces.Differences(drawing, sheets, OnePoint));
    }

    private static SopDrawing Drawing(string example) => SopLayout.Draw(Written.Example(example), Written.Profile);

    private InkedPage Printed(string example, int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return InkedPage.Read(LibreOfficeTests.Conversions.Run(
            "pdftocairo", "-svg", "-nocenter", "-noshrink", "-f", number, "-l", number, converted.PathOf(example, "pdf"), "-"));
    }

    /// <summary>The group's own places are the row's: nothing is scaled or shifted on the way.</summary>
    private static void AssertUnmoved(XElement group)
    {
        var frame = group.Element(Group + "grpSpPr")!.Element(A + "xfrm")!;
        var anchor = group.Ancestors(Docx.Wp + "anchor").Single();
        Assert.Equal(
            anchor.Descendants(Docx.Wp + "posOffset").Select(p => p.Value),
            new[] { "x", "y" }.Select(axis => frame.Element(A + "chOff")!.Attribute(axis)!.Value));
        Assert.Equal(
            frame.Element(A + "ext")!.Attributes().Select(a => a.Value),
            frame.Element(A + "chExt")!.Attributes().Select(a => a.Value));
    }

    private static InkedPage.Edges EdgesOf(XElement frame)
    {
        double Points(string element, string attribute) =>
            double.Parse(frame.Element(A + element)!.Attribute(attribute)!.Value, CultureInfo.InvariantCulture) / EmuPerPoint;
        var (x, y) = (Points("off", "x"), Points("off", "y"));
        return new(x, y, x + Points("ext", "cx"), y + Points("ext", "cy"));
    }

    private static Box Around(Stroke s) => new(
        new Length(Math.Min(s.Start.X.Twips, s.End.X.Twips)),
        new Length(Math.Min(s.Start.Y.Twips, s.End.Y.Twips)),
        new Length(Math.Abs(s.End.X.Twips - s.Start.X.Twips)),
        new Length(Math.Abs(s.End.Y.Twips - s.Start.Y.Twips)));
}
