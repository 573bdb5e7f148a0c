using System.IO.Compression;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word.Package;

/// <summary>
/// The parts of a .docx by name, as bytes. A part nobody sets leaves as it came, byte for byte:
/// that is why the package is a zip here, and not a document model that writes everything anew.
/// </summary>
internal sealed class WordPackage
{
    // The earliest time a zip entry can hold: the same for every document, so that equal documents have equal bytes.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<string> _order = [];
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Relationships> _relationships = new(StringComparer.OrdinalIgnoreCase);
    private ContentTypes? _contentTypes;

    /// <summary>Name without leading slash, for example <c>word/document.xml</c>.</summary>
    public string MainPart { get; private set; } = "word/document.xml";

    /// <summary>Written in the strict form of ISO 29500, with namespaces of its own.</summary>
    public bool IsStrict { get; private set; }

    public IReadOnlyList<string> Names => _order;

    public ContentTypes ContentTypes => _contentTypes ??= ContentTypes.Parse(Xml(ContentTypes.PartName));

    /// <exception cref="DocumentRefusedException">Not a .docx, or not a safe one.</exception>
    public static WordPackage Open(byte[] docx)
    {
        var package = new WordPackage();
        UnsafePackage.RefuseFile(docx);
        foreach (var (name, bytes) in UnsafePackage.Unpack(docx))
        {
            package.Add(name, bytes);
        }

        package.MainPart = package.FindMainPart();
        UnsafePackage.RefuseMacros(package);
        return package;
    }

    public bool Has(string name) => _parts.ContainsKey(name);

    public byte[] this[string name] => _parts[name];

    /// <summary>The part of a relationship type that hangs on the main part; null when there is none.</summary>
    public string? FromMain(string relationshipType) =>
        RelationshipsOf(MainPart).Targets(relationshipType).FirstOrDefault(Has);

    /// <summary>Sets or adds a part; the caller registers its content type and relationship.</summary>
    public void Set(string name, byte[] bytes)
    {
        if (_parts.ContainsKey(name))
        {
            _parts[name] = bytes;
        }
        else
        {
            Add(name, bytes);
        }
    }

    /// <summary>Adds a part that hangs on the main part.</summary>
    /// <returns>The relationship's id.</returns>
    public string AddToMain(string name, byte[] bytes, (string Relationship, string Content) type)
    {
        Set(name, bytes);
        ContentTypes.Override(name, type.Content);
        return RelationshipsOf(MainPart).Add(type.Relationship, name);
    }

    /// <summary>The relationships of a part, or of the package for the empty name.</summary>
    public Relationships RelationshipsOf(string part)
    {
        if (!_relationships.TryGetValue(part, out var found))
        {
            var name = Relationships.PartNameOf(part);
            found = Relationships.Parse(part, Has(name) ? Xml(name) : null);
            _relationships.Add(part, found);
        }

        return found;
    }

    /// <exception cref="DocumentRefusedException">The part is not well formed.</exception>
    public System.Xml.Linq.XDocument Xml(string name) => PartXml.Load(name, _parts[name]);

    /// <summary>A name that no part has, made of the number that is free.</summary>
    public string FreeName(Func<int, string> name) => Enumerable.Range(1, int.MaxValue - 1).Select(name).First(n => !Has(n));

    public byte[] Save()
    {
        foreach (var relationships in _relationships.Values.Where(r => r.Changed))
        {
            Set(relationships.PartName, PartXml.Bytes(relationships.ToXml()));
        }

        if (_contentTypes is { Changed: true })
        {
            Set(ContentTypes.PartName, PartXml.Bytes(_contentTypes.ToXml()));
        }

        return Pack(_order.Select(name => (name, (ReadOnlyMemory<byte>)_parts[name])));
    }

    /// <summary>Zips parts in the given order.</summary>
    public static byte[] Pack(IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var content = entry.Open();
                content.Write(bytes.Span);
            }
        }

        return stream.ToArray();
    }

    private void Add(string name, byte[] bytes)
    {
        if (!_parts.TryAdd(name, bytes))
        {
            throw new DocumentRefusedException(new Message("word.damaged", name));
        }

        _order.Add(name);
    }

    private string FindMainPart()
    {
        if (!Has(ContentTypes.PartName) || !Has(Relationships.PartNameOf("")))
        {
            throw new DocumentRefusedException(new Message("word.notWord"));
        }

        var root = RelationshipsOf("");
        var strict = root.Targets(Ns.Types.StrictDocument).FirstOrDefault(Has);
        IsStrict = strict is not null;
        return root.Targets(Ns.Types.Document).FirstOrDefault(Has) ?? strict ?? throw new DocumentRefusedException(new Message("word.notWord"));
    }
}
