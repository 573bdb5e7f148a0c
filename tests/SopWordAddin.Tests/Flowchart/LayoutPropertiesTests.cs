using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Flowchart.Text;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Tests.Generated;
using Xunit;

namespace SopWordAddin.Tests.Flowchart;

/// <summary>What holds of every drawing, whatever the SOP; the seeds are fixed so that a failure comes back.</summary>
public sealed class LayoutPropertiesTests
{
    private static readonly Profile Profile = Profiles.BuiltIn[0];

    // All claims are held over the same recipes: each is drawn once.
    private static readonly ConcurrentDictionary<SopRecipe, (Sop Sop, SopDrawing Drawing)> Drawn = new();

    [Fact]
    public void Every_link_is_drawn_whole_from_border_to_border_through_its_page_connectors() => Hold((sop, drawing) =>
    {
        var lines = PagePicture.Of(drawing.Flow).SelectMany(p => p.Lines().Select(l => (Page: p, l.Name, l.Corners))).ToLookup(l => l.Name);
        foreach (var link in sop.Flow.Links)
        {
            var ends = lines[$"link:{link.From}>{link.To}"]
                .Select(l => (l.Page.Number, From: TouchedBy(l.Page, l.Corners[0]), To: TouchedBy(l.Page, l.Corners[^1])))
                .OrderBy(e => e.Number)
                .ToList();
            Assert.NotEmpty(ends);
            if (!ends[0].From.Contains(NameOf(sop, link.From)))
            {
                ends.Reverse();
            }

            Assert.Contains(NameOf(sop, link.From), ends[0].From);
            Assert.Contains(NameOf(sop, link.To), ends[^1].To);
            for (var i = 1; i < ends.Count; i++)
            {
                Assert.NotEqual(ends[i].Number, ends[i - 1].Number);
                var connector = Assert.Single(ends[i - 1].To.Intersect(ends[i].From));
                Assert.StartsWith("page:", connector, StringComparison.Ordinal);
            }
        }
    });

    [Fact]
    public void Every_symbol_of_every_executor_is_drawn_once() => Hold((sop, drawing) =>
    {
        var drawn = drawing.Flow.Pages.SelectMany(p => p.Rows).SelectMany(r => r.Symbols).Where(s => s.Kind != SymbolKind.OffPage).Select(s => s.Name);
        var wanted = sop.Flow.Steps.SelectMany(s => s.Nodes).SelectMany(n => n.Actors.DefaultIfEmpty("").Select(a => $"node:{n.Id}:{a}"));
        Assert.Equal(wanted.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Symbols_stay_in_their_cell_and_connectors_in_their_row() => Hold((_, drawing) =>
    {
        var actors = drawing.Flow.Columns.Where(c => c.Kind == ColumnKind.Actor).ToArray();
        var right = actors[^1].X + actors[^1].Width - drawing.Flow.ActorsX;
        foreach (var row in drawing.Flow.Pages.SelectMany(p => p.Rows))
        {
            var space = new Box(Length.Zero, Length.Zero, right, row.Height);
            Assert.All(row.Symbols, s => Assert.Contains(
                actors,
                c => IsInside(s.Box, new Box(c.X - drawing.Flow.ActorsX, Length.Zero, c.Width, row.Height))));
            Assert.All(row.Strokes, s => Assert.True(IsInside(Around(s), space), $"{s} leaves {space}"));
        }
    });

    [Fact]
    public void Symbols_of_a_page_do_not_touch() => Hold((_, drawing) =>
    {
        foreach (var row in drawing.Flow.Pages.SelectMany(p => p.Rows))
        {
            for (var i = 0; i < row.Symbols.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Assert.False(Overlap(row.Symbols[i].Box, row.Symbols[j].Box), $"{row.Symbols[i].Name} and {row.Symbols[j].Name}");
                }
            }
        }
    });

    [Fact]
    public void Cells_hold_their_text() => Hold((_, drawing) =>
    {
        var face = new Typeface(FontMetrics.Regular, Profile.Font.Body);
        foreach (var row in drawing.Flow.Pages.SelectMany(p => p.Rows))
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var entries = row.Cells[i].Entries;
                var lines = entries.Sum(e => Math.Max(1, e.Lines.Count));
                Assert.True((lines * face.LineHeight.Twips) + (2 * TableStyle.CellEnd.Twips) <= row.Height.Twips);
                foreach (var entry in entries)
                {
                    var room = drawing.Flow.Columns[i].Width - TableStyle.CellSide - TableStyle.CellSide - (entry.Mark is null ? Length.Zero : TableStyle.ListIndent);
                    Assert.All(entry.Lines, l => Assert.True(l.Length < 3 || face.Width(l) <= room, $"\"{l}\" is wider than {room.Points} pt"));
                }
            }
        }
    });

