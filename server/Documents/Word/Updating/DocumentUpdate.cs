using System.Globalization;
using System.Xml.Linq;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Comments;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;
using SopWordAddin.Documents.Word.State;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Updating;

/// <summary>Puts an SOP's blocks into a document in the place of those it has. A document that holds it all is given back as the very same file.</summary>
internal sealed class DocumentUpdate
{
    private readonly byte[] _docx;
    private readonly OpenSop _open;
    private readonly Sop _sop;
    private readonly Profile _profile;
    private readonly SopDrawing _drawing;
    private readonly ReadNotes _notes = new();

    private DocumentUpdate(byte[] docx, Sop sop, Profile profile)
    {
        (_docx, _sop, _profile) = (docx, sop, profile);
        _drawing = SopLayout.Draw(sop, profile);
        var package = WordPackage.Open(docx);
        if (package.IsStrict)
        {
            throw new DocumentRefusedException(new Message("word.strict"));
        }

        _open = OpenSop.Of(package, new Profiles([profile]));
        if (_open.Body.Document is null)
        {
            throw new DocumentRefusedException(new Message("word.damaged", package.MainPart));
        }
    }

    public static UpdateResult Apply(byte[] docx, Sop sop, Profile profile) => new DocumentUpdate(docx, sop, profile).Apply();

    private UpdateResult Apply()
    {
        var read = new ReadNotes();
        var reading = SopReading.Of(_open, read);
        var before = Look.Of(_open.Package, _open.Document);
        var places = SopPlaces.In(_open.Blocks, reading);
        var moves = new CommentMoves([.. reading.Flow?.Flow.Steps.Select(s => s.Id) ?? []], CommentWords(), _notes);
        moves.Take(_open.Blocks.Cover, BlockKind.Cover, places);
        moves.Take(_open.Blocks.Flow, BlockKind.Flow, places);
        var (cover, flow) = NewBlocks();
        moves.PutInto(cover);
        moves.PutInto(flow);
        Place(cover, flow);
        if (_open.Blocks.Copies.Count > 0)
        {
            _notes.Add("word.copiesLeft", null, _open.Blocks.Copies.Count);
        }

        StyleMerge.Styles(_open.Package, _profile);
        StateMerge.State(_open.Package, _open.StatePart, new SopState(_sop, WrittenTexts.Of(_drawing)));
        StateMerge.Properties(_open.Package, _sop);
        var holdsItAll = read.All.Count == 0 && SopJson.Write(reading.Sop!) == SopJson.Write(_sop) && before == Look.Of(_open.Package, _open.Document);
        return new UpdateResult(holdsItAll ? _docx : Saved(), _notes.All);
    }

    private byte[] Saved()
    {
        _open.Package.Set(_open.Package.MainPart, PartXml.Bytes(_open.Document));
        return _open.Package.Save();
    }

    private (NewBlock Cover, NewBlock Flow) NewBlocks()
    {
        var logo = Logo();
        var ids = new ShapeIds(HighestShapeId());
        var markup = new SopMarkup(_sop, _profile, _drawing);
        var cover = NewBlock.Of(BlockKind.Cover, markup, _drawing, (ids, logo, _open.Document.Root!));
        var flow = NewBlock.Of(BlockKind.Flow, markup, _drawing, (ids, logo, _open.Document.Root!));
        StyleMerge.Lists(_open.Package, cover);
        return (cover, flow);
    }

    private LogoInDocument? Logo()
    {
        if (LogoInDocument.Of(_sop, "") is not { } logo)
        {
            return null;
        }

        // The former picture stays for whoever else shows it; an equal one is used again.
        var package = _open.Package;
        string Name(int i) => $"word/media/sop-logo{(i == 1 ? "" : i.ToString(CultureInfo.InvariantCulture))}.{logo.Extension}";
        var name = Enumerable.Range(1, int.MaxValue - 1).Select(Name).First(n => !package.Has(n) || package[n].AsSpan().SequenceEqual(logo.Bytes));
        return LogoInDocument.Of(_sop, package.AddToMain(name, logo.Bytes, (Ns.Types.Image, logo.MediaType)));
    }

    // Drawings that stay keep their ids; those of the blocks are counted anew from there.
    private uint HighestShapeId()
    {
        var ours = new[] { _open.Blocks.Cover, _open.Blocks.Flow }.SelectMany(Containers).ToHashSet();
        return _open.Document.Descendants(Ns.Wp + "docPr")
            .Where(p => !p.Ancestors().Any(ours.Contains))
            .Select(p => uint.TryParse((string?)p.Attribute("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Math.Min(id, 0x3FFFFFFF) : 0)
            .DefaultIfEmpty(0u)
            .Max();
    }

    private static IEnumerable<XElement> Containers(FoundBlock? block) =>
        block is null ? [] : block.Control is null ? block.Tables : [block.Control];

    private void Place(NewBlock cover, NewBlock flow)
    {
        var section = new SectionFit(_open.Body, _drawing.Flow, _notes);
        var hasCover = BlockReplacement.Replace(_open.Blocks.Cover, cover);
        var hasFlow = BlockReplacement.Replace(_open.Blocks.Flow, flow);
        if (!hasCover)
        {
            _notes.Add("word.coverAdded", new NotePlace("cover"));
        }

        if (!hasFlow)
        {
            _notes.Add("word.flowAdded", new NotePlace("flow"));
        }

        if (!hasCover && !hasFlow)
        {
            section.Append([cover.Control, flow.Control]);
            return;
        }

        if (!hasCover)
        {
            flow.Control.AddBeforeSelf(cover.Control);
        }
        else if (!hasFlow)
        {
            cover.Control.AddAfterSelf(flow.Control);
        }

        section.Fit(cover.Control);
        section.Fit(flow.Control);
    }

    private Dictionary<string, string> CommentWords() => CommentParts.Of(_open.Package).All
        .GroupBy(CommentParts.IdOf, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => string.Join(' ', VisibleText.Paragraphs(g.First())), StringComparer.Ordinal);
}
