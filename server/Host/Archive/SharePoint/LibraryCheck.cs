using Microsoft.Graph;
using Microsoft.Graph.Models;
using Message = SopWordAddin.Documents.Sops.Message;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>Says what is missing in a library and how an administrator makes it. Changes nothing.</summary>
internal sealed class LibraryCheck(GraphServiceClient graph, Libraries libraries, LibrarySettings wanted, ContentUpload upload)
{
    private readonly List<LibraryFact> _facts = [];

    public async Task<LibraryReport> RunAsync(CancellationToken stop)
    {
        if (await LibraryAsync(stop) is { } library)
        {
            await ColumnsAsync(library, stop);
            await WritingAsync(library, stop);
        }

        return new LibraryReport($"{libraries.Host}{wanted.SitePath} › {wanted.Name}", _facts.TrueForAll(f => f.Ok), _facts);
    }

    private async Task<Library?> LibraryAsync(CancellationToken stop)
    {
        try
        {
            var library = await libraries.OfAsync(wanted, graph, stop);
            Say(true, "library.found", wanted.Name);
            return library;
        }
        catch (Exception e) when (GraphFault.Of(e, stop) is { Kind: FaultKind.NoLibrary or FaultKind.Denied or FaultKind.Missing })
        {
            Say(false, "library.notFound", wanted.SitePath, wanted.Name);
            return null;
        }
    }

    private async Task ColumnsAsync(Library library, CancellationToken stop)
    {
        var first = await graph.Sites[library.SiteId].Lists[library.ListId].Columns.GetAsync(cancellationToken: stop);
        var there = new Dictionary<string, ColumnDefinition>(StringComparer.OrdinalIgnoreCase);
        var pages = PageIterator<ColumnDefinition, ColumnDefinitionCollectionResponse>.CreatePageIterator(graph, first!, column =>
        {
            there[column.Name!] = column;
            return true;
        });
        await pages.IterateAsync(stop);
        foreach (var (name, kind, indexed) in Columns.All)
        {
            var column = there.GetValueOrDefault(name);
            var how = new Message($"library.kind.{kind}");
            if (column is null)
            {
                Say(false, "library.columnMissing", name, how);
            }
            else if (KindOf(column) != kind)
            {
                Say(false, "library.columnKind", name, how);
            }
            else if (column.Required == true)
            {
                Say(false, "library.columnRequired", name);
            }
            else if (indexed && column.Indexed != true)
            {
                Say(false, "library.columnNotIndexed", name);
            }
            else
            {
                Say(true, "library.columnThere", name);
                Label(column);
            }
        }

        ForeignColumns(there.Values);
    }

    // SharePoint refuses files, or keeps them checked out, until columns are filled of which this program knows nothing.
    private void ForeignColumns(IEnumerable<ColumnDefinition> columns)
    {
        foreach (var column in columns.Where(c => c.Required == true && c.ReadOnly != true && c.Hidden != true && !Columns.All.Any(o => o.Name == c.Name)))
        {
            Say(false, "library.columnForeign", column.DisplayName ?? column.Name!);
        }
    }

    // Text serves for a choice as well; what is neither of the four is told as another kind.
    private static string? KindOf(ColumnDefinition column) =>
        column.Text is not null && column.Name is "UnitKerja" or "StatusSOP" ? "choice"
        : column.Text is not null ? "text"
        : column.Choice is not null ? "choice"
        : column.Number is not null ? "number"
        : column.DateTime is not null ? "date"
        : null;

    // The right to write shows only in writing: a session is opened and given up before its first byte.
    private async Task WritingAsync(Library library, CancellationToken stop)
    {
        try
        {
            var root = await graph.Drives[library.DriveId].Root.GetAsync(cancellationToken: stop);
            var session = await new LibraryItems(graph, library).OpenSessionAsync(root!.Id!, $"periksa-{Guid.NewGuid():N}.docx", null, stop);
            await upload.CancelAsync(new Uri(session), stop);
            Say(true, "library.writable");
        }
        catch (Exception e) when (GraphFault.Of(e, stop) is { Kind: FaultKind.Denied })
        {
            Say(false, "library.notWritable");
        }
        catch (Exception e) when (GraphFault.Of(e, stop) is { Kind: FaultKind.Full })
        {
            Say(false, "sharepoint.full");
        }
    }

    // SharePoint keeps the internal name when a column is shown by another.
    private void Label(ColumnDefinition column)
    {
        if (column.DisplayName == column.Name && Columns.LabelOf(column.Name!) is { } label)
        {
            Say(true, "library.columnLabel", column.Name!, label);
        }
    }

    private void Say(bool ok, string key, params object[] args) => _facts.Add(new LibraryFact(ok, new Message(key, args)));
}
