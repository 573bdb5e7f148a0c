using System.Text.Json.Nodes;

namespace StandIns.Graph;

/// <summary>One version of a file's content.</summary>
public sealed record ContentVersion(string Id, byte[] Content, DateTimeOffset At, string By)
{
    private readonly Lazy<string> _hash = new(() => QuickXorHash.Of(Content));

    public string Hash => _hash.Value;
}

/// <summary>A file or folder of the library. All state is guarded by the tenant's lock.</summary>
public sealed class Item(string id, string name, Item? parent, bool isFolder)
{
    public string Id { get; } = id;
    public string Name { get; set; } = name;
    public Item? Parent { get; set; } = parent;
    public bool IsFolder { get; } = isFolder;
    public Dictionary<string, Item> Children { get; } = new(StringComparer.OrdinalIgnoreCase);
    public List<ContentVersion> Versions { get; } = [];
    public JsonObject Fields { get; } = [];

    /// <summary>SHA-256 of each content as it was sent, before SharePoint's rewriting.</summary>
    public List<byte[]> Received { get; } = [];

    /// <summary>Grows with every change, metadata included; part of the eTag.</summary>
    public int Change { get; set; } = 1;

    /// <summary>Grows with the content alone; part of the cTag.</summary>
    public int ContentChange { get; set; } = 1;

    public string? CheckedOutBy { get; set; }

    /// <summary>First upload into a check-out library: hidden from others until checked in.</summary>
    public bool Unpublished { get; set; }

    /// <summary>Which of the three shapes of a 423 is answered while the file is locked; null when it is free.</summary>
    public string? Lock { get; set; }

    public bool BeingRewritten { get; set; }

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset CreatedAt { get; } = DateTimeOffset.UtcNow;

    public byte[] Content => Versions[^1].Content;

    /// <summary>The same file as a row of the library's list.</summary>
    public string RowId => Id[^8..].TrimStart('0');

    public string ETag => $"\"{{{Id}}},{Change}\"";

    public string CTag => $"\"c:{{{Id}}},{ContentChange}\"";

    public string Path => Parent is null ? "" : $"{Parent.Path}/{Name}";
}
