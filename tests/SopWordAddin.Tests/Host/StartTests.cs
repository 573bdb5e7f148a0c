using SopWordAddin.Host;
using SopWordAddin.Host.Start;
using Xunit;

namespace SopWordAddin.Tests.Host;

/// <summary>What the server refuses to start with, and what it does with nothing.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("sop-start-").FullName;

    public void Dispose()
    {
        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }
    }

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0")]
    [InlineData("--urls", "http://*:0")]
    [InlineData("--urls", "http://[::]:0")]
    [InlineData("--urls", "http://localhost:0;http://10.0.0.1:0")]
    [InlineData("--urls", "http://kantor.example:0")]
    [InlineData("--http_ports", "8080")]
    [InlineData("--https_ports", "8443")]
    [InlineData("--Kestrel:Endpoints:Kantor:Url", "http://+:0")]
    public void An_address_that_others_can_reach_is_refused_while_nobody_signs_in(string setting, string value)
    {
        var refused = Assert.Throws<StartRefusedException>(() => App.Build(["--Data:Folder", _data, setting, value]));

        Assert.Contains("--urls http://localhost:5080", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_is_none_stops_the_start_and_is_named()
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_data, "profiles")).FullName, "salah.json");
        File.WriteAllText(file, "{\"id\":\"x\",\"name\":\"X\",\"colour\":1}");

        var refused = Assert.Throws<StartRefusedException>(() => App.Build(["--Data:Folder", _data]));

        Assert.Contains("salah.json", refused.Message, StringComparison.Ordinal);
        Assert.Contains("colour", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_of_the_office_stands_beside_the_built_in_one()
    {
        var profiles = Directory.CreateDirectory(Path.Combine(_data, "profiles")).FullName;
        await File.WriteAllTextAsync(Path.Combine(profiles, "dinas.json"), "{\"id\":\"dinas\",\"name\":\"Dinas\"}");
        await using var server = await RunningServer.StartOnAsync(_data);

        var names = (await server.Client.GetAsync("/api/profiles").JsonAsync()).Select(p => (string?)p["id"]);

        Assert.Contains("dinas", names);
        Assert.Contains("permenpanrb-35-2012", names);
    }

    [Fact]
    public void A_data_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(_data, "berkas");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<StartRefusedException>(() => App.Build(["--Data:Folder", file]));

        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_written_lies_in_the_data_folder_and_both_healths_are_good()
    {
        await using var server = await RunningServer.StartOnAsync(_data);

        Assert.True((await server.Client.GetAsync("/health/live")).IsSuccessStatusCode);
        var ready = await server.Client.GetAsync("/health/ready").JsonAsync();

        Assert.Equal("Healthy", (string?)ready["status"]);
        Assert.True(File.Exists(Path.Combine(_data, "sop.db")));
        Assert.True(Directory.Exists(Path.Combine(_data, "archive")));
    }

    [Fact]
    public async Task A_store_that_went_away_is_told_to_whoever_asks_for_readiness()
    {
        await using var server = await RunningServer.StartOnAsync(_data);
        Directory.Delete(Path.Combine(_data, "archive"), recursive: true);

        var response = await server.Client.GetAsync("/health/ready");

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("Unhealthy", (string?)(await response.JsonAsync())["stores"]!["archive"]);
    }
}
