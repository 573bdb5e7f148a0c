using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>How far a filing is.</summary>
/// <param name="SopId">Of the SOP in the document; its page in the register.</param>
/// <param name="Version">1 for the first document of the SOP.</param>
/// <param name="Location">Where a person finds it in the archive; null until it is filed.</param>
/// <param name="Url">Where the document can be fetched; null until it is filed.</param>
/// <param name="Problem">Why it has not arrived yet; null when all is well.</param>
internal sealed record FilingStatus(
    Guid Id,
    FilingState State,
    FilingProgress Progress,
    Guid SopId,
    int Version,
    string Number,
    string Title,
    string? Location,
    string? Url,
    FilingProblem? Problem,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? FiledAt)
{
    /// <summary>Nothing more will happen by itself.</summary>
    [Newtonsoft.Json.JsonIgnore]
    public bool IsFinal => State is FilingState.Filed or FilingState.Refused;

    /// <returns>Null when there is no such filing.</returns>
    public static async Task<FilingStatus?> FindAsync(SopDatabase database, Guid id, Language language, CancellationToken stop)
    {
        var row = await database.Filings.AsNoTracking()
            .Where(f => f.Id == id)
            .Join(database.Set<SopVersion>(), f => f.Id, v => v.FilingId, (filing, version) => new { filing, version })
            .SingleOrDefaultAsync(stop);
        return row is null ? null : Of(row.filing, row.version, language);
    }

    private static FilingStatus Of(Filing filing, SopVersion version, Language language) => new(
        filing.Id,
        filing.State,
        new FilingProgress(filing.BytesSent, filing.Size),
        version.SopId,
        version.Version,
        version.Number,
        version.Title,
        version.Location,
        filing.State == FilingState.Filed ? $"/api/archive/{filing.Id}/content" : null,
        filing.Problem is null ? null : new FilingProblem(filing.Problem, new Message(filing.Problem).In(language)),
        DateTimeOffset.FromUnixTimeMilliseconds(filing.AcceptedAt),
        filing.FiledAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
}

/// <param name="Sent">Bytes that have reached the archive.</param>
/// <param name="Total">Bytes of the document.</param>
internal sealed record FilingProgress(long Sent, long Total);

/// <param name="Code">Stable.</param>
internal sealed record FilingProblem(string Code, string Message);
