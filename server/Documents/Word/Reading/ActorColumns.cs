using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.State;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>Executors' columns that were renamed, reordered, added or deleted in Word.</summary>
internal static class ActorColumns
{
    /// <returns>The executors, and the id of each column's executor.</returns>
    public static (IReadOnlyList<Actor> Actors, IReadOnlyList<string?> IdOf) Compare(Flow flow, IReadOnlyList<WrittenActor> written, FlowHeader header, ReadNotes notes)
    {
        var columns = header.Columns.Where(c => c.Field is null).ToList();
        if (written.Count == 0 && columns.TrueForAll(c => c.Name.Length == 0))
        {
            return (flow.Actors, columns.ConvertAll(_ => (string?)null));
        }

        var known = Pair(columns, written);
        var byId = flow.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var actors = new List<Actor>();
        var ids = new List<string?>();
        for (var i = 0; i < columns.Count; i++)
        {
            var actor = known[i] is { } head && byId.TryGetValue(head.Id, out var found)
                ? Renamed(found, head, columns[i], (actors.Count, notes))
                : Added(columns[i], byId, (actors.Count, notes));
            byId[actor.Id] = actor;
            actors.Add(actor);
            ids.Add(actor.Id);
        }

        AddLost(flow, actors, notes);
        return (actors, ids);
    }

    // By name first, so that moved columns keep their executor; where all columns are still there, by place.
    private static WrittenActor?[] Pair(List<ReadColumn> columns, IReadOnlyList<WrittenActor> written)
    {
        var left = written.ToList();
        var pairs = new WrittenActor?[columns.Count];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = left.Find(w => VisibleText.Same(columns[i].Name, w.Head));
            left.Remove(pairs[i]!);
        }

        if (columns.Count == written.Count)
        {
            for (var i = 0; i < pairs.Length; i++)
            {
                pairs[i] ??= left.Contains(written[i]) ? written[i] : left[0];
                left.Remove(pairs[i]!);
            }
        }

        return pairs;
    }

    private static Actor Renamed(Actor actor, WrittenActor head, ReadColumn column, (int Index, ReadNotes Notes) at)
    {
        if (VisibleText.Same(column.Name, head.Head))
        {
            return actor;
        }

        at.Notes.Add("word.edited", new NotePlace($"flow.actors[{at.Index}].name"), ReadNotes.Quote(column.Name));
        return actor with { Name = column.Name };
    }

    private static Actor Added(ReadColumn column, Dictionary<string, Actor> known, (int Index, ReadNotes Notes) at)
    {
        var id = Enumerable.Range(1, int.MaxValue - 1).Select(i => $"kolom-{i}").First(i => !known.ContainsKey(i));
        at.Notes.Add("word.actorAdded", new NotePlace($"flow.actors[{at.Index}]"), ReadNotes.Quote(column.Name));
        return new Actor { Id = id, Name = column.Name };
    }

    // A deleted column takes its executor along only when no symbol needs it.
    private static void AddLost(Flow flow, List<Actor> actors, ReadNotes notes)
    {
        var needed = flow.Steps.SelectMany(s => s.Nodes).SelectMany(n => n.Actors).ToHashSet(StringComparer.Ordinal);
        foreach (var lost in flow.Actors.Where(a => !actors.Exists(k => k.Id == a.Id)))
        {
            if (needed.Contains(lost.Id))
            {
                actors.Add(lost);
            }

            notes.Add(needed.Contains(lost.Id) ? "word.actorKept" : "word.actorDeleted", new NotePlace("flow.actors"), ReadNotes.Quote(lost.Name));
        }
    }
}
