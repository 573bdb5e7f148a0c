using System.Xml;
using System.Xml.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Comments;

/// <summary>Changes comments of a document.</summary>
internal sealed class CommentEdit
{
    private readonly OpenSop _open;
    private readonly CommentParts _parts;

    private CommentEdit(byte[] docx)
    {
        _open = OpenSop.Of(WordPackage.Open(docx), new Profiles([]));
        _parts = CommentParts.Of(_open.Package);
    }

    public static byte[] Apply(byte[] docx, IEnumerable<CommentChange> changes, CommentAuthor by, DateTimeOffset at)
    {
        var edit = new CommentEdit(docx);
        foreach (var change in changes)
        {
            edit.Apply(change, by, at);
        }

        edit._parts.Save();
        edit._open.Package.Set(edit._open.Package.MainPart, PartXml.Bytes(edit._open.Document));
        return edit._open.Package.Save();
    }

    private void Apply(CommentChange change, CommentAuthor by, DateTimeOffset at)
    {
        switch (change.Kind)
        {
            case CommentChangeKind.Add:
                CommentMarkers.Put(CellOf(change), _parts.Add(TextOf(change), by, at, null), MarkerKinds.All);
                break;
            case CommentChangeKind.Reply:
                Reply(Known(change), TextOf(change), by, at);
                break;
            case CommentChangeKind.Delete:
                Delete(Known(change));
                break;
            default:
                Resolve(Known(change), change.Kind == CommentChangeKind.Resolve);
                break;
        }
    }

    private void Reply(XElement comment, string text, CommentAuthor by, DateTimeOffset at)
    {
        var root = _parts.RootOf(comment);
        var id = _parts.Add(text, by, at, root);
        if (!CommentMarkers.PutBeside(_open.Body, CommentParts.IdOf(root), id))
        {
            throw Refused("word.commentNoPlace");
        }
    }

    // Word marks all of a thread.
    private void Resolve(XElement comment, bool done)
    {
        foreach (var entry in _parts.Thread(_parts.RootOf(comment)).ToList())
        {
            _parts.Resolve(entry, done);
        }
    }

    // A thread goes with the comment that began it.
    private void Delete(XElement comment)
    {
        var gone = _parts.RootOf(comment) == comment ? _parts.Thread(comment).ToList() : [comment];
        foreach (var entry in gone)
        {
            CommentMarkers.Remove(_open.Body, CommentParts.IdOf(entry));
            _parts.Remove(entry);
        }
    }

    private XElement CellOf(CommentChange change)
    {
        var reading = SopReading.Of(_open, new ReadNotes());
        var places = SopPlaces.In(_open.Blocks, reading);
        var place = change.StepId is { } step
            ? new SopPlace(BlockKind.Flow, step, change.Field ?? FlowFields.Activity)
            : new SopPlace(BlockKind.Cover, null, change.Field ?? CoverFields.Title);
        return places.Cell(place) ?? throw Refused("word.commentNoPlace");
    }

    private XElement Known(CommentChange change) => _parts.Find(change.CommentId) ?? throw Refused("word.commentUnknown");

    private static string TextOf(CommentChange change)
    {
        var text = change.Text?.Trim() ?? "";
        return text.Length == 0 ? throw Refused("word.commentEmpty")
            : text.Length > SopLimits.TextLength ? throw Refused("word.commentTooLong", SopLimits.TextLength)
            : !IsXmlText(text) ? throw Refused("sop.controlCharacter")
            : text;
    }

    private static bool IsXmlText(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static DocumentRefusedException Refused(string code, params object[] args) => new(new Message(code, args));
}
