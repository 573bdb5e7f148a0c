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
/// <param name="FiledBy">Name of the person for whom it is filed; to be shown, since two may bear the same.</param>
/// <param name="Mine">That person is the one who asks.</param>
/// <param name="Cancelling">Somebody called it off, and it is not yet known whether in time.</param>
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
    string FiledBy,
    bool Mine,
    bool Cancelling,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? FiledAt)
{
    private const int LongestList = 100;

    /// <summary>Nothing more will happen.</summary>
    [Newtonsoft.Json.JsonIgnore]
    public bool IsFinal => Final.Contains(State);

    /// <summary>Ended, or waiting for a person.</summary>
    [Newtonsoft.Json.JsonIgnore]
    public bool IsAtRest => IsFinal || State == FilingState.NeedsSignIn;

    public static IReadOnlyList<FilingState> Final { get; } = [FilingState.Filed, FilingState.Refused, FilingState.Cancelled];

    /// <returns>Null when there is no such filing.</returns>
    public static async Task<FilingStatus?> FindAsync(SopDatabase database, Guid id, Viewer viewer, CancellationToken stop)
    {
        var row = await database.Filings.AsNoTracking()
            .Where(f => f.Id == id)
            .Join(database.Set<SopVersion>(), f => f.Id, v => v.FilingId, (filing, version) => new { filing, version })
            .SingleOrDefaultAsync(stop);
        return row is null ? null : Of(row.filing, row.version, viewer);
    }

    /// <summary>Those that have not arrived, or of which something is held up; oldest first.</summary>
    public static async Task<IReadOnlyList<FilingStatus>> OpenAsync(SopDatabase database, Viewer viewer, CancellationToken stop)
    {
        var rows = await database.Filings.AsNoTracking()
            .Where(f => f.State != FilingState.Filed && f.State != FilingState.Cancelled && (f.FiledAt == null || f.Problem != null))
            .Join(database.Set<SopVersion>(), f => f.Id, v => v.FilingId, (filing, version) => new { filing, version })
            .OrderBy(r => r.filing.AcceptedAt)
            .Take(LongestList)
            .ToListAsync(stop);
        return [.. rows.Select(r => Of(r.filing, r.version, viewer))];
    }

    private static DateTimeOffset? NextAttempt(Filing filing) =>
        filing.State == FilingState.Waiting ? DateTimeOffset.FromUnixTimeMilliseconds(filing.NextAttemptAt) : null;

    private static FilingStatus Of(Filing filing, SopVersion version, Viewer viewer) => new(
        filing.Id,
        filing.State,
        new FilingProgress(filing.BytesSent, filing.Size),
        version.SopId,
        version.Version,
        version.Number,
        version.Title,
        version.Location,
        filing.FiledAt is not null ? $"/api/archive/{filing.Id}/content" : null,
        filing.Problem is null ? null : new FilingProblem(filing.Problem, new Message(filing.Problem).In(viewer.Language), NextAttempt(filing), filing.Claims, filing.RequestId),
        filing.CallerName,
        filing.Caller == viewer.Key,
        filing.Cancelling,
        DateTimeOffset.FromUnixTimeMilliseconds(filing.AcceptedAt),
        filing.FiledAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
}

/// <param name="Sent">Bytes that have reached the archive.</param>
/// <param name="Total">Bytes of the document.</param>
internal sealed record FilingProgress(long Sent, long Total);

/// <param name="Code">Stable.</param>
/// <param name="NextAttempt">When it is tried again; null when a person has to do something.</param>
/// <param name="Claims">JSON that the next sign-in must ask for; null for none.</param>
/// <param name="RequestId">What Microsoft's support asks for; null when Microsoft was not asked.</param>
internal sealed record FilingProblem(string Code, string Message, DateTimeOffset? NextAttempt, string? Claims, string? RequestId);
