using Microsoft.AspNetCore.Mvc;
using SopWordAddin.Host.Register.Search;

namespace SopWordAddin.Host.Register;

/// <summary>Whether an SOP binds today.</summary>
internal enum SopStatus
{
    /// <summary>Its effective date has come.</summary>
    InForce,

    /// <summary>Its effective date lies ahead, or it has none.</summary>
    Upcoming,

    /// <summary>The office has taken it back.</summary>
    Withdrawn,
}

/// <summary>When it is time to look at an SOP in force again.</summary>
internal enum DueFilter
{
    /// <summary>Monitoring or evaluation is past due.</summary>
    Overdue,

    /// <summary>One of them is due within thirty days, or past due.</summary>
    Soon,
}

/// <summary>What a list is sorted by; a minus before the name turns it round.</summary>
internal enum RegisterOrder
{
    /// <summary>The best match first; without words the newest.</summary>
    Relevance,

    /// <summary>The last filed first.</summary>
    Filed,
    Number,
    Title,
    Unit,

    /// <summary>The earliest first.</summary>
    Effective,

    /// <summary>The earliest first, whichever of monitoring and evaluation comes first.</summary>
    Due,

    /// <summary>The shortest procedure first.</summary>
    Time,
}

/// <summary>What of the register is asked for; what is left out does not narrow.</summary>
/// <param name="Text">Words that all must occur in number, title, unit, agency, executors, activities or outputs; it is forgiving: parts of words, other forms of the same root, and slips of typing are found.</param>
/// <param name="Status">See <see cref="SopStatus"/>.</param>
/// <param name="Due">See <see cref="DueFilter"/>.</param>
/// <param name="Executor">Name of an actor, whole.</param>
/// <param name="Sort">See <see cref="RegisterOrder"/>.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Entries a page, 1 to 100.</param>
internal sealed record RegisterQuestion(
    [FromQuery(Name = "text")] string? Text,
    [FromQuery(Name = "unit")] string? Unit,
    [FromQuery(Name = "year")] int? Year,
    [FromQuery(Name = "status")] string? Status,
    [FromQuery(Name = "due")] string? Due,
    [FromQuery(Name = "executor")] string? Executor,
    [FromQuery(Name = "sort")] string? Sort,
    [FromQuery(Name = "page")] int? Page,
    [FromQuery(Name = "size")] int? Size)
{
    public const int LargestPage = 100;
}

/// <summary>One page of the register.</summary>
/// <param name="Total">Entries on all pages.</param>
/// <param name="Units">Every unit in the register, to filter by.</param>
/// <param name="Years">Every year in the register, latest first.</param>
/// <param name="Mended">Words that the register does not know, and those that were sought instead.</param>
internal sealed record RegisterPage(
    IReadOnlyList<RegisterEntry> Entries,
    int Total,
    int Page,
    int Size,
    IReadOnlyList<string> Units,
    IReadOnlyList<int> Years,
    IReadOnlyList<MendedWord> Mended);

/// <param name="Sought">Empty when nothing like it is known.</param>
internal sealed record MendedWord(string Typed, IReadOnlyList<string> Sought);

/// <summary>An SOP in the register, by its current version.</summary>
/// <param name="Id">The SOP's own id.</param>
/// <param name="Year">Of the effective date, else of making, else of filing.</param>
/// <param name="NormalMinutes">Office minutes of the procedure when nothing goes wrong.</param>
/// <param name="WorstMinutes">Office minutes of the slowest way with every loop gone through once.</param>
/// <param name="Next">The edition that waits for its day; null for none.</param>
/// <param name="Url">Where the document can be fetched.</param>
/// <param name="Location">Where a person finds it in the archive: an address in a library, a path in a folder.</param>
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
    DateOnly? MonitoringDue,
    DateOnly? EvaluationDue,
    DateOnly? WithdrawnOn,
    NextEdition? Next,
    DateTimeOffset FiledAt,
    string FiledBy,
    string Url,
    string Location)
{
    /// <summary>The step by which it was found; null where its title and number show why, and without a search.</summary>
    public StepHit? Hit { get; init; }
}
