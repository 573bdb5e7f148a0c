using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StandIns.Graph;

/// <summary>Calls on the site, the library as a list, its columns, its register and its changes.</summary>
internal sealed class LibraryCalls(Tenant tenant)
{
    private LibraryNames Names => tenant.Drive;

    public Answer SiteByPath(Call call) =>
        call.Part("host") == Names.Host && call.Part("site") == Names.SitePath ? SiteBody() : throw GraphError.NotFound();

    public Answer Site(Call call) => call.Part("site") == Names.SiteId ? SiteBody() : throw GraphError.NotFound();

    public Answer Drives(Call call) => new(200, Wire.List([DriveBody()]));

    public Answer Drive(Call call) => call.Part("drive") == Names.DriveId ? new Answer(200, DriveBody()) : throw GraphError.NotFound();

    public Answer List(Call call) => new(200, new JsonObject
    {
        ["id"] = Names.ListId,
        ["displayName"] = "SOP",
        ["list"] = new JsonObject { ["template"] = "documentLibrary" },
    });

    public Answer Columns(Call call) => new(200, Wire.List(tenant.Columns.Select(c => new JsonObject
    {
        ["id"] = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(c.Key))[..16]),
        ["name"] = c.Key,
        ["displayName"] = c.Key,
        ["indexed"] = c.Value,
        ["required"] = tenant.Required.Contains(c.Key),
        ["readOnly"] = false,
        ["hidden"] = false,
        [tenant.Kinds.GetValueOrDefault(c.Key, "text")] = new JsonObject(),
    })));

    /// <summary>Filters on one indexed field; pages of two, so that whoever forgets the next page is found out.</summary>
    public Answer Register(Call call)
    {
        var items = tenant.Items.Values.Where(i => !i.IsFolder && Visible(i, call)).ToList();
        if (call.Query.TryGetValue("$filter", out var filter))
        {
            var match = Regex.Match(filter, @"^fields/(?<field>\w+) eq '(?<value>.*)'$");
            if (!match.Success)
            {
                throw GraphError.Invalid("unsupportedFilter");
            }

            var field = match.Groups["field"].Value;
            if (!tenant.Columns.TryGetValue(field, out var indexed) || (!indexed && call.Prefer != "HonorNonIndexedQueriesWarningMayFailRandomly"))
            {
                throw GraphError.Invalid("fieldNotIndexed");
            }

            items = [.. items.Where(i => i.Fields[field]?.ToString() == match.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal))];
        }

        const int Page = 2;
        var skip = call.Query.TryGetValue("$skiptoken", out var token) ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var filterQuery = filter is null ? "" : $"&$filter={Uri.EscapeDataString(filter)}";
        var next = skip + Page < items.Count ? $"https://graph.microsoft.com/v1.0{call.Path}?$expand=fields{filterQuery}&$skiptoken={skip + Page}" : null;
        return new Answer(200, Wire.List(items.Skip(skip).Take(Page).Select(Wire.ListItem), next));
    }

    public Answer Delta(Call call)
    {
        var latest = $"https://graph.microsoft.com/v1.0/drives/{Names.DriveId}/root/delta?token={tenant.Changes.Count}";
        if (!call.Query.TryGetValue("token", out var token) || token == "latest")
        {
            token = token == "latest" ? tenant.Changes.Count.ToString(CultureInfo.InvariantCulture) : "0";
        }

        if (!int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var from) || from > tenant.Changes.Count)
        {
            throw new GraphError(410, "resyncChangesApplyDifferences");
        }

        var changed = tenant.Changes.Skip(from).Distinct().Where(tenant.Items.ContainsKey).Select(id => Wire.Item(tenant.Items[id], Names));
        var body = Wire.List(changed);
        body["@odata.deltaLink"] = latest;
        return new Answer(200, body);
    }

    private static bool Visible(Item item, Call call) => !item.Unpublished || item.CheckedOutBy == call.By;

    private Answer SiteBody() => new(200, new JsonObject
    {
        ["id"] = Names.SiteId,
        ["displayName"] = "SOP",
        ["webUrl"] = $"https://{Names.Host}{Names.SitePath}",
    });

    private JsonObject DriveBody() => new()
    {
        ["id"] = Names.DriveId,
        ["name"] = "SOP",
        ["driveType"] = "documentLibrary",
        ["webUrl"] = $"https://{Names.Host}{Names.SitePath}/SOP",
    };
}
