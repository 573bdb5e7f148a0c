using System.Globalization;
using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Comments;

/// <summary>
/// comments.xml with what later versions of Word keep beside it: commentsExtended.xml says by paragraph id
/// which comment is resolved and which answers which ([MS-DOCX] 2.5.3.1), commentsIds.xml gives ids that last.
/// </summary>
internal sealed class CommentParts
{
    private readonly WordPackage _package;
    private readonly string? _extendedName;
    private readonly string? _idsName;
    private XDocument _comments;
    private XDocument? _extended;
    private XDocument? _ids;

    private CommentParts(WordPackage package)
    {
        _package = package;
        Name = package.FromMain(Ns.Types.Comments);
        _extendedName = package.FromMain(Ns.Types.CommentsExtended);
        _idsName = package.FromMain(Ns.Types.CommentsIds);
        _comments = Name is null ? New("comments") : package.Xml(Name);
        _extended = _extendedName is null ? null : package.Xml(_extendedName);
        _ids = _idsName is null ? null : package.Xml(_idsName);
    }

    /// <summary>Of the part; null when the document has no comments.</summary>
    public string? Name { get; }

    public IEnumerable<XElement> All => _comments.Root!.Elements(Ns.W + "comment");

    /// <exception cref="DocumentRefusedException">A part is damaged.</exception>
    public static CommentParts Of(WordPackage package) => new(package);

    public static string IdOf(XElement comment) => (string?)comment.Attribute(Ns.W + "id") ?? "";

    public XElement? Find(string? id) => All.FirstOrDefault(c => IdOf(c) == id);

    public bool IsResolved(XElement comment) => Entry(comment)?.Attribute(Ns.W15 + "done")?.Value is "1" or "true";

    /// <summary>The comment that this one answers; null for one that begins a thread.</summary>
    public XElement? ParentOf(XElement comment) =>
        Entry(comment)?.Attribute(Ns.W15 + "paraIdParent")?.Value is { } parent
            ? All.FirstOrDefault(c => c != comment && ParagraphIds(c).Contains(parent))
            : null;

    /// <summary>The comment that began the thread.</summary>
    public XElement RootOf(XElement comment)
    {
        // Real threads have two levels; a broken file may go in a circle.
        var root = comment;
        for (var level = 0; level < 8 && ParentOf(root) is { } parent; level++)
        {
            root = parent;
        }

        return root;
    }

    public IEnumerable<XElement> Thread(XElement root) => All.Where(c => RootOf(c) == root);

    /// <returns>The id of the new comment.</returns>
    public string Add(string text, CommentAuthor by, DateTimeOffset at, XElement? parent)
    {
        var taken = All.Select(IdOf).ToHashSet(StringComparer.Ordinal);
        var id = Enumerable.Range(taken.Count, int.MaxValue - taken.Count).First(i => !taken.Contains(i.ToString(CultureInfo.InvariantCulture)));
        var comment = new XElement(
            Ns.W + "comment",
            new XAttribute(Ns.W + "id", id),
            new XAttribute(Ns.W + "author", Clean(by.Name)),
            new XAttribute(Ns.W + "date", at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            new XAttribute(Ns.W + "initials", Clean(by.Initials)));
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            comment.Add(new XElement(
                Ns.W + "p",
                i == 0 ? new XElement(Ns.W + "r", new XElement(Ns.W + "annotationRef")) : null,
                new XElement(Ns.W + "r", new XElement(Ns.W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), lines[i]))));
        }

        _comments.Root!.Add(comment);
        var entry = EntryFor(comment);
        if (parent is not null)
        {
            entry.SetAttributeValue(Ns.W15 + "paraIdParent", EntryFor(parent).Attribute(Ns.W15 + "paraId")!.Value);
            entry.SetAttributeValue(Ns.W15 + "done", IsResolved(parent) ? "1" : "0");
        }

