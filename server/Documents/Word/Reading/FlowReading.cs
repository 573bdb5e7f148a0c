using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.State;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>The flow that a document shows, and which of its steps each table row is.</summary>
/// <param name="StepOf">Step id by row; rows that are no step are missing.</param>
/// <param name="ActorOf">Actor id by index of the executor's column; null for one nobody knows.</param>
internal sealed record FlowReading(Flow Flow, IReadOnlyDictionary<ReadRow, string> StepOf, IReadOnlyList<string?> ActorOf);

/// <summary>Compares the flowchart table with what was written and lets what a person did in Word win.</summary>
internal sealed class FlowComparison
{
    private readonly Flow _flow;
    private readonly WrittenTexts _written;
    private readonly IReadOnlyList<ReadRow> _rows;
    private readonly ReadNotes _notes;
    private readonly Dictionary<ReadRow, string> _stepOf = [];
    private readonly HashSet<string> _ids;

    private FlowComparison(SopState state, IReadOnlyList<ReadRow> rows, ReadNotes notes)
    {
        (_flow, _written, _rows, _notes) = (state.Sop.Flow, state.Written, rows, notes);
        _ids = [.. _flow.Steps.Select(s => s.Id), .. _flow.Steps.SelectMany(s => s.Nodes).Select(n => n.Id)];
    }

    public static FlowReading Read(SopState state, FlowHeader header, IReadOnlyList<ReadRow> rows, ReadNotes notes)
    {
        var comparison = new FlowComparison(state, rows, notes);
        var steps = comparison.ReadSteps();
        var flow = new StepOrder(state.Sop.Flow, steps, notes).Apply();
        flow = ShapeTexts.Apply(flow, state, rows, notes);
        var (actors, actorOf) = ActorColumns.Compare(flow, state.Written.Actors, header, notes);
        return new FlowReading(flow with { Actors = actors }, comparison._stepOf, actorOf);
    }

    private List<ReadStep> ReadSteps()
    {
        var match = RowMatching.Match(_rows, _written.Rows);
        var byId = _flow.Steps.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var steps = new List<ReadStep>();
        foreach (var group in Groups(match))
        {
            var written = group.Where(r => match[r] >= 0).Select(r => _written.Rows[match[r]]).ToList();
            if (written.Count == 0)
            {
                steps.Add(AddedStep(_rows[group[0]], byId, steps.Count));
            }
            else if (written[0].Step is { } id && byId.TryGetValue(id, out var step))
            {
                steps.Add(new ReadStep(Merge(step, written, group.ConvertAll(r => _rows[r]), steps.Count), IsNew: false));
                group.ForEach(r => _stepOf[_rows[r]] = id);
            }
        }

        return steps;
    }

    /// <summary>Row indices by step, in the order in which the steps first appear.</summary>
    private IEnumerable<List<int>> Groups(int[] match) => Enumerable.Range(0, _rows.Count)
        .GroupBy(r => match[r] >= 0 && _written.Rows[match[r]].Step is { } step ? (object)step : r)
        .Select(g => g.ToList());

    private Step Merge(Step step, List<WrittenRow> written, List<ReadRow> rows, int index)
    {
        string? Text(string field) => Changed(field, written, rows) is { } typed ? string.Join('\n', typed).Trim() : null;
        IReadOnlyList<string>? List(string field) => Changed(field, written, rows) is { } typed ? ListMarks.Entries(typed) : null;
        var merged = step with
        {
            Activity = Text(FlowFields.Activity) ?? step.Activity,
            Inputs = List(FlowFields.Inputs) ?? step.Inputs,
            Time = Text(FlowFields.Time) ?? step.Time,
            Outputs = List(FlowFields.Outputs) ?? step.Outputs,
            Notes = Text(FlowFields.Notes) ?? step.Notes,
        };
        foreach (var field in FlowFields.Texts.Where(f => Changed(f, written, rows) is not null))
        {
            _notes.Add("word.edited", new NotePlace($"flow.steps[{index}].{field}", step.Id), Quote(string.Join("; ", Changed(field, written, rows)!)));
        }

        return merged;
    }

    /// <summary>The cell's paragraphs when they differ from those written; null when they do not or the table has no such column.</summary>
    private static string[]? Changed(string field, List<WrittenRow> written, List<ReadRow> rows)
    {
        if (rows.Exists(r => r.Paragraphs(field) is null))
        {
            return null;
        }

        string[] seen = [.. rows.SelectMany(r => r.Paragraphs(field)!)];
        string[] known = [.. written.SelectMany(w => w.Cells.GetValueOrDefault(field, []))];
        return VisibleText.Same(seen, known) ? null : seen;
    }

    private ReadStep AddedStep(ReadRow row, Dictionary<string, Step> byId, int index)
    {
        var id = FreeId("baris");
        _stepOf[row] = id;
        var copied = row.Name.Length > 0 ? byId.GetValueOrDefault(row.Name[(row.Name.IndexOf(':', StringComparison.Ordinal) + 1)..]) : null;
        var step = StepOfWords.In(row, id) with
        {
            Nodes = [.. (copied?.Nodes ?? []).Select(n => n with { Id = FreeId($"{id}-simbol"), Kind = n.Kind == NodeKind.Decision ? NodeKind.Decision : NodeKind.Process })],
        };
        _notes.Add(copied is null ? "word.rowAdded" : "word.rowCopied", new NotePlace($"flow.steps[{index}]", id), Quote(step.Activity));
        return new ReadStep(step, IsNew: true);
    }

    private string FreeId(string stem)
    {
        var id = Enumerable.Range(1, int.MaxValue - 1).Select(i => $"{stem}-{i}").First(i => !_ids.Contains(i));
        _ids.Add(id);
        return id;
    }

    private static string Quote(string text) => ReadNotes.Quote(text);
}
