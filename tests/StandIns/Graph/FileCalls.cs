using System.Globalization;
using System.Text.Json.Nodes;

namespace StandIns.Graph;

/// <summary>Calls on files and folders: reading, committing, columns, versions, check-out.</summary>
internal sealed class FileCalls(Tenant tenant, UploadSessions uploads)
{
    private const string ConflictBehavior = "@microsoft.graph.conflictBehavior";

    public Answer Get(Call call)
    {
        var item = Find(call);
        var body = Wire.Item(item, tenant.Drive, call.Asks("$expand", "listItem"));
        if (call.Asks("$select", "publication"))
        {
            body["publication"] = Wire.Publication(item);
        }

        return new Answer(200, body);
    }

    public Answer Children(Call call) => new(200, Wire.List(Find(call).Children.Values.Where(c => !c.Unpublished || c.CheckedOutBy == call.By).Select(c => Wire.Item(c, tenant.Drive))));

    public Answer MakeFolder(Call call)
    {
        DemandWriter(call);
        var body = call.Json();
        var name = (string?)body["name"] ?? throw GraphError.Invalid();
        if (body["folder"] is null)
        {
            throw GraphError.Invalid();
        }

        return new Answer(201, Wire.Item(tenant.AddFolder(Find(call), name, call.By), tenant.Drive));
    }

    public Answer Put(Call call)
    {
        DemandWriter(call);
        var (parent, name) = Target(call);
        var behavior = call.Query.TryGetValue(ConflictBehavior, out var wanted) ? wanted : "replace";
        var (item, isNew) = tenant.Commit(parent, name, call.Body, new Condition(call.By, behavior, call.IfMatch));
        return new Answer(isNew ? 201 : 200, Wire.Item(item, tenant.Drive));
    }

    public Answer OpenSession(Call call)
    {
        DemandWriter(call);
        var (parent, name) = Target(call);
        var wanted = call.Json()["item"] as JsonObject;
        if (wanted?["name"] is { } said && (string?)said != name)
        {
            throw GraphError.Invalid("nameMismatch");
        }

        // Outside "item" the annotation is ignored, as the service does.
        var behavior = (string?)wanted?[ConflictBehavior] ?? "fail";
        return new Answer(200, uploads.Open(parent, name, new Condition(call.By, behavior, call.IfMatch)));
    }

    public Answer Content(Call call) => new(200, null) { Bytes = Find(call).Content };

    public Answer Delete(Call call)
    {
        DemandWriter(call);
        var item = Find(call);
        Tenant.DemandUnlocked(item, call.By);
        item.Parent!.Children.Remove(item.Name);
        tenant.Items.Remove(item.Id);
        return new Answer(204, null);
    }

    public Answer ListItem(Call call) => new(200, Wire.ListItem(Find(call)));

    public Answer Fields(Call call) => new(200, Find(call).Fields.DeepClone());

    public Answer SetFields(Call call)
    {
        DemandWriter(call);
        var item = Find(call);
        tenant.DemandWritable(item, new Condition(call.By, "replace", call.IfMatch));
        foreach (var (field, value) in call.Json())
        {
            if (!field.StartsWith('@') && !tenant.Columns.ContainsKey(field))
            {
                throw GraphError.Invalid("unknownField");
            }

            item.Fields[field] = value?.DeepClone();
        }

        tenant.Touch(item);
        return new Answer(200, item.Fields.DeepClone());
    }

    public Answer Versions(Call call) => new(200, Wire.List(Find(call).Versions.AsEnumerable().Reverse().Select(Wire.Version)));

    public Answer VersionContent(Call call) => new(200, null) { Bytes = Version(call).Content };

    public Answer Restore(Call call)
    {
        DemandWriter(call);
        var item = Find(call);
        Tenant.DemandUnlocked(item, call.By);
        item.Versions.Add(new ContentVersion(string.Create(CultureInfo.InvariantCulture, $"{item.Versions.Count + 1}.0"), Version(call).Content, DateTimeOffset.UtcNow, call.By));
        item.ContentChange++;
        tenant.Touch(item);
        return new Answer(204, null);
    }

    public Answer CheckOut(Call call)
    {
        DemandWriter(call);
        var item = Find(call);
        Tenant.DemandUnlocked(item, call.By);
        item.CheckedOutBy = call.By;
        return new Answer(204, null);
    }

    public Answer CheckIn(Call call)
    {
        DemandWriter(call);
        var item = Find(call);
        Tenant.DemandUnlocked(item, call.By);
        if (item.CheckedOutBy is null)
        {
            throw GraphError.Invalid("notCheckedOut");
        }

        (item.CheckedOutBy, item.Unpublished) = (null, false);
        tenant.Touch(item);
        return new Answer(204, null);
    }

    public Answer DiscardCheckOut(Call call)
    {
        var item = Find(call);
        if (item.CheckedOutBy is null)
        {
            throw GraphError.Invalid("notCheckedOut");
        }

        Tenant.DemandUnlocked(item, call.By);
        item.CheckedOutBy = null;
        return new Answer(204, null);
    }

    private void DemandWriter(Call call)
    {
        if (call.Who is null || tenant.Readers.Contains(call.Who.UserName))
        {
            throw new GraphError(403, "accessDenied");
        }
    }

    private Item Find(Call call)
    {
        if (call.Part("row").Length > 0)
        {
            return tenant.Items.Values.FirstOrDefault(i => !i.IsFolder && i.RowId == call.Part("row")) ?? throw GraphError.NotFound();
        }

        if (call.Part("drive") != tenant.Drive.DriveId)
        {
            throw GraphError.NotFound();
        }

        var item = call.Part("root").Length > 0 ? tenant.Root
            : call.Part("path").Length > 0 ? Below(call)
            : tenant.Items.GetValueOrDefault(call.Part("id"));
        return item is null || (item.Unpublished && item.CheckedOutBy != call.By) ? throw GraphError.NotFound() : item;
    }

    private Item Below(Call call) => call.Part("id").Length > 0
        ? tenant.ByPath($"{tenant.Items.GetValueOrDefault(call.Part("id"))?.Path}/{call.Part("path")}")
        : tenant.ByPath(call.Part("path"));

    /// <summary>The folder and name that a write goes to; the folder must be there.</summary>
    private (Item Parent, string Name) Target(Call call)
    {
        var path = call.Part("path");
        if (path.Length == 0)
        {
            var item = Find(call);
            return (item.Parent ?? throw GraphError.Invalid(), item.Name);
        }

        var start = call.Part("id").Length > 0 ? tenant.Items.GetValueOrDefault(call.Part("id"))?.Path ?? throw GraphError.NotFound() : "";
        var cut = path.LastIndexOf('/');
        return (tenant.ByPath($"{start}/{(cut < 0 ? "" : path[..cut])}"), path[(cut + 1)..]);
    }

    private ContentVersion Version(Call call) =>
        Find(call).Versions.FirstOrDefault(v => v.Id == call.Part("version")) ?? throw GraphError.NotFound();
}
