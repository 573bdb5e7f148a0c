using Microsoft.AspNetCore.Mvc;

namespace SopWordAddin.Host.Register;

/// <summary>Whether an SOP binds today.</summary>
internal enum SopStatus
{
    /// <summary>Its effective date has come.</summary>
    InForce,

    /// <summary>Its effective date lies ahead, or it has none.</summary>
    Upcoming,
}

/// <summary>What of the register is asked for; what is left out does not narrow.</summary>
/// <param name="Text">Words that all must occur in number, title, unit, agency or executors; parts of words do.</param>
/// <param name="Status"><c>inForce</c> or <c>upcoming</c>.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Entries a page, 1 to 100.</param>
internal sealed record RegisterQuestion(
    [FromQuery(Name = "text")] string? Text,
    [FromQuery(Name = "unit")] string? Unit,
    [FromQuery(Name = "year")] int? Year,
    [FromQuery(Name = "status")] string? Status,
    [FromQuery(Name = "page")] int? Page,
    [FromQuery(Name = "size")] int? Size)
{
    public const int LargestPage = 100;
}

/// <summary>One page of the register, newest first.</summary>
/// <param name="Total">Entries on all pages.</param>
/// <param name="Units">Every unit in the register, to filter by.</param>
/// <param name="Years">Every year in the register, latest first.</param>
internal sealed record RegisterPage(
    IReadOnlyList<RegisterEntry> Entries,
    int Total,
    int Page,
    int Size,
    IReadOnlyList<string> Units,
    IReadOnlyList<int> Years);

/// <summary>An SOP in the register, by its newest filed version.</summary>
/// <param name="Id">The SOP's own id.</param>
/// <param name="Year">Of the effective date, else of making, else of filing.</param>
/// <param name="NormalMinutes">Office minutes of the procedure when nothing goes wrong.</param>
/// <param name="WorstMinutes">Office minutes of the slowest way with every loop gone through once.</param>
/// <param name="Url">Where the document can be fetched.</param>
internal sealed record RegisterEntry(
    Guid Id,
    string Number,
    string Title,
    string? Unit,
    SopStatus Status,
    int Year,
    DateOnly? CreatedOn,
    DateOnly? RevisedOn,
    DateOnly? EffectiveOn,
    int Revision,
    int Version,
    string ApprovedBy,
    IReadOnlyList<string> Executors,
    int Steps,
    double NormalMinutes,
    double WorstMinutes,
    DateTimeOffset FiledAt,
    string FiledBy,
    string Url);

/// <summary>An SOP with every version that was filed, newest first.</summary>
internal sealed record RegisterDetail(RegisterEntry Entry, IReadOnlyList<RegisterVersion> Versions);

/// <param name="Location">Where a person finds it in the archive.</param>
/// <param name="Current">The one that counts; the others are superseded and stay readable.</param>
internal sealed record RegisterVersion(
    int Version,
    bool Current,
    Guid FilingId,
    string Number,
    string Title,
    string? Unit,
    int Revision,
    DateOnly? CreatedOn,
    DateOnly? RevisedOn,
    DateOnly? EffectiveOn,
    DateTimeOffset FiledAt,
    string FiledBy,
    string Location,
    string Url,
    long Size,
    string Sha256);
