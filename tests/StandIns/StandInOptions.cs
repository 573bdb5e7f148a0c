using System.Globalization;

namespace StandIns;

/// <summary>How the stand-ins behave from the start; faults are set later through <c>/control</c>.</summary>
public sealed record StandInOptions
{
    /// <summary>0 takes any free port.</summary>
    public int GraphPort { get; init; }
    public int UploadPort { get; init; }
    public int EntraPort { get; init; }
    public Guid TenantId { get; init; } = new("5a1c7d0e-0000-4000-8000-000000000001");
    public Guid ClientId { get; init; } = new("5a1c7d0e-0000-4000-8000-000000000002");

    /// <summary>Seed of every random fault and delay, so that a run can be told again.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether .docx files are rewritten some moments after their upload, as SharePoint does.</summary>
    public bool RewritesDocuments { get; init; } = true;

    /// <summary>Whether the library demands check-out, so that a new file stays hidden until its check-in.</summary>
    public bool RequiresCheckOut { get; init; }

    public static StandInOptions FromArguments(string[] args)
    {
        var named = args.Where(a => a.StartsWith("--", StringComparison.Ordinal) && a.Contains('=', StringComparison.Ordinal))
            .ToDictionary(a => a[2..a.IndexOf('=', StringComparison.Ordinal)], a => a[(a.IndexOf('=', StringComparison.Ordinal) + 1)..], StringComparer.OrdinalIgnoreCase);
        int Number(string name, int otherwise) => named.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        return new StandInOptions
        {
            GraphPort = Number("graph-port", 0),
            UploadPort = Number("upload-port", 0),
            EntraPort = Number("entra-port", 0),
            Seed = Number("seed", 1),
            RewritesDocuments = Number("rewrite", 1) == 1,
            RequiresCheckOut = Number("check-out", 0) == 1,
        };
    }
}
