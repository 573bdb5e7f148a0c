using System.Text.Json.Nodes;

namespace StandIns.Graph;

/// <summary>Answers in the shapes of the Graph SDK's models; a test reads each back and demands that nothing is left over.</summary>
internal static class Wire
{
    public static JsonObject Item(Item item, LibraryNames drive, bool withFields = false)
    {
        var body = new JsonObject
        {
            ["id"] = item.Id,
            ["name"] = item.Name,
            ["eTag"] = item.ETag,
            ["cTag"] = item.CTag,
            ["webUrl"] = $"https://{drive.Host}{drive.SitePath}/SOP{Uri.EscapeDataString(item.Path).Replace("%2F", "/", StringComparison.Ordinal)}",
            ["size"] = item.IsFolder ? 0 : item.Content.Length,
            ["createdDateTime"] = item.CreatedAt.ToString("O"),
            ["lastModifiedDateTime"] = (item.IsFolder ? item.CreatedAt : item.Versions[^1].At).ToString("O"),
            ["createdBy"] = new JsonObject { ["user"] = new JsonObject { ["displayName"] = item.CreatedBy } },
            ["parentReference"] = new JsonObject { ["driveId"] = drive.DriveId, ["id"] = item.Parent?.Id, ["path"] = $"/drives/{drive.DriveId}/root:{item.Parent?.Path}" },
        };
        if (item.IsFolder)
        {
            body["folder"] = new JsonObject { ["childCount"] = item.Children.Count };
        }
        else
        {
            body["file"] = new JsonObject
            {
                ["mimeType"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                ["hashes"] = new JsonObject { ["quickXorHash"] = item.Versions[^1].Hash },
            };
        }

        if (withFields)
        {
            body["listItem"] = ListItem(item);
        }

        return body;
    }

    public static JsonObject ListItem(Item item) => new()
    {
        ["id"] = item.RowId,
        ["eTag"] = item.ETag,
        ["fields"] = item.Fields.DeepClone(),
    };

    public static JsonObject Publication(Item item) => new()
    {
        ["level"] = item.CheckedOutBy is null ? "published" : "checkout",
        ["versionId"] = item.Versions.Count == 0 ? "0.1" : item.Versions[^1].Id,
    };

    public static JsonObject Version(ContentVersion version) => new()
    {
        ["id"] = version.Id,
        ["lastModifiedDateTime"] = version.At.ToString("O"),
        ["size"] = version.Content.Length,
        ["lastModifiedBy"] = new JsonObject { ["user"] = new JsonObject { ["displayName"] = version.By } },
    };

    public static JsonObject Error(GraphError error, string requestId, string? clientRequestId) => new()
    {
        ["error"] = new JsonObject
        {
            ["code"] = error.Code,
            ["message"] = "Refused by the stand-in.",
            ["innerError"] = new JsonObject
            {
                ["code"] = error.Inner,
                ["date"] = DateTime.UtcNow.ToString("s"),
                ["request-id"] = requestId,
                ["client-request-id"] = clientRequestId ?? requestId,
            },
        },
    };

    public static JsonObject List(IEnumerable<JsonNode> entries, string? next = null)
    {
        var body = new JsonObject { ["value"] = new JsonArray([.. entries]) };
        if (next is not null)
        {
            body["@odata.nextLink"] = next;
        }

        return body;
    }
}
