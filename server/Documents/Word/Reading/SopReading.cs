using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Import;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.State;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>The SOP that a document shows.</summary>
/// <param name="Sop">Null when there is none.</param>
/// <param name="Flow">Null when the flowchart table is missing or not understood.</param>
/// <param name="Head">Null with <paramref name="Flow"/>.</param>
/// <param name="Cover">Of each identity table in the block; none when it is missing or not understood.</param>
internal sealed record SopReading(Sop? Sop, FlowReading? Flow, FlowHeader? Head, IReadOnlyList<CoverCells> Cover)
{
    public static SopReading Of(OpenSop open, ReadNotes notes) => Of(open, new ImportReport(notes));

    /// <param name="report">Hears how sure all is that a document without state part gives.</param>
    public static SopReading Of(OpenSop open, ImportReport report)
    {
        var notes = report.Notes;
        NoteBlocks(open, notes);
        var cover = (open.Blocks.Cover?.Tables ?? []).Select(t => CoverCells.Of(TableGrid.Of(t), open.Labels)).OfType<CoverCells>().ToList();
        var (header, rows) = FlowRows.In(open.Blocks.Flow, open.Labels);
        if (open.State is null && cover.Count == 0 && header is null)
        {
            notes.Add(open.Package.IsStrict ? "word.strict" : "word.noSop");
            return new SopReading(null, null, null, cover);
        }

        var state = open.State ?? new SopState(Unstated.Sop(open), new WrittenTexts());
        var flow = header is null ? null
            : open.State is null ? FlowImport.Read(header, rows, new ParagraphLooks(open.Package), open.Profile, report)
            : FlowComparison.Read(state, header, rows, notes);
        var fields = state.Sop.Cover;
        foreach (var cells in open.State is null ? cover : cover.Take(1))
        {
            fields = new CoverReading(cells, state.Written.Cover, notes).Merge(fields) with { Logo = LogoReading.Read(open.Package, open.Blocks.Cover, notes) };
        }

        fields = open.State is null ? Unstated.WithUnit(fields) : fields;

        var sop = state.Sop with { Cover = fields, Flow = flow?.Flow ?? state.Sop.Flow };
        return new SopReading(WithinLimits.Cut(sop, notes), flow, header, cover);
    }

    private static void NoteBlocks(OpenSop open, ReadNotes notes)
    {
        if (open.StatePart is not null && open.State is null)
        {
            notes.Add("word.stateUnread");
        }

        var hasState = open.State is not null;
        if (open.Blocks.Cover is null or { Tables.Count: 0 } && (hasState || open.Blocks.Flow is not null))
        {
            notes.Add("word.coverMissing", new NotePlace("cover"));
        }

        if (open.Blocks.Flow is null or { Tables.Count: 0 } && (hasState || open.Blocks.Cover is not null))
        {
            notes.Add("word.flowMissing", new NotePlace("flow"));
        }

        if (!hasState && open.Blocks is not { Cover: null, Flow: null })
        {
            notes.Add("word.noState");
        }

        if (open.Blocks.Copies.Count > 0)
        {
            notes.Add("word.copies", null, open.Blocks.Copies.Count);
        }

        if (new[] { open.Blocks.Cover, open.Blocks.Flow }.SelectMany(b => b?.Tables ?? []).Any(VisibleText.HasTrackedChanges))
        {
            notes.Add("word.trackedChanges");
        }
    }
}
