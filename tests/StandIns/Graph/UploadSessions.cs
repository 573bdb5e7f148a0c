using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StandIns.Graph;

/// <summary>Upload sessions, on a host of their own: their address is the only key to them.</summary>
public sealed class UploadSessions(Tenant tenant)
{
    private const int Granule = 327_680;
    private const int LargestRange = 60 * 1024 * 1024;

    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    public Uri Address { get; set; } = new("http://127.0.0.1/");

    private sealed class Session(Item parent, string name, Condition condition)
    {
        public Item Parent { get; } = parent;
        public string Name { get; } = name;
        public Condition Condition { get; } = condition;
        public MemoryStream Received { get; } = new();
        public long Total { get; set; } = -1;
        public DateTimeOffset Expires { get; set; } = DateTimeOffset.UtcNow.AddMinutes(15);
    }

    internal JsonObject Open(Item parent, string name, Condition condition)
    {
        NameRules.Demand(name, parent);
        if (parent.Children.TryGetValue(name, out var item))
        {
            tenant.DemandWritable(item, condition);
        }

        var key = tenant.NewId();
        _sessions[key] = new Session(parent, name, condition);
        return Status(_sessions[key], $"{Address}up/{key}?guid='{key}'&tempauth=v1.stand%2bin&overwrite=true");
    }

    internal void Map(WebApplication app) => app.Map("/up/{key}", async (HttpContext http, string key) =>
    {
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        await Answering.Answer(http, tenant, () => Handle(http, key, body.ToArray()));
    });

    private Answer Handle(HttpContext http, string key, byte[] bytes)
    {
        // Sending the bearer token to the upload host is a mistake that the service answers with 401.
        if (http.Request.Headers.ContainsKey("Authorization"))
        {
            throw new GraphError(401, "unauthenticated");
        }

        if (!_sessions.TryGetValue(key, out var session) || session.Expires < DateTimeOffset.UtcNow)
        {
            _sessions.Remove(key);
            throw GraphError.NotFound();
        }

        switch (http.Request.Method)
        {
            case "GET":
                return new Answer(200, Status(session, null));
            case "DELETE":
                _sessions.Remove(key);
                return new Answer(204, null);
            case "PUT":
                return Receive(session, key, http.Request.Headers.ContentRange.ToString(), bytes);
            default:
                throw new GraphError(405, "notSupported");
        }
    }

    /// <summary>Forgets every session: what the service does to those left lying.</summary>
    public void ExpireAll()
    {
        lock (tenant.Gate)
        {
            _sessions.Clear();
        }
    }

    private Answer Receive(Session session, string key, string range, byte[] bytes)
    {
        var match = Regex.Match(range, @"^bytes (\d+)-(\d+)/(\d+)$");
        if (!match.Success)
        {
            throw GraphError.Invalid();
        }

        var (from, to, total) = (Number(match, 1), Number(match, 2), Number(match, 3));
        var last = to + 1 == total;
        if (to - from + 1 != bytes.Length || bytes.Length > LargestRange || (!last && bytes.Length % Granule != 0) || (session.Total >= 0 && session.Total != total))
        {
            throw GraphError.Invalid("invalidRange");
        }

        if (from != session.Received.Length)
        {
            throw new GraphError(416, "invalidRange", "fragmentOverlap");
        }

        session.Total = total;
        session.Received.Write(bytes);
        if (!last)
        {
            return new Answer(202, Status(session, null));
        }

        _sessions.Remove(key);
        var (item, isNew) = tenant.Commit(session.Parent, session.Name, session.Received.ToArray(), session.Condition);
        return new Answer(isNew ? 201 : 200, Wire.Item(item, tenant.Drive));
    }

    private static long Number(Match match, int group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static JsonObject Status(Session session, string? address)
    {
        var body = new JsonObject
        {
            ["expirationDateTime"] = session.Expires.ToString("O"),
            ["nextExpectedRanges"] = new JsonArray($"{session.Received.Length}-"),
        };
        if (address is not null)
        {
            body["uploadUrl"] = address;
        }

        return body;
    }
}
