using SopWordAddin.Documents.Flowchart.Text;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>
/// Needs the columns; leaves the header rows. Executors' names stay upright while their longest word fits the column, at need a
/// little smaller; else all of them turn, and a name too long even then is shortened: a name in full height would push the flow off its page.
/// </summary>
internal sealed class HeaderLayout
{
    /// <summary>The longest that a turned name may get.</summary>
    private static readonly Length LongestTurned = Length.FromPoints(132);

    private const int MostLines = 7;

    /// <summary>The smallest at which an upright name reads better than a turned one.</summary>
    private const double SmallestUpright = 7;

    private readonly Flow _flow;
    private readonly Profile _profile;
    private readonly IReadOnlyList<FlowColumn> _columns;
    private readonly Typeface _face;
    private readonly int _firstActor;
    private readonly int _actorCount;
    private readonly bool _grouped;

    private HeaderLayout(Flow flow, Profile profile, IReadOnlyList<FlowColumn> columns)
    {
        _flow = flow;
        _profile = profile;
        _columns = columns;
        _face = new Typeface(FontMetrics.Bold, profile.Font.Header);
        _firstActor = columns.TakeWhile(c => c.Kind != ColumnKind.Actor).Count();
        _actorCount = columns.Count(c => c.Kind == ColumnKind.Actor);
        _grouped = flow.Actors.Any(a => GroupOf(a).Length > 0);
    }

    public static IReadOnlyList<HeaderRow> Lay(Flow flow, Profile profile, IReadOnlyList<FlowColumn> columns) =>
        new HeaderLayout(flow, profile, columns).Lay();

    public static string LabelOf(ColumnKind kind, FlowLabels labels) => kind switch
    {
        ColumnKind.Number => labels.Number,
        ColumnKind.Activity => labels.Activity,
        ColumnKind.Actor => labels.Actors,
        ColumnKind.Inputs => labels.Inputs,
        ColumnKind.Time => labels.Time,
        ColumnKind.Outputs => labels.Outputs,
        _ => labels.Notes,
    };

    private static string GroupOf(Actor actor) => actor.Group?.Trim() ?? "";

    private HeaderRow[] Lay()
    {
        var names = NameCells();
        var tiers = new List<List<HeaderCell>> { TopTier() };
        if (_grouped)
        {
            tiers.Add(GroupTier(names));
        }

        tiers.Add(NameTier(names));
        if (_profile.Flow.ColumnNumbers)
        {
            tiers.Add(NumberTier());
        }

        return Heights(tiers);
    }

    private int NameTiers => _grouped ? 2 : 1;

    private List<HeaderCell> TopTier()
    {
        var cells = new List<HeaderCell>();
        for (var i = 0; i < _columns.Count; i++)
        {
            var kind = _columns[i].Kind;
            if (i == _firstActor)
            {
                cells.Add(Upright(i, _actorCount, 1, _profile.FlowLabels.Actors));
            }
            else if (IsStandard(kind) && !IsStandard(_columns[i - 1].Kind))
            {
                cells.Add(Upright(i, _columns.Count(c => IsStandard(c.Kind)), 1, _profile.FlowLabels.Standard));
            }
            else if (kind is ColumnKind.Number or ColumnKind.Activity or ColumnKind.Notes)
            {
                cells.Add(Upright(i, 1, 1 + NameTiers, LabelOf(kind, _profile.FlowLabels)));
            }
        }

        return cells;
    }

    private static bool IsStandard(ColumnKind kind) => kind is ColumnKind.Inputs or ColumnKind.Time or ColumnKind.Outputs;

    private List<HeaderCell> GroupTier(HeaderCell[] names)
    {
        var cells = new List<HeaderCell>();
        for (var i = 0; i < _flow.Actors.Count;)
        {
            var group = GroupOf(_flow.Actors[i]);
            var span = 1;
            while (group.Length > 0 && i + span < _flow.Actors.Count && GroupOf(_flow.Actors[i + span]) == group)
            {
                span++;
            }

            cells.Add(group.Length > 0 ? Upright(_firstActor + i, span, 1, group) : names[i]);
            i += span;
        }

        cells.AddRange(StandardCells());
        return cells;
    }

    private List<HeaderCell> NameTier(HeaderCell[] names)
    {
        var cells = names.Where(c => c.RowSpan == 1).ToList();
        if (!_grouped)
        {
            cells.AddRange(StandardCells());
        }

        return cells;
    }

    private IEnumerable<HeaderCell> StandardCells() =>
        Enumerable.Range(0, _columns.Count)
            .Where(i => IsStandard(_columns[i].Kind))
            .Select(i => Upright(i, 1, NameTiers, LabelOf(_columns[i].Kind, _profile.FlowLabels)));

