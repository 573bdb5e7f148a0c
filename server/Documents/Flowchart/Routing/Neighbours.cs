namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>The pieces on the line of the one being priced that lie beside it, and what their company costs.</summary>
internal sealed class Neighbours
{
    private readonly List<(int Low, int High)> _stretches = [];

    public void Clear() => _stretches.Clear();

    public void Add(int low, int high) => _stretches.Add((low, high));

    public float Cost(Room room)
    {
        // No more than all of them lie side by side at one place: only then is it worth looking where.
        var depth = _stretches.Count < room.Even || _stretches.Count < 2 ? _stretches.Count : Depth();
        return _stretches.Count * CourseWeights.Company + Math.Max(0, depth + 1 - room.Even) * CourseWeights.Crowding
            + Math.Max(0, depth + 1 - room.Most) * CourseWeights.Overcrowding;
    }

    private int Depth()
    {
        var depth = 0;
        foreach (var (start, _) in _stretches)
        {
            var here = 0;
            foreach (var (low, high) in _stretches)
            {
                here += low <= start && high > start ? 1 : 0;
            }

            depth = Math.Max(depth, here);
        }

        return depth;
    }
}
