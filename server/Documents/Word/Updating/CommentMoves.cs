using System.Xml.Linq;
using SopWordAddin.Documents.Word.Comments;
using SopWordAddin.Documents.Word.Reading;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Updating;

/// <summary>
/// Takes the marks of comments out of the old tables and puts them into the new ones: same step, same column.
/// Where that is gone, the nearest row above that is still there, at last the paragraph behind the table.
/// </summary>
internal sealed class CommentMoves
{
    private readonly List<Move> _moves = [];
    private readonly IReadOnlyList<string> _oldSteps;
    private readonly Dictionary<string, string> _words;
    private readonly ReadNotes _notes;

    /// <param name="oldSteps">Ids in the order of the old table.</param>
    /// <param name="words">The comments' texts by id, for the notes.</param>
    public CommentMoves(IReadOnlyList<string> oldSteps, Dictionary<string, string> words, ReadNotes notes) =>
        (_oldSteps, _words, _notes) = (oldSteps, words, notes);

    /// <summary>Remembers the marks in a part of the document that is about to be replaced.</summary>
    /// <param name="places">Of the whole document as it was.</param>
    public void Take(FoundBlock? old, BlockKind kind, SopPlaces places)
    {
        var markers = (old?.Control is { } control ? [control] : old?.Tables ?? []).SelectMany(CommentMarkers.In);
        foreach (var comment in markers.GroupBy(CommentMarkers.IdOf, StringComparer.Ordinal))
        {
            var kinds = comment.Aggregate(MarkerKinds.None, (all, marker) => all | CommentMarkers.KindOf(marker));
            var place = places.Of(comment.First());
            _moves.Add(new Move(comment.Key, kinds, place?.Kind == kind ? place : new SopPlace(kind, null, null)));
        }
    }

    public void PutInto(NewBlock block)
    {
        foreach (var move in _moves.Where(m => m.Place.Kind == block.Kind))
        {
            var cell = block.Places.Cell(move.Place);
            if (cell is null)
            {
                cell = Nearest(block, move.Place) ?? block.End;
                if (move.Place is not { StepId: null, Field: null } && _words.TryGetValue(move.Comment, out var words))
                {
                    var step = block.Places.Of(cell)?.StepId;
                    _notes.Add("word.commentMoved", new NotePlace(block.Kind == BlockKind.Cover ? "cover" : "flow.steps", step), move.Comment, ReadNotes.Quote(words));
                }
            }

            CommentMarkers.Put(cell, move.Comment, move.Kinds);
        }
    }

    private XElement? Nearest(NewBlock block, SopPlace place)
    {
        if (place.StepId is null)
        {
            return null;
        }

        for (var i = _oldSteps.TakeWhile(s => s != place.StepId).Count(); i >= 0; i--)
        {
            var step = i < _oldSteps.Count ? _oldSteps[i] : place.StepId;
            var cell = block.Places.Cell(place with { StepId = step }) ?? block.Places.Cell(place with { StepId = step, Field = FlowFields.Activity });
            if (cell is not null)
            {
                return cell;
            }
        }

        return null;
    }

    /// <param name="Kinds">Marks that lay in the block; the others stand in the text around it.</param>
    private sealed record Move(string Comment, MarkerKinds Kinds, SopPlace Place);
}
