using SopWordAddin.Tests.Generated;
using Xunit;

namespace SopWordAddin.Tests.Host.Register;

/// <summary>A server whose register holds a whole office, shared by the tests of a class: what a test changes it leaves as it was, or keeps to an SOP of its own.</summary>
public abstract class OfficeServer : IAsyncLifetime
{
    public const int Sops = 320;

    public RunningServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await RunningServer.StartAsync([.. await DatabaseAsync(), "--Limits:Burst", "100000"]);
        await RegisterSeed.FillAsync(Server.Services, SyntheticOffice.Sops(Sops));
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    protected abstract Task<string[]> DatabaseAsync();
}

public sealed class OfficeOnSqlite : OfficeServer
{
    protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);
}

public sealed class OfficeOnPostgres(PostgresServer postgres) : OfficeServer
{
    protected override Task<string[]> DatabaseAsync() => postgres.NewDatabaseAsync();
}
