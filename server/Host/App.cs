using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Awareness;
using SopWordAddin.Host.Books;
using SopWordAddin.Host.Documents;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Monitoring;
using SopWordAddin.Host.Overlap;
using SopWordAddin.Host.Pane;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Sops;
using SopWordAddin.Host.Start;
using SopWordAddin.Host.Store;
using SopWordAddin.Host.Units;

namespace SopWordAddin.Host;

/// <summary>Puts the server together.</summary>
internal static class App
{
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            if (args is ["openapi", var file])
            {
                await OpenApiFile.WriteAsync(file);
                return 0;
            }

            await using var app = Build(args);
            await app.RunAsync();
            return 0;
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    /// <param name="clock">The system's when null.</param>
    /// <exception cref="StartRefusedException">The configuration cannot be served safely.</exception>
    public static WebApplication Build(string[] args, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Find() });
        Addresses.Choose(builder);
        var signIn = AddSignIn(builder);
        if (signIn.IsLocal)
        {
            Addresses.DemandLoopback(builder.Configuration);
        }

        var data = new DataFolder(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        AddServices(builder, data, signIn);

        var app = builder.Build();
        UseMiddleware(app);
        MapEndpoints(app);
        if (!app.Configuration.GetValue<bool>("Quiet"))
        {
            Banner.PrintWhenStarted(app, data);
        }

        return app;
    }

    private static SignIn AddSignIn(WebApplicationBuilder builder)
    {
        try
        {
            return SignIn.Add(builder);
        }
        catch (IdentityConfigurationException refused)
        {
            throw new StartRefusedException(refused.Reason);
        }
    }

    private static void AddServices(WebApplicationBuilder builder, DataFolder data, SignIn signIn)
    {
        Limits.Add(builder);
        WireContract.Add(builder.Services);
        Health.Add(builder.Services);
        builder.Services.AddSingleton(data);
        builder.Services.AddSingleton(OfficeProfiles.Load(data, builder.Configuration));
        Databases.Add(builder, data);
        data.KeepKeys(builder.Services);
        Filings.Add(builder, data, signIn);
        BookEndpoints.Add(builder.Services);
        builder.Services.AddScoped<OfficeCheck>();
        RegisterEndpoints.Add(builder.Services);
        AuditEndpoints.Add(builder.Services);
        UnitEndpoints.Add(builder.Services);
        OverlapEndpoints.Add(builder.Services);
        AwarenessEndpoints.Add(builder.Services);
        MonitoringEndpoints.Add(builder);
        builder.Services.AddExceptionHandler<Problems>();
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
    }

    private static void UseMiddleware(WebApplication app)
    {
        app.UseCorrelation();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(Problems.WriteEmptyAsync);
        if (app.Services.GetRequiredService<SignIn>().IsLocal)
        {
            app.UseLocalGuard(app.Configuration);
        }

        PaneFiles.Use(app);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        app.UseAuthorization();
    }

    private static void MapEndpoints(WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        Health.Map(app);
        PaneFiles.Map(app);
        var api = app.MapGroup("/api").AddEndpointFilter(JsonAnswer.Filter);
        SignInEndpoints.Map(api);
        SopEndpoints.Map(api);
        DocumentEndpoints.Map(api);
        ArchiveEndpoints.Map(api);
        RegisterEndpoints.Map(api);
        UnitEndpoints.Map(api);
        OverlapEndpoints.Map(api);
        AwarenessEndpoints.Map(api);
        MonitoringEndpoints.Map(api);
        AuditEndpoints.Map(api);
        BookEndpoints.Map(api);
    }
}