    [Fact]
    public void No_word_of_a_step_is_lost() => Hold((sop, drawing) =>
    {
        var rows = drawing.Flow.Pages.SelectMany(p => p.Rows).Where(r => r.StepId is not null).ToLookup(r => r.StepId!);
        Assert.Equal(sop.Flow.Steps.Select(s => s.Id), rows.Select(r => r.Key));
        foreach (var step in sop.Flow.Steps)
        {
            Assert.Equal(Letters(step.Activity), Letters(Shown(rows[step.Id], ColumnKind.Activity)));
            Assert.Equal(Letters(string.Concat(step.Outputs)), Letters(Shown(rows[step.Id], ColumnKind.Outputs)));
            Assert.Equal(Letters(string.Concat(step.Inputs)), Letters(Shown(rows[step.Id], ColumnKind.Inputs)));
        }
    });

    [Fact]
    public void Pages_end_above_the_signature_zone() => Hold((_, drawing) =>
    {
        var flow = drawing.Flow;
        var foot = flow.Paper.Height.Points - 48;
        var header = flow.Header.Sum(h => h.Height.Points);
        var cover = drawing.Cover.Pages.Select(p => p.Rows.Sum(r => r.Height.Points)).ToArray();
        Assert.All(cover, height => Assert.True(flow.Margins.Top.Points + height <= foot));
        for (var i = 0; i < flow.Pages.Count; i++)
        {
            var above = i == 0 && flow.StartsBelowCover ? cover[^1] + TableStyle.AfterTable.Points : 0;
            var height = flow.Pages[i].Rows.Sum(r => r.Height.Points);
            Assert.NotEmpty(flow.Pages[i].Rows);
            Assert.True(flow.Margins.Top.Points + above + header + height + TableStyle.AfterTable.Points <= foot, $"page {i + 1} is {height} pt high");
        }
    });

    [Fact]
    public void No_line_runs_through_a_symbol() => Hold((_, drawing) =>
    {
        foreach (var page in PagePicture.Of(drawing.Flow))
        {
            foreach (var stroke in page.Strokes)
            {
                Assert.All(page.Symbols, s => Assert.False(Overlap(Around(stroke), Heart(s)), $"{stroke.Name} runs through {s.Name} on page {page.Number}"));
            }
        }
    });

    [Fact]
    public void Labels_touch_no_line_no_symbol_and_no_other_label_and_stay_in_their_row() => Hold((_, drawing) =>
    {
        foreach (var page in PagePicture.Of(drawing.Flow))
        {
            Assert.All(page.Labels, label => Assert.Null(TouchedBy(page, label)));
        }

        foreach (var row in drawing.Flow.Pages.SelectMany(p => p.Rows))
        {
            Assert.All(row.Labels, label => Assert.True(label.Box.Y.Twips >= -1 && label.Box.Bottom.Twips <= row.Height.Twips + 1, $"{label} leaves its row"));
        }
    });

    [Fact]
    public void The_same_sop_gives_the_same_drawing() => Hold(
        (sop, drawing) =>
        {
            var again = SopLayout.Draw(SopJson.Read(SopJson.Write(sop)), Profile);
            Assert.Equal(Newtonsoft.Json.JsonConvert.SerializeObject(drawing), Newtonsoft.Json.JsonConvert.SerializeObject(again));
        },
        flows: 300);

