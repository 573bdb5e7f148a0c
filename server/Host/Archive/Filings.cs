using SopWordAddin.Host.Archive.SharePoint;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Start;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>Puts the filing together.</summary>
internal static class Filings
{
    /// <exception cref="StartRefusedException">SharePoint is configured and cannot be used so.</exception>
    public static void Add(WebApplicationBuilder builder, DataFolder data, SignIn signIn)
    {
        var services = builder.Services;
        services.AddSingleton(builder.Configuration.GetSection("Filing").Get<FilingSettings>() ?? new FilingSettings());
        var offset = builder.Configuration.GetValue(OfficeDay.Setting, OfficeDay.WesternIndonesia);
        services.AddSingleton(s => new OfficeDay(s.GetRequiredService<TimeProvider>(), offset));
        if (SharePointSettings.From(builder.Configuration, signIn) is { } sharePoint)
        {
            AddSharePoint(services, sharePoint, GraphClients.BaseUrlOf(builder.Configuration, builder.Environment));
        }
        else
        {
            services.AddSingleton<IArchive>(new LocalFolderArchive(data.Archive));
        }

        services.AddSingleton(s => new ActingRights(s.GetRequiredService<IArchive>(), s.GetService<IGraphTokens>()));
        services.AddSingleton<Secrets>();
        services.AddSingleton<FilingSignals>();
        services.AddSingleton<FilingWaits>();
        services.AddSingleton<Loading>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Filer>();
        services.AddSingleton<Intake>();
        services.AddSingleton<FilingActs>();
        services.AddSingleton<FilingEvents>();
        services.AddScoped<Desk>();
        services.AddScoped<Standings>();
        services.AddScoped<ChangeStanding>(s => s.GetRequiredService<Standings>().ChangeAsync);
        services.AddHostedService<FilingWorker>();
        services.AddSingleton<ComingIntoForce>();
        services.AddSingleton<PlannedWithdrawals>();
        services.AddHostedService<NewDayWorker>();
    }

    private static void AddSharePoint(IServiceCollection services, SharePointSettings settings, Uri graph)
    {
        services.AddSingleton(settings);
        services.AddSingleton<Pauses>();
        services.AddSingleton<Libraries>();
        services.AddSingleton(s => new GraphClients(graph, s.GetRequiredService<IGraphTokens>(), s.GetRequiredService<Pauses>()));
        services.AddSingleton<IArchive, SharePointArchive>();
    }
}
