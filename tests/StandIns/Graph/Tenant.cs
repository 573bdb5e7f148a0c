using System.IO.Compression;
using System.Security.Cryptography;

namespace StandIns.Graph;

/// <summary>One site with one document library, its columns, files and folders.</summary>
public sealed class Tenant
{
    private readonly StandInOptions _options;
    private int _serial;

    public Tenant(StandInOptions options)
    {
        _options = options;
        Faults = new Faults(options.Seed);
        Root = new Item("01ROOT", "root", null, true);
        Items["01ROOT"] = Root;
        Drive = new LibraryNames("contoh.sharepoint.com", "/sites/sop", "contoh.sharepoint.com,11111111-0000-4000-8000-000000000001,11111111-0000-4000-8000-000000000002", "b!standin-drive", "11111111-0000-4000-8000-000000000003");
    }

    public Lock Gate { get; } = new();

    public LibraryNames Drive { get; }

    public Faults Faults { get; }

    public Item Root { get; }

    public Dictionary<string, Item> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>Internal column name to whether it is indexed.</summary>
    public Dictionary<string, bool> Columns { get; } = new(StringComparer.Ordinal)
    {
        ["NomorSOP"] = true, ["JudulSOP"] = false, ["UnitKerja"] = true, ["StatusSOP"] = true, ["Revisi"] = false,
        ["TanggalEfektif"] = false, ["TanggalTinjau"] = false, ["FilingId"] = true,
    };

    /// <summary>Internal column name to the facet that tells its kind, where it is not text.</summary>
    public Dictionary<string, string> Kinds { get; } = new(StringComparer.Ordinal)
    {
        ["UnitKerja"] = "choice", ["StatusSOP"] = "choice", ["Revisi"] = "number", ["TanggalEfektif"] = "dateTime", ["TanggalTinjau"] = "dateTime",
    };

    /// <summary>Columns without which SharePoint takes no file.</summary>
    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>User names that may read but not write.</summary>
    public HashSet<string> Readers { get; } = new(StringComparer.Ordinal);

    /// <summary>Path to how often content was committed there: what the census counts.</summary>
    public Dictionary<string, int> Commits { get; } = new(StringComparer.Ordinal);

    /// <summary>Items in the order of their changes, for delta.</summary>
    public List<string> Changes { get; } = [];

    public bool RequiresCheckOut => _options.RequiresCheckOut;

    public string NewId() => $"01STANDIN{Interlocked.Increment(ref _serial):D8}";

    /// <exception cref="GraphError">404 when a step of the path is missing.</exception>
    public Item ByPath(string path)
    {
        var item = Root;
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            item = item.Children.TryGetValue(name, out var child) ? child : throw GraphError.NotFound();
        }

        return item;
    }

    public Item AddFolder(Item parent, string name, string by)
    {
        NameRules.Demand(name, parent);
        return parent.Children.ContainsKey(name) ? throw GraphError.NameTaken() : Add(new Item(NewId(), name, parent, true) { CreatedBy = by });
    }

    /// <summary>Commits content as Graph does: conflict rule, If-Match, locks, versions, and the rewriting afterwards.</summary>
    /// <returns>The item, and whether it is new.</returns>
    public (Item Item, bool New) Commit(Item parent, string name, byte[] content, Condition condition)
    {
        NameRules.Demand(name, parent);
        var isNew = !parent.Children.TryGetValue(name, out var item);
        if (isNew)
        {
            item = Add(new Item(NewId(), name, parent, false) { CreatedBy = condition.By, Unpublished = RequiresCheckOut, CheckedOutBy = RequiresCheckOut ? condition.By : null });
        }
        else
        {
            DemandWritable(item!, condition);
        }

        item!.Versions.Add(new ContentVersion($"{item.Versions.Count + 1}.0", content, DateTimeOffset.UtcNow, condition.By));
        item.Received.Add(SHA256.HashData(content));
        item.ContentChange++;
        Touch(item);
        Commits[item.Path] = Commits.GetValueOrDefault(item.Path) + 1;
        RewriteLater(item);
        return (item, isNew);
    }

    public void DemandWritable(Item item, Condition condition)
    {
        DemandUnlocked(item, condition.By);
        if (condition.OnConflict == "fail")
        {
            throw GraphError.NameTaken();
        }

        if (condition.IfMatch is { } tag && tag != item.ETag && tag != item.CTag)
        {
            throw new GraphError(412, "resourceModified");
        }

        if (item.BeingRewritten)
        {
            throw GraphError.Modified();
        }
    }

    // The three shapes of a lock seen in issues of the SDKs and of the graph explorer.
    public static void DemandUnlocked(Item item, string by)
    {
        switch (item.Lock)
        {
            case "inner":
                throw new GraphError(423, "notAllowed", "resourceLocked");
            case "outer":
                throw new GraphError(423, "resourceLocked");
            case "denied":
                throw new GraphError(423, "accessDenied");
            default:
                break;
        }

        if (item.CheckedOutBy is { } holder && holder != by)
        {
            throw new GraphError(423, "resourceLocked");
        }
    }

    public void Touch(Item item)
    {
        item.Change++;
        Changes.Add(item.Id);
    }

    private Item Add(Item item)
    {
        Items[item.Id] = item;
        item.Parent!.Children[item.Name] = item;
        Touch(item);
        return item;
    }

    /// <summary>SharePoint writes the library's columns into the file some moments after the upload: other size, other hash.</summary>
    private void RewriteLater(Item item)
    {
        if (!_options.RewritesDocuments || !item.Name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var delay = TimeSpan.FromMilliseconds(Faults.Chance() * 500);
        item.BeingRewritten = Faults.Chance() < 0.5;
        _ = Task.Run(async () =>
        {
            await Task.Delay(delay);
            ContentVersion sent;
            lock (Gate)
            {
                sent = item.Versions[^1];
            }

            var content = Rewritten(sent.Content);
            lock (Gate)
            {
                item.BeingRewritten = false;
                if (content is not null && item.Versions[^1] == sent)
                {
                    item.Versions[^1] = new ContentVersion(sent.Id, content, sent.At, sent.By);
                    item.ContentChange++;
                    Touch(item);
                }
            }
        });
    }

    /// <returns>The package with one more part, or null when it is no package.</returns>
    private static byte[]? Rewritten(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream();
            stream.Write(content);
            using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            {
                if (package.GetEntry("[Content_Types].xml") is null || package.GetEntry("customXml/itemSP.xml") is not null)
                {
                    return null;
                }

                using var part = new StreamWriter(package.CreateEntry("customXml/itemSP.xml").Open());
                part.Write("<p:properties xmlns:p=\"http://schemas.microsoft.com/office/2006/metadata/properties\"/>");
            }

            return stream.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

/// <summary>What a write asks of the state it meets.</summary>
/// <param name="OnConflict">fail or replace.</param>
public sealed record Condition(string By, string OnConflict, string? IfMatch);

public sealed record LibraryNames(string Host, string SitePath, string SiteId, string DriveId, string ListId);
