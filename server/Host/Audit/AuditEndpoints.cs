using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Audit;

/// <summary>Who did what, for the secretariat to read.</summary>
internal static class AuditEndpoints
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<AuditReading>();
        services.AddSingleton<AuditList>();
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("audit").RequireAuthorization(Roles.MayFile);
        audit.MapGet("/", ([AsParameters] AuditQuestion question, AuditReading reading, HttpContext context) =>
                reading.PageAsync(question, context.Language(), context.RequestAborted))
            .WithName("readAudit")
            .WithSummary("Who did what with which SOP, latest first, page by page.");
        audit.MapGet("/export", ExportAsync)
            .WithName("exportAudit")
            .WithSummary("The same, all pages, as a file: format xlsx or csv.");
    }

    private static async Task<FileAnswer> ExportAsync([AsParameters] AuditQuestion question, string? format, AuditReading reading, AuditList list, HttpContext context)
    {
        if (format is not (null or "xlsx" or "csv"))
        {
            throw new RefusedException(StatusCodes.Status400BadRequest, new Message("register.exportKind", format));
        }

        return list.Write(await reading.AllAsync(question, context.Language(), context.RequestAborted), format == "csv", context.Language());
    }
}
