namespace SopWordAddin.Host.Start;

/// <summary>What a newcomer reads in the terminal.</summary>
internal static class Banner
{
    public static void PrintWhenStarted(WebApplication app, DataFolder data) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        Console.WriteLine();
        Console.WriteLine("  SopWordAddin siap dipakai / is ready");
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"    Buka / open     {address}");
        }

        Console.WriteLine($"    Data            {data.Path}");
        if (!app.Urls.Any(u => u.StartsWith("https:", StringComparison.Ordinal)))
        {
            Console.WriteLine("    Di dalam Word perlu HTTPS / inside Word HTTPS is needed:  dotnet dev-certs https --trust");
        }

        Console.WriteLine("    Berhenti / stop Ctrl+C");
        Console.WriteLine();
    });
}
