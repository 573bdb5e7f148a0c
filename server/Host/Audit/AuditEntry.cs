using System.Diagnostics;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Audit;

/// <summary>What somebody did, kept for ever: the database itself refuses to change or delete a row. Holds no document text and no token.</summary>
internal sealed class AuditEntry
{
    public required Guid Id { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long At { get; init; }

    /// <summary>Tenant and object id of the person; empty for the server itself.</summary>
    public required string Actor { get; init; }

    public required string ActorName { get; init; }

    public required AuditAct Act { get; init; }

    public required Guid? FilingId { get; init; }

    /// <summary>Number and title of the SOP it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>A reason in a person's words, or the stable code of a problem.</summary>
    public required string Detail { get; init; }

    /// <summary>Of our call, or of the call to Microsoft Graph that failed: what either support asks for.</summary>
    public required string RequestId { get; init; }

    /// <summary>An act that is about a call of ours.</summary>
    /// <param name="at">Unix milliseconds.</param>
    /// <param name="request">Id of the call to Microsoft Graph that failed; null for our own call.</param>
    public static AuditEntry Of(Caller caller, AuditAct act, Guid? filing, string subject, long at, string detail = "", string? request = null) => new()
    {
        Id = Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(at)),
        At = at,
        Actor = caller.Key,
        ActorName = caller.Name,
        Act = act,
        FilingId = filing,
        Subject = subject,
        Detail = detail,
        RequestId = request ?? Activity.Current?.TraceId.ToString() ?? "",
    };
}

internal enum AuditAct
{
    /// <summary>A document was handed in.</summary>
    Accepted,

    /// <summary>It was handed in in spite of open comments or tracked changes; the reason is the detail.</summary>
    Overridden,

    /// <summary>It lies in the archive.</summary>
    Filed,

    Refused,
    SignInNeeded,
    Resumed,
    TakenOver,
    CancelAsked,
    Cancelled,

    /// <summary>An earlier edition shall be the current one again.</summary>
    Restored,

    /// <summary>The SOP was taken back; the reason is the detail.</summary>
    Withdrawn,

    /// <summary>A withdrawn SOP holds again.</summary>
    Reinstated,

    /// <summary>An edition that was filed ahead will not come into force; the reason is the detail.</summary>
    CalledOff,

    /// <summary>It will, after all.</summary>
    Awaited,

    /// <summary>Its day came, and it took the place of the one before.</summary>
    CameIntoForce,

    /// <summary>Read and understood.</summary>
    Read,
    ReadTakenBack,

    /// <summary>A monitoring was completed; its day is the detail, as of the next.</summary>
    Monitored,
    Evaluated,

    /// <summary>Measured times were entered; how many is the detail.</summary>
    TimesEntered,
    TimesRemoved,

    /// <summary>A person's address of the calendar was made anew.</summary>
    CalendarKeyMade,
    CalendarKeyRevoked,
}
