using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace SopWordAddin.Tests.Host.Archive.Census;

/// <summary>A short census with every run of the tests; <c>tests/run census</c> takes 300 documents of up to 30 MB.</summary>
public abstract class CensusTests(ITestOutputHelper output)
{
    private static readonly int? Asked =
        int.TryParse(Environment.GetEnvironmentVariable("SOP_CENSUS"), NumberStyles.None, CultureInfo.InvariantCulture, out var filings) ? filings : null;

    protected abstract bool SharedFolder { get; }

    protected abstract Task<string[]> DatabaseAsync();

    [Fact]
    public async Task Nothing_is_lost_filed_twice_or_spoilt_and_nobody_comes_too_early()
    {
        await using var census = new Census(Asked is { } filings
            ? new CensusPlan(filings, 30_000_000, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(20)) { Database = await DatabaseAsync(), SharedFolder = SharedFolder }
            : new CensusPlan(15, 6_000_000, TimeSpan.FromSeconds(4), TimeSpan.FromMinutes(4)) { Database = await DatabaseAsync(), SharedFolder = SharedFolder });

        var figures = await census.RunAsync();

        output.WriteLine(figures.ToString());
        Assert.Equal((figures.Filings, 0, 0, 0, 0), (figures.Filed, figures.Lost, figures.Twice, figures.WrongBytes, figures.TooEarly));
    }
}

public sealed class CensusOnSqliteTests(ITestOutputHelper output) : CensusTests(output)
{
    protected override bool SharedFolder => true;

    protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);
}

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class CensusOnPostgresTests(PostgresServer postgres, ITestOutputHelper output) : CensusTests(output)
{
    protected override bool SharedFolder => false;

    protected override Task<string[]> DatabaseAsync() => postgres.NewDatabaseAsync();
}
