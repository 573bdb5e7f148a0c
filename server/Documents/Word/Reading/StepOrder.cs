using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word.Reading;

/// <param name="IsNew">Its row was added or copied in Word.</param>
internal sealed record ReadStep(Step Step, bool IsNew);

/// <summary>Takes over rows that were deleted, moved or added in Word, and keeps the arrows sensible.</summary>
internal sealed class StepOrder(Flow flow, IReadOnlyList<ReadStep> steps, ReadNotes notes)
{
    private List<Link> _links = [.. flow.Links];

    public Flow Apply()
    {
        DropDeleted();
        NoteMoved();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].IsNew)
            {
                Splice(i);
            }
        }

        return flow with { Steps = [.. steps.Select(s => s.Step)], Links = _links };
    }

    private void DropDeleted()
    {
        var kept = steps.Select(s => s.Step.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < flow.Steps.Count; i++)
        {
            var step = flow.Steps[i];
            if (kept.Contains(step.Id))
            {
                continue;
            }

            foreach (var node in step.Nodes)
            {
                Bridge(node.Id);
            }

            notes.Add("word.rowDeleted", new NotePlace($"flow.steps[{Math.Min(i, Math.Max(0, steps.Count - 1))}]"), i + 1, ReadNotes.Quote(step.Activity));
        }
    }

    // What led to the deleted symbol leads to where it led, unless it was a fork.
    private void Bridge(string node)
    {
        var after = _links.Where(l => l.From == node && l.To != node).ToList();
        var before = _links.Where(l => l.To == node && l.From != node).ToList();
        _links = [.. _links.Where(l => l.From != node && l.To != node)];
        if (after.Count == 1)
        {
            _links.AddRange(before
                .Select(l => l with { To = after[0].To })
                .Where(l => l.From != l.To && !_links.Exists(known => known.From == l.From && known.To == l.To)));
        }
    }

    private void NoteMoved()
    {
        var now = steps.Where(s => !s.IsNew).Select(s => s.Step.Id).ToList();
        if (!now.SequenceEqual(flow.Steps.Select(s => s.Id).Where(now.Contains)))
        {
            notes.Add("word.rowsMoved", new NotePlace("flow.steps"));
        }
    }

    // A new row between two that are linked goes between them.
    private void Splice(int index)
    {
        var own = steps[index].Step.Nodes;
        if (own.Count == 0 || index == 0 || index == steps.Count - 1)
        {
            return;
        }

        var (before, after) = (steps[index - 1].Step.Nodes, steps[index + 1].Step.Nodes);
        var at = _links.FindIndex(l => before.Any(n => n.Id == l.From) && after.Any(n => n.Id == l.To));
        if (at >= 0)
        {
            var link = _links[at];
            _links[at] = link with { To = own[0].Id };
            _links.Insert(at + 1, new Link { From = own[^1].Id, To = link.To });
            for (var i = 1; i < own.Count; i++)
            {
                _links.Insert(at + i, new Link { From = own[i - 1].Id, To = own[i].Id });
            }
        }
    }
}