    private static void Hold(Action<Sop, SopDrawing> claim, int flows = 2_000) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(flows).WithReplay(35, 2013),
        Prop.ForAll(SopRecipe.Arbitrary, recipe =>
        {
            var (sop, drawing) = Drawn.GetOrAdd(recipe, r => (r.Make(), SopLayout.Draw(r.Make(), Profile)));
            claim(sop, drawing);
        }));

    /// <summary>What a label lies on; null when it is free.</summary>
    private static string? TouchedBy(PagePicture page, BranchLabel label) =>
        page.Strokes.Find(s => Overlap(label.Box, Around(s)))?.Name
        ?? page.Symbols.Find(s => Touches(label.Box, s))?.Name
        ?? page.Labels.Find(l => l != label && Overlap(label.Box, l.Box))?.Name;

    private static bool Touches(Box label, Symbol symbol)
    {
        if (symbol.Kind != SymbolKind.Decision)
        {
            return Overlap(label, symbol.Box);
        }

        // The corners of a diamond's box are free.
        var (x, y) = (symbol.Box.X.Twips + (symbol.Box.Width.Twips / 2.0), symbol.Box.Y.Twips + (symbol.Box.Height.Twips / 2.0));
        var aside = Math.Abs(Math.Clamp(x, label.X.Twips, label.Right.Twips) - x) * 2 / symbol.Box.Width.Twips;
        var away = Math.Abs(Math.Clamp(y, label.Y.Twips, label.Bottom.Twips) - y) * 2 / symbol.Box.Height.Twips;
        return aside + away < 1;
    }

    /// <summary>Name of the symbol that a node's links are tied to.</summary>
    private static string NameOf(Sop sop, string nodeId) =>
        $"node:{nodeId}:{sop.Flow.Steps.SelectMany(s => s.Nodes).First(n => n.Id == nodeId).Actors.DefaultIfEmpty("").First()}";

    // Outlines of diamonds and capsules lie inside their box, by little where connectors may end.
    private static string[] TouchedBy(PagePicture page, Spot spot) =>
        [.. page.Symbols.Where(s => IsInside(new Box(spot.X, spot.Y, Length.Zero, Length.Zero), Grown(s.Box)) && !IsInside(new Box(spot.X, spot.Y, Length.Zero, Length.Zero), Heart(s))).Select(s => s.Name)];

    private static Box Around(Stroke s) => new(
        s.Start.X < s.End.X ? s.Start.X : s.End.X,
        s.Start.Y < s.End.Y ? s.Start.Y : s.End.Y,
        new Length(Math.Abs(s.End.X.Twips - s.Start.X.Twips)),
        new Length(Math.Abs(s.End.Y.Twips - s.Start.Y.Twips)));

    private static Box Grown(Box box) => new(new Length(box.X.Twips - 1), new Length(box.Y.Twips - 1), new Length(box.Width.Twips + 2), new Length(box.Height.Twips + 2));

    /// <summary>The box that lies wholly inside a symbol's outline; of a diamond or capsule, the middle half.</summary>
    private static Box Heart(Symbol symbol)
    {
        var box = symbol.Box;
        var part = symbol.Kind is SymbolKind.Decision or SymbolKind.Terminator ? 4 : 8;
        var (x, y) = (Math.Max(box.Width.Twips / part, 4), Math.Max(box.Height.Twips / part, 4));
        return new Box(new Length(box.X.Twips + x), new Length(box.Y.Twips + y), new Length(box.Width.Twips - (2 * x)), new Length(box.Height.Twips - (2 * y)));
    }

    private static bool IsInside(Box inner, Box outer) =>
        inner.X >= outer.X && inner.Y >= outer.Y && inner.Right <= outer.Right && inner.Bottom <= outer.Bottom;

    private static bool Overlap(Box a, Box b) => a.X <= b.Right && b.X <= a.Right && a.Y <= b.Bottom && b.Y <= a.Bottom;

    private static string Shown(IEnumerable<FlowRow> rows, ColumnKind column) =>
        string.Concat(rows.SelectMany(r => r.Cells.First(c => c.Kind == column).Entries).SelectMany(e => e.Lines));

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
