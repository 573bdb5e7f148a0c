using SopWordAddin.Documents.Flowchart.Text;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>A page with its connectors' ways.</summary>
/// <param name="Width">Of all actor columns, in twips.</param>
internal sealed record RoutedPage(PagePlan Plan, int Width, PageConnectors Connectors, RoutedChart Routed, IReadOnlyList<PageLink> Links, BranchLabels Labels)
{
    public bool IsSame(PagePlan plan, PageConnectors connectors) =>
        Plan.First == plan.First && Plan.Tops.AsSpan().SequenceEqual(plan.Tops) && Plan.BandAbove == plan.BandAbove && Plan.BandBelow == plan.BandBelow
        && Connectors.Heads.SequenceEqual(connectors.Heads) && Connectors.Feet.SequenceEqual(connectors.Feet);
}

/// <summary>The flowchart table: the passes in their order.</summary>
internal sealed class FlowLayout
{
    /// <summary>How often rows may grow for their connectors; what then still lacks is a matter of looks.</summary>
    private const int Rounds = 3;

    /// <summary>A header of long names must leave rows their room.</summary>
    private static readonly Length LeastRoom = Length.FromPoints(80);

    private readonly Profile _profile;
    private readonly Sheet _sheet;
    private readonly Chart _chart;
    private readonly IReadOnlyList<FlowColumn> _columns;
    private readonly FlowColumn[] _actors;
    private readonly IReadOnlyList<HeaderRow> _header;
    private readonly int _room;
    private readonly IReadOnlyList<RowPlan> _rows;
    private readonly Crossings _crossings;
    private readonly BranchLabels _labels;
    private readonly Descriptions _descriptions;

    private FlowLayout(Sop sop, Profile profile, Sheet sheet)
    {
        (_profile, _sheet) = (profile, sheet);
        _chart = ChartBuilder.Build(sop, profile);
        var texts = RowTexts.Measure(_chart, profile);
        _columns = ColumnWidths.Fit(_chart, sop.Flow, texts, profile, sheet);
        _actors = [.. _columns.Where(c => c.Kind == ColumnKind.Actor)];
        _header = HeaderLayout.Lay(sop.Flow, profile, _columns);
        HeaderHeight = new Length(_header.Sum(h => h.Height.Twips));
        _room = Room(sheet.Height);
        _rows = RowPlans.Make(_chart, texts, _columns, profile, _room);
        _crossings = CrossingsOf(_room);
        _labels = new BranchLabels(new Typeface(FontMetrics.Regular, profile.Font.Symbol), _actors.Sum(a => a.Width.Points));
        _descriptions = new Descriptions(_chart, sop.Flow);
    }

    private Length HeaderHeight { get; }

    /// <param name="below">Free height under the identity table for the one-page layout; zero when that is not wanted.</param>
    public static FlowchartDrawing Lay(Sop sop, Profile profile, Sheet sheet, Length below)
    {
        var layout = new FlowLayout(sop, profile, sheet);
        return layout.OnePage(below) ?? layout.Pages();
    }

    private int Room(Length height) => Math.Max((height - HeaderHeight).Twips, LeastRoom.Twips);

    private Crossings CrossingsOf(int room)
    {
        var rowOfChart = new int[_chart.Rows.Count];
        for (var i = _rows.Count - 1; i >= 0; i--)
        {
            rowOfChart[_rows[i].Row] = i;
        }

        return new Crossings(_chart, rowOfChart, _rows.Count, _actors[0].Width.Twips, room);
    }

    private FlowchartDrawing? OnePage(Length below)
    {
        var room = (below - HeaderHeight).Twips;
        RoutedPage[] routed = [];
        for (var round = 0; round < Rounds; round++)
        {
            if (room <= 0 || _rows.Sum(r => r.Height(0, 0)) > room)
            {
                return null;
            }

            routed = Route(Pagination.Split(_rows, _crossings, room, room), routed);
            if (!Grow(routed, room) || round == Rounds - 1)
            {
                return Drawing(routed, startsBelowCover: true);
            }
        }

        return null;
    }

    private FlowchartDrawing Pages()
    {
        var others = _profile.Flow.RepeatHeader ? _room : _sheet.Height.Twips;
        RoutedPage[] routed = [];
        for (var round = 1; ; round++)
        {
            routed = Route(Pagination.Split(_rows, _crossings, _room, others), routed);
            if (round == Rounds || !Grow(routed, _room))
            {
                return Drawing(routed, startsBelowCover: false);
            }
        }
    }

    /// <param name="before">The pages of the round before: one that stayed the same is not routed again.</param>
    private RoutedPage[] Route(List<PagePlan> plans, RoutedPage[] before)
    {
        var connectors = PageConnectors.Place(_chart, _crossings, _rows, plans, _actors[0].Width.Twips);
        var pages = new RoutedPage[plans.Count];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = i < before.Length && before[i].IsSame(plans[i], connectors[i]) ? before[i] : Route(plans[i], connectors[i]);
        }

        return pages;
    }

    private RoutedPage Route(PagePlan plan, PageConnectors connectors)
    {
        var chart = new PageChart(_chart, _crossings, _rows, plan);
        var routed = chart.Route(_actors, connectors, _labels);
        return new RoutedPage(plan, _actors.Length * _actors[0].Width.Twips, connectors, routed, chart.Links, _labels);
    }

    /// <summary>Gives rows the height that their connectors lacked; false when none lacked any.</summary>
    private bool Grow(RoutedPage[] pages, int room)
    {
        var grew = false;
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Plan.Count; i++)
            {
                var lack = Length.FromPoints(page.Routed.RowShortage[i]).Twips;
                if (lack > Length.TwipsPerPoint / 2)
                {
                    var plan = _rows[page.Plan.First + i];
                    var bands = (i == 0 ? page.Plan.BandAbove : 0) + (i == page.Plan.Count - 1 ? page.Plan.BandBelow : 0);
                    var wanted = Math.Min(page.Plan.Tops[i + 1] - page.Plan.Tops[i] - bands + lack, room / 2);
                    grew |= wanted > plan.Wanted;
                    plan.Wanted = Math.Max(plan.Wanted, wanted);
                }
            }
        }

        return grew;
    }

    private FlowchartDrawing Drawing(RoutedPage[] pages, bool startsBelowCover)
    {
        var drawn = new FlowPage[pages.Length];
        for (var i = 0; i < pages.Length; i++)
        {
            drawn[i] = RowDrawings.Draw(_chart, _descriptions, _rows, pages[i], i + 1);
        }

        return new FlowchartDrawing(_sheet.Size, _sheet.Margins, _columns, _header, drawn, startsBelowCover);
    }
}
