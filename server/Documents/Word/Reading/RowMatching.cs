using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Word.State;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>
/// Which row of the table is which row that was written. Rows are known by the name of their drawing, which moves and is
/// copied with them; without it by their words; at last by standing between the same neighbours.
/// </summary>
internal sealed class RowMatching
{
    /// <summary>Share of common words from which two rows are taken for the same.</summary>
    private const double Alike = 0.6;

    private readonly IReadOnlyList<ReadRow> _rows;
    private readonly IReadOnlyList<WrittenRow> _written;
    private readonly int[] _match;
    private readonly bool[] _taken;

    private RowMatching(IReadOnlyList<ReadRow> rows, IReadOnlyList<WrittenRow> written)
    {
        (_rows, _written) = (rows, written);
        _match = new int[rows.Count];
        Array.Fill(_match, -1);
        _taken = new bool[written.Count];
    }

    /// <returns>For each row the index of the written one; -1 for rows that a person added.</returns>
    public static int[] Match(IReadOnlyList<ReadRow> rows, IReadOnlyList<WrittenRow> written)
    {
        var matching = new RowMatching(rows, written);
        matching.ByName();
        matching.ByWords(1);
        matching.ByWords(Alike);
        matching.ByNeighbours();
        return matching._match;
    }

    // Of several rows with one name the one whose words changed least is the original, the others are copies.
    private void ByName()
    {
        var byName = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var w = 0; w < _written.Count; w++)
        {
            var name = ShapeNames.Row(_written[w].Step, _written[w].Continued);
            byName.TryAdd(name, new Queue<int>());
            byName[name].Enqueue(w);
        }

        foreach (var same in Enumerable.Range(0, _rows.Count).Where(r => _rows[r].Name.Length > 0).GroupBy(r => _rows[r].Name, StringComparer.Ordinal))
        {
            if (byName.TryGetValue(same.Key, out var written))
            {
                IEnumerable<int> likely = written.Count > 1 ? same : same.OrderByDescending(r => Likeness(_rows[r], _written[written.Peek()]));
                foreach (var row in likely.Take(written.Count).ToList())
                {
                    Pair(row, written.Dequeue());
                }
            }
        }
    }

    private void ByWords(double least)
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            // A copied row bears a name that is taken: it is no other row, however alike.
            if (_match[row] >= 0 || _rows[row].Name.Length > 0)
            {
                continue;
            }

            var (best, found) = (least, -1);
            for (var w = 0; w < _written.Count; w++)
            {
                if (!_taken[w] && Likeness(_rows[row], _written[w]) is var likeness && (found < 0 ? likeness >= best : likeness > best))
                {
                    (best, found) = (likeness, w);
                }
            }

            if (found >= 0)
            {
                Pair(row, found);
            }
        }
    }

    // As many unknown rows between two known ones as are missing there: they were typed over.
    private void ByNeighbours()
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_match[row] >= 0)
            {
                continue;
            }

            var end = row;
            while (end < _rows.Count && _match[end] < 0)
            {
                end++;
            }

            var (before, after) = (row == 0 ? -1 : _match[row - 1], end == _rows.Count ? _written.Count : _match[end]);
            var between = Enumerable.Range(before + 1, Math.Max(0, after - before - 1)).ToList();
            if (between.Count == end - row && between.All(w => !_taken[w]) && Enumerable.Range(row, end - row).All(r => _rows[r].Name.Length == 0))
            {
                for (var i = 0; i < between.Count; i++)
                {
                    Pair(row + i, between[i]);
                }
            }

            row = end;
        }
    }

    private void Pair(int row, int written)
    {
        _match[row] = written;
        _taken[written] = true;
    }

    private static double Likeness(ReadRow row, WrittenRow written)
    {
        var seen = Words(row.Texts(FlowFields.Texts));
        var known = Words(written.Cells.Where(c => FlowFields.Texts.Contains(c.Key)).SelectMany(c => c.Value));
        if (seen.Count + known.Count == 0)
        {
            return 1;
        }

        var common = seen.Count(known.Contains);
        return 2.0 * common / (seen.Count + known.Count);
    }

    private static HashSet<string> Words(IEnumerable<string> texts) =>
        [.. texts.SelectMany(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Select(w => w.ToLowerInvariant())];
}
