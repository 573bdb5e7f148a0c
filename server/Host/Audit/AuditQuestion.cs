using Microsoft.AspNetCore.Mvc;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Audit;

/// <summary>What of the log is asked for; what is left out does not narrow.</summary>
/// <param name="Text">Part of the number or the title of the SOP.</param>
/// <param name="Sop">Whatever was done with any edition of it.</param>
/// <param name="Filing">Whatever was done with one edition.</param>
/// <param name="Person">See <see cref="AuditPerson.Id"/>.</param>
/// <param name="Act">See <see cref="AuditAct"/>.</param>
/// <param name="From">The first day, at the office.</param>
/// <param name="To">The last.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Entries a page, 1 to 200.</param>
internal sealed record AuditQuestion(
    [FromQuery(Name = "text")] string? Text,
    [FromQuery(Name = "sop")] Guid? Sop,
    [FromQuery(Name = "filing")] Guid? Filing,
    [FromQuery(Name = "person")] string? Person,
    [FromQuery(Name = "act")] string? Act,
    [FromQuery(Name = "from")] DateOnly? From,
    [FromQuery(Name = "to")] DateOnly? To,
    [FromQuery(Name = "page")] int? Page,
    [FromQuery(Name = "size")] int? Size)
{
    public const int LargestPage = 200;
}

/// <summary>One page of the log, latest first.</summary>
/// <param name="Total">Entries on all pages.</param>
/// <param name="People">Everybody in the log, to filter by.</param>
/// <param name="Acts">Every act there is, to filter by.</param>
/// <param name="Sop">The SOP that was asked for; null for none, or when nothing of it was filed.</param>
internal sealed record AuditPage(
    IReadOnlyList<AuditLine> Entries,
    int Total,
    int Page,
    int Size,
    IReadOnlyList<AuditPerson> People,
    IReadOnlyList<AuditChoice> Acts,
    string? Sop);

/// <param name="Id">As <see cref="Caller.Key"/>; <c>server</c> for the server itself.</param>
/// <param name="Name">The last one under which they did something.</param>
internal sealed record AuditPerson(string Id, string Name)
{
    public const string Server = "server";
}

internal sealed record AuditChoice(AuditAct Act, string Text);

/// <param name="Actor">Name of the person; empty for the server itself.</param>
/// <param name="Text">What was done, in words.</param>
/// <param name="SopId">Null where it is about no SOP.</param>
/// <param name="Subject">Number and title of the SOP.</param>
/// <param name="Detail">A reason in a person's words, the stable code of a problem, a day or a number.</param>
/// <param name="Note">The same for people.</param>
internal sealed record AuditLine(
    DateTimeOffset At,
    string Actor,
    AuditAct Act,
    string Text,
    Guid? FilingId,
    Guid? SopId,
    string Subject,
    string Detail,
    string Note,
    string RequestId);