    private List<HeaderCell> NumberTier() =>
        [.. Enumerable.Range(0, _columns.Count).Select(i => Upright(i, 1, 1, NumberOf(i)))];

    private string NumberOf(int column)
    {
        var number = string.Create(null, $"({column + 1})");
        return _face.Width(number) <= Inner(_columns[column].Width) ? number : number.Trim('(', ')');
    }

    private HeaderCell[] NameCells()
    {
        if (_flow.Actors.Count == 0)
        {
            return [Upright(_firstActor, 1, 1, "")];
        }

        var small = _face with { Size = Math.Min(_face.Size, SmallestUpright) };
        if (FitUpright(_face) || FitUpright(small))
        {
            var face = FitUpright(_face) ? _face : small;
            return [.. _flow.Actors.Select((a, i) => Upright(_firstActor + i, 1, TiersOf(a), a.Name, face))];
        }

        var length = TurnedLength();
        return [.. _flow.Actors.Select((a, i) => Turned(_firstActor + i, a, length))];
    }

    private bool FitUpright(Typeface face) =>
        _flow.Actors.All(a => new MeasuredText(a.Name, face).LongestPiece <= Inner(_columns[_firstActor].Width));

    private int TiersOf(Actor actor) => _grouped && GroupOf(actor).Length == 0 ? 2 : 1;

    private HeaderCell Turned(int column, Actor actor, Length length)
    {
        var (text, lines) = Shorten(actor.Name, length, TurnedLines, _face);
        return new HeaderCell(column, 1, TiersOf(actor), text, lines, null, Turned: true);
    }

    private int TurnedLines => Math.Clamp((_columns[_firstActor].Width - TableStyle.Border).Twips / _face.LineHeight.Twips, 1, 3);

    /// <summary>The shortest length at which every name keeps its words whole and fits the width of its column.</summary>
    private Length TurnedLength()
    {
        var names = _flow.Actors.Select(a => new MeasuredText(a.Name, _face)).ToArray();
        var length = names.Max(n => n.LongestPiece).Twips * 101 / 100;
        while (length < LongestTurned.Twips && names.Any(n => n.CountLines(new Length(length)) > TurnedLines))
        {
            length += Length.TwipsPerPoint;
        }

        return new Length(Math.Min(length, LongestTurned.Twips));
    }

    private HeaderCell Upright(int column, int span, int rowSpan, string label) => Upright(column, span, rowSpan, label, _face);

    private HeaderCell Upright(int column, int span, int rowSpan, string label, Typeface face)
    {
        var width = Length.Zero;
        for (var i = 0; i < span; i++)
        {
            width += _columns[column + i].Width;
        }

        var (text, lines) = Shorten(label, Inner(width), MostLines, face);
        return new HeaderCell(column, span, rowSpan, text, lines, face == _face ? null : face.Size, Turned: false);
    }

    private static Length Inner(Length width) => width - TableStyle.CellSide - TableStyle.CellSide;

    private static (string Text, IReadOnlyList<string> Lines) Shorten(string text, Length width, int most, Typeface face)
    {
        var lines = new MeasuredText(text, face).Lines(width);
        if (lines.Count <= most)
        {
            return (text, lines);
        }

        var kept = lines.Take(most).ToArray();
        var length = kept[^1].Length;
        while (length > 0 && face.Width(Ellipsis.After(kept[^1], length)) > width)
        {
            length--;
        }

        kept[^1] = Ellipsis.After(kept[^1], length);
        return (string.Join(' ', kept), kept);
    }

    private HeaderRow[] Heights(List<List<HeaderCell>> tiers)
    {
        var heights = new int[tiers.Count];
        foreach (var tall in new[] { false, true })
        {
            for (var i = 0; i < tiers.Count; i++)
            {
                foreach (var cell in tiers[i].Where(c => c.RowSpan > 1 == tall))
                {
                    var last = i + cell.RowSpan - 1;
                    var above = heights[i..last].Sum();
                    heights[last] = Math.Max(heights[last], HeightOf(cell).Twips - above);
                }
            }
        }

        return [.. tiers.Select((cells, i) => new HeaderRow(new Length(heights[i]), [.. cells.OrderBy(c => c.FirstColumn)]))];
    }

    private Length HeightOf(HeaderCell cell)
    {
        var inside = cell.Turned
            ? cell.Lines.Select(l => _face.Width(l)).DefaultIfEmpty().Max() + TableStyle.CellSide
            : new Length(Math.Max(1, cell.Lines.Count) * _face.LineHeight.Twips);
        return inside + TableStyle.CellEnd + TableStyle.CellEnd;
    }
}
