namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>Which links leave and enter by each side of each symbol, and what it costs to join them there.</summary>
internal sealed class SideLoads
{
    private readonly Board _board;
    private readonly Load[] _loads;
    private readonly int[] _room;

    public SideLoads(Board board)
    {
        _board = board;
        _loads = new Load[board.Nodes.Length * Sides.Count];
        _room = new int[_loads.Length];
        for (var side = 0; side < _room.Length; side++)
        {
            _room[side] = 1 + (int)(2 * Outline.Usable(board.Nodes[side / Sides.Count], (Side)(side % Sides.Count)) / TrackProblem.Even);
        }
    }

    private struct Load
    {
        public int Leaving, Entering, Labelled, GoingBack;

        /// <summary>The links at this side, in no order that matters.</summary>
        public List<int>? Links;
    }

    public int EndsAt(int node, Side side) => _loads[At(node, side)].Leaving + _loads[At(node, side)].Entering;

    public void Add(int link, in Course course) => Change(link, course, 1);

    public void Remove(int link, in Course course) => Change(link, course, -1);

    /// <summary>What the ends of a course cost beside those already there.</summary>
    /// <param name="met">Receives the links it shares a side with, when given.</param>
    public float Cost(int link, in Course course, List<int>? met)
    {
        var chartLink = _board.Links[link];
        int from = At(chartLink.From, course.From), to = At(chartLink.To, course.To);
        ref Load source = ref _loads[from], target = ref _loads[to];
        if (met is not null)
        {
            met.AddRange(source.Links ?? []);
            met.AddRange(target.Links ?? []);
        }

        var byEntry = (chartLink.GoesBack && source.Entering > 0) || target.GoingBack > 0;
        return Shared(from, source.Leaving, source.Entering, chartLink.LabelWidth > 0)
            + Shared(to, target.Entering, target.Leaving, false)
            + (byEntry ? CourseWeights.ReturnByEntry : 0);
    }

    private static int At(int node, Side side) => node * Sides.Count + (int)side;

    private void Change(int link, in Course course, int by)
    {
        var chartLink = _board.Links[link];
        ref Load source = ref _loads[At(chartLink.From, course.From)], target = ref _loads[At(chartLink.To, course.To)];
        source.Leaving += by;
        source.Labelled += chartLink.LabelWidth > 0 ? by : 0;
        source.GoingBack += chartLink.GoesBack ? by : 0;
        target.Entering += by;
        Keep(ref source, link, by > 0);
        Keep(ref target, link, by > 0);
    }

    private static void Keep(ref Load load, int link, bool present)
    {
        load.Links ??= [];
        if (present)
        {
            load.Links.Add(link);
        }
        else
        {
            load.Links.Remove(link);
        }
    }

    private float Shared(int side, int alike, int unlike, bool labelled)
    {
        var others = alike + unlike;
        if (others == 0)
        {
            return 0;
        }

        var labels = (labelled ? 1 : 0) + _loads[side].Labelled;
        return others * CourseWeights.SharedSide + unlike * CourseWeights.MixedSide
            + (labelled && labels > 1 ? CourseWeights.SharedLabels : labels > 0 ? CourseWeights.BesideLabel : 0)
            + (others >= _room[side] ? CourseWeights.FullSide : 0);
    }
}
