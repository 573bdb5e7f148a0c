using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>What the log says of filings; each line is written in the transaction of the act itself.</summary>
internal static class FilingAudit
{
    private static readonly Caller Server = new("", "");

    /// <summary>In the name of the person for whom the document is filed.</summary>
    public static AuditEntry By(Filing filing, AuditAct act, string subject, long at) =>
        Of(new Caller(filing.Caller, filing.CallerName), act, filing, subject, "", at);

    public static AuditEntry By(Caller caller, Filing filing, AuditAct act, string subject, string detail, long at) =>
        Of(caller, act, filing, subject, detail, at);

    public static AuditEntry ByServer(Filing filing, AuditAct act, string subject, string detail, long at) =>
        Of(Server, act, filing, subject, detail, at);

    public static async Task<string> SubjectAsync(SopDatabase database, Guid filing, CancellationToken stop)
    {
        var version = await database.Set<SopVersion>().AsNoTracking().SingleAsync(v => v.FilingId == filing, stop);
        return Subject(version);
    }

    public static string Subject(SopVersion version) => $"{version.Number} {version.Title}";

    private static AuditEntry Of(Caller caller, AuditAct act, Filing filing, string subject, string detail, long at) =>
        AuditEntry.Of(caller, act, filing.Id, subject, at, detail, filing.RequestId);
}