        return IdOf(comment);
    }

    public void Resolve(XElement comment, bool done) => EntryFor(comment).SetAttributeValue(Ns.W15 + "done", done ? "1" : "0");

    public void Remove(XElement comment)
    {
        var ids = ParagraphIds(comment);
        Entry(comment)?.Remove();
        _ids?.Root!.Elements().Where(e => ids.Contains((string?)e.Attribute(Ns.W16Cid + "paraId"))).Remove();
        comment.Remove();
    }

    /// <summary>Puts the parts back into the package.</summary>
    public void Save()
    {
        Save(Name, "word/comments.xml", _comments, (Ns.Types.Comments, Ns.Content.Comments));
        if (_extended is not null)
        {
            Save(_extendedName, "word/commentsExtended.xml", _extended, (Ns.Types.CommentsExtended, Ns.Content.CommentsExtended));
        }

        if (_ids is not null)
        {
            _package.Set(_idsName!, PartXml.Bytes(_ids));
        }
    }

    private void Save(string? name, string standard, XDocument xml, (string Relationship, string Content) type)
    {
        if (name is not null)
        {
            _package.Set(name, PartXml.Bytes(xml));
        }
        else
        {
            _package.AddToMain(_package.Has(standard) ? _package.FreeName(i => standard.Replace(".xml", $"{i}.xml", StringComparison.Ordinal)) : standard, PartXml.Bytes(xml), type);
        }
    }

    private static XDocument New(string root) => new(new XElement(Ns.W + root, new XAttribute(XNamespace.Xmlns + "w", Ns.W.NamespaceName)));

    private static XDocument NewExtended() => new(new XElement(
        Ns.W15 + "commentsEx",
        new XAttribute(XNamespace.Xmlns + "w15", Ns.W15.NamespaceName)));

    private XElement? Entry(XElement comment)
    {
        var ids = ParagraphIds(comment);
        return ids.Count == 0 ? null : _extended?.Root!.Elements(Ns.W15 + "commentEx").FirstOrDefault(e => ids.Contains((string?)e.Attribute(Ns.W15 + "paraId")));
    }

    // The last paragraph's id stands for the comment; files of other programs sometimes name another.
    private static List<string?> ParagraphIds(XElement comment) =>
        [.. comment.Descendants(Ns.W + "p").Select(p => (string?)p.Attribute(Ns.W14 + "paraId")).Where(id => id is not null).Reverse()];

    private XElement EntryFor(XElement comment)
    {
        if (Entry(comment) is { } known)
        {
            return known;
        }

        var last = comment.Descendants(Ns.W + "p").LastOrDefault();
        if (last is null)
        {
            comment.Add(last = new XElement(Ns.W + "p"));
        }

        if (last.Attribute(Ns.W14 + "paraId") is null)
        {
            last.SetAttributeValue(Ns.W14 + "paraId", FreeParagraphId());
            Declare(_comments, "w14", Ns.W14);
        }

        _extended ??= NewExtended();
        var entry = new XElement(
            Ns.W15 + "commentEx",
            new XAttribute(Ns.W15 + "paraId", last.Attribute(Ns.W14 + "paraId")!.Value),
            new XAttribute(Ns.W15 + "done", "0"));
        _extended.Root!.Add(entry);
        _ids?.Root!.Add(new XElement(
            Ns.W16Cid + "commentId",
            new XAttribute(Ns.W16Cid + "paraId", last.Attribute(Ns.W14 + "paraId")!.Value),
            new XAttribute(Ns.W16Cid + "durableId", last.Attribute(Ns.W14 + "paraId")!.Value)));
        return entry;
    }

    // Names come from elsewhere; XML takes no half characters.
    private static string Clean(string name) => string.Concat(name.EnumerateRunes().Where(r => r.Value >= ' ' && r.Value is not (0xFFFD or 0xFFFE or 0xFFFF)));

    // Old programs must be told that they may skip what they do not know (ECMA-376 Part 3, 10.1).
    private static void Declare(XDocument xml, string prefix, XNamespace ns)
    {
        var root = xml.Root!;
        if (root.GetPrefixOfNamespace(ns) is null)
        {
            root.SetAttributeValue(XNamespace.Xmlns + prefix, ns.NamespaceName);
        }

        if (root.GetPrefixOfNamespace(Ns.Mc) is null)
        {
            root.SetAttributeValue(XNamespace.Xmlns + "mc", Ns.Mc.NamespaceName);
        }

        var ignorable = ((string?)root.Attribute(Ns.Mc + "Ignorable") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        root.SetAttributeValue(Ns.Mc + "Ignorable", string.Join(' ', ignorable.Append(root.GetPrefixOfNamespace(ns)).Distinct()));
    }

    // Below 0x80000000 ([MS-DOCX] 2.6.2.3) and unlike any other in the comments or the text.
    private string FreeParagraphId()
    {
        var taken = _comments.Descendants().Attributes(Ns.W14 + "paraId").Select(a => a.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(0x50A90000, int.MaxValue - 0x50A90000)
            .Select(i => i.ToString("X8", CultureInfo.InvariantCulture))
            .First(i => !taken.Contains(i));
    }
}
