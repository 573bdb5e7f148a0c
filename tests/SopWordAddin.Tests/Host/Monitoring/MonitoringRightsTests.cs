using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SopWordAddin.Host.Monitoring.Feed;
using SopWordAddin.Host.Store;
using SopWordAddin.Tests.Calendar;
using SopWordAddin.Tests.Generated;
using SopWordAddin.Tests.Host.Identity;
using SopWordAddin.Tests.Host.Register;
using Xunit;

namespace SopWordAddin.Tests.Host.Monitoring;

/// <summary>Where people sign in: who may do what, and how a calendar program reads the due dates without signing in.</summary>
public sealed class MonitoringRightsTests(MonitoringRightsTests.Fixture fixture) : IClassFixture<MonitoringRightsTests.Fixture>
{
    private static readonly Guid Id = SyntheticOffice.Sop(2).Id;

    private readonly SignedInServer _server = fixture.Server;

    [Theory]
    [InlineData("Drafter", HttpStatusCode.Forbidden)]
    [InlineData("Reviewer", HttpStatusCode.OK)]
    [InlineData("Secretariat", HttpStatusCode.OK)]
    public async Task Everybody_reads_and_reviewers_and_the_secretariat_write(string role, HttpStatusCode writing)
    {
        Assert.Equal(HttpStatusCode.OK, (await AsAsync(role, HttpMethod.Get, $"/api/register/{Id}/assessments")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AsAsync(role, HttpMethod.Get, $"/api/register/{Id}/times")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AsAsync(role, HttpMethod.Get, "/api/monitoring/due")).StatusCode);
        Assert.Equal(writing, (await AsAsync(role, HttpMethod.Post, $"/api/register/{Id}/assessments/monitoring")).StatusCode);
    }

    [Fact]
    public async Task A_calendar_needs_the_key_of_a_person_which_can_be_renewed_and_revoked()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await CalendarAsync("/api/monitoring/calendar.ics"));
        Assert.Equal(HttpStatusCode.Unauthorized, await CalendarAsync("/api/monitoring/calendar.ics?key=salah"));

        var first = await AddressAsync(HttpMethod.Post);
        var second = await AddressAsync(HttpMethod.Post);

        Assert.Equal(HttpStatusCode.Unauthorized, await CalendarAsync(first!));
        Assert.Equal(HttpStatusCode.OK, await CalendarAsync(second!));
        Assert.NotEmpty(new SmallCalendarReader(await _server.Server.Client.GetByteArrayAsync(second)).Components("VEVENT"));
        Assert.Null(await AddressAsync(HttpMethod.Get));
        await AsAsync("Drafter", HttpMethod.Delete, "/api/monitoring/calendar");
        Assert.Equal(HttpStatusCode.Unauthorized, await CalendarAsync(second!));
    }

    [Fact]
    public async Task A_key_is_kept_as_a_hash_and_holds_for_a_year()
    {
        var address = await AddressAsync(HttpMethod.Post);
        var key = Regex.Match(address!, "key=(.+)$").Groups[1].Value;

        Assert.True(key.Length >= 43);
        await using var database = await _server.Server.Services.GetRequiredService<IDbContextFactory<SopDatabase>>().CreateDbContextAsync();
        var kept = await database.Set<CalendarKey>().SingleAsync();
        Assert.DoesNotContain(key, kept.KeyHash, StringComparison.OrdinalIgnoreCase);
        await database.Set<CalendarKey>().ExecuteUpdateAsync(k => k.SetProperty(x => x.ExpiresAt, 1));
        Assert.Equal(HttpStatusCode.Unauthorized, await CalendarAsync(address!));
    }

    [Fact]
    public async Task No_log_keeps_a_key_however_much_is_logged()
    {
        var log = new Kept();
        await using var server = await SignedInServer.StartAsync(
            null, "--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:Microsoft", "Trace", "--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace");
        server.Server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        await server.Server.Client.GetAsync("/api/monitoring/calendar.ics?key=kunci-rahasia");

        Assert.Contains(log.Lines, l => l.Contains("calendar.ics", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Contains("kunci-rahasia", StringComparison.Ordinal));
    }

    private async Task<HttpStatusCode> CalendarAsync(string address)
    {
        using var answer = await _server.Server.Client.GetAsync(address);
        return answer.StatusCode;
    }

    private async Task<string?> AddressAsync(HttpMethod method) =>
        (string?)(await (await AsAsync("Drafter", method, "/api/monitoring/calendar")).JsonAsync())["address"];

    private Task<HttpResponseMessage> AsAsync(string role, HttpMethod method, string path) =>
        _server.Server.Client.SendAsync(_server.As(_server.Person(role), method, path));

    public sealed class Fixture : IAsyncLifetime
    {
        public SignedInServer Server { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Server = await SignedInServer.StartAsync(null, "--Limits:Burst", "100000");
            await RegisterSeed.FillAsync(Server.Server.Services, SyntheticOffice.Sops(4));
        }

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }

    private sealed class Kept : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
