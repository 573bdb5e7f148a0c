using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SopWordAddin.Host.Http;

/// <summary>The contract as a file, from which the pane's types are generated: <c>dotnet run --project server/Host -- openapi FILE</c>.</summary>
internal static class OpenApiFile
{
    public static async Task WriteAsync(string file)
    {
        var folder = Directory.CreateTempSubdirectory("sop-openapi-").FullName;
        try
        {
            // Routes are described only by a server that has started; this one serves nobody.
            await using var app = App.Build(["--urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Quiet", "true"]);
            await app.StartAsync();
            await File.WriteAllTextAsync(file, await TextAsync(app.Services));
            await app.StopAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Indented JSON, line feeds, one at the end.</summary>
    public static async Task<string> TextAsync(IServiceProvider services)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(WireContract.Version).GetOpenApiDocumentAsync();
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        document.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }
}
