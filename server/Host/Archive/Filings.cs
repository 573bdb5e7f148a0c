using SopWordAddin.Host.Register;
using SopWordAddin.Host.Start;

namespace SopWordAddin.Host.Archive;

/// <summary>Puts the filing together.</summary>
internal static class Filings
{
    public static void Add(WebApplicationBuilder builder, DataFolder data)
    {
        var services = builder.Services;
        services.AddSingleton(builder.Configuration.GetSection("Filing").Get<FilingSettings>() ?? new FilingSettings());
        services.AddSingleton(new OfficeDay(TimeProvider.System, builder.Configuration.GetValue(OfficeDay.Setting, OfficeDay.WesternIndonesia)));
        services.AddSingleton<IArchive>(new LocalFolderArchive(data.Archive));
        services.AddSingleton<FilingSignals>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Filer>();
        services.AddSingleton<Intake>();
        services.AddSingleton<FilingEvents>();
        services.AddScoped<Desk>();
        services.AddHostedService<FilingWorker>();
    }
}
