namespace SopWordAddin.Host;

internal static class App
{
    public static WebApplication Build(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/health/live", () => Results.Ok());
        return app;
    }
}
