using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Newtonsoft.Json.Linq;
using SopWordAddin.Host;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive;

/// <summary>The server as a process of its own, killed without warning while it files.</summary>
public abstract class KilledServerTests : IAsyncLifetime
{
    private const int Kills = 4;
    private const int Documents = 40;

    private readonly string _data = Directory.CreateTempSubdirectory("sop-killed-").FullName;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }

    protected abstract Task<string[]> DatabaseAsync();

    [Fact]
    public async Task Nothing_accepted_is_lost_or_filed_twice()
    {
        var settings = await DatabaseAsync();
        var random = new Random(20_261_122);
        var documents = Enumerable.Range(1, Documents).Select(i => FileableSop.Make($"SOP-{i:000}").Docx()).ToList();
        var promised = new Dictionary<int, string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var server = await ServerProcess.StartAsync(typeof(App).Assembly.Location, _data, settings);
            var filing = FileAllAsync(server, documents, promised);
            await Task.WhenAny(filing, Task.Delay(random.Next(20, 900)));
            server.Kill();
            await filing;
        }

        await using var last = await ServerProcess.StartAsync(typeof(App).Assembly.Location, _data, settings);
        await FileAllAsync(last, documents, promised);

        Assert.Equal(Documents, promised.Count);
        foreach (var (index, id) in promised)
        {
            Assert.Equal("filed", await EndAsync(last, id));
            Assert.Equal(documents[index], await last.Client.GetByteArrayAsync($"/api/archive/{id}/content"));
        }

        var register = JToken.Parse(await last.Client.GetStringAsync("/api/register?size=100"));
        Assert.Equal(Documents, (int)register["total"]!);
        Assert.All(register["entries"]!, e => Assert.Equal(1, (int)e["version"]!));
        Assert.Equal(Documents, Directory.EnumerateFiles(Path.Combine(_data, "archive"), "*", SearchOption.AllDirectories).Count());
    }

    /// <summary>Sends every document; what was promised before must be promised again under the same id.</summary>
    private static async Task FileAllAsync(ServerProcess server, List<byte[]> documents, Dictionary<int, string> promised)
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, documents.Count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (index, stop) =>
        {
            try
            {
                using var content = new ByteArrayContent(documents[index]);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
                using var response = await server.Client.PostAsync("/api/archive", content, stop);
                Assert.True(response.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.OK, $"{response.StatusCode}");
                var id = (string)(await response.JsonAsync())["id"]!;
                lock (promised)
                {
                    Assert.Equal(promised.GetValueOrDefault(index, id), id);
                    promised[index] = id;
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException && server.Killed)
            {
                // No answer, no promise.
            }
        });
    }

    private static async Task<string?> EndAsync(ServerProcess server, string id)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            var state = (string?)JToken.Parse(await server.Client.GetStringAsync($"/api/archive/{id}"))["state"];
            if (state == "filed" || patience.Elapsed > TimeSpan.FromSeconds(60))
            {
                return state;
            }

            await Task.Delay(50);
        }
    }
}

public sealed class KilledServerOnSqliteTests : KilledServerTests
{
    protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);
}

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class KilledServerOnPostgresTests(PostgresServer postgres) : KilledServerTests
{
    protected override Task<string[]> DatabaseAsync() => postgres.NewDatabaseAsync();
}
