using System.Security.Cryptography;
using StandIns.Entra;
using StandIns.Graph;

namespace StandIns;

/// <summary>What a test says to the stand-ins and asks of them; never part of what the product sees.</summary>
internal static class Control
{
    public static void Map(WebApplication app, Tenant tenant, TokenIssuer issuer)
    {
        app.MapPost("/control/faults", (Fault fault) => tenant.Faults.Add(fault));
        app.MapDelete("/control/faults", () => tenant.Faults.Clear());
        app.MapPost("/control/refuse/{oid:guid}", (Guid oid, string? error) =>
        {
            if (error is null)
            {
                issuer.Refusals.TryRemove(oid, out _);
            }
            else
            {
                issuer.Refusals[oid] = error;
            }
        });
        app.MapPost("/control/lock", (string path, string? shape) =>
        {
            lock (tenant.Gate)
            {
                tenant.ByPath(path).Lock = shape;
            }
        });
        app.MapGet("/control/token/{userName}", (string userName) => issuer.ForApi(issuer.People.First(p => p.UserName == userName)));
        app.MapGet("/control/census", () => Census(tenant));
    }

    /// <summary>Every file with its commits, versions and the hash of what was first received.</summary>
    private static IResult Census(Tenant tenant)
    {
        lock (tenant.Gate)
        {
            var files = tenant.Items.Values.Where(i => !i.IsFolder).Select(i => new
            {
                i.Path,
                Commits = tenant.Commits.GetValueOrDefault(i.Path),
                Versions = i.Versions.Count,
                i.Unpublished,
                i.CheckedOutBy,
                Fields = i.Fields.ToDictionary(f => f.Key, f => f.Value?.ToString()),
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(i.Content)),
                Received = i.Received.Select(Convert.ToHexStringLower),
            }).ToList();
            return Results.Json(new { tenant.Faults.CameTooEarly, tenant.Faults.Injected, Files = files });
        }
    }
}
