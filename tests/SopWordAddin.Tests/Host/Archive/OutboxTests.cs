using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive;

/// <summary>Who may write to a filing when servers stall, die and come back; the clock is ours.</summary>
public abstract class OutboxTests : IAsyncLifetime
{
    // Far ahead of the real clock, so that to the server's own worker nothing is ever due.
    private readonly HandClock _clock = new(new DateTimeOffset(2900, 1, 5, 3, 0, 0, TimeSpan.Zero));
    private RunningServer _server = null!;
    private Outbox _outbox = null!;
    private Guid _filing;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync(await DatabaseAsync());
        var secrets = _server.Services.GetRequiredService<Secrets>();
        var day = new OfficeDay(_clock, 7);
        var settings = new FilingSettings { LeaseSeconds = 30, KeepDays = 7 };
        _outbox = new Outbox(Databases, new Loading(secrets, settings, day, _clock), secrets, day, _clock, settings);
        var intake = new Intake(
            Databases,
            _server.Services.GetRequiredService<Profiles>(),
            day,
            secrets,
            _server.Services.GetRequiredService<IArchive>(),
            _clock);
        var submission = new Submission(FileableSop.Make("SOP-1").Docx(), new Caller("k", "Pengguna"), Language.Indonesian, Reason: null);
        (_filing, _) = await intake.KeepAsync(submission, intake.Demand(submission), sessionKey: "kunci", default);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    protected abstract Task<string[]> DatabaseAsync();

    private IDbContextFactory<SopDatabase> Databases => _server.Services.GetRequiredService<IDbContextFactory<SopDatabase>>();

    [Fact]
    public async Task Of_many_that_want_a_filing_one_gets_it()
    {
        var leases = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _outbox.ClaimAsync(null, default)));

        Assert.Single(leases, l => l is not null);
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_taken_over_and_its_old_holder_can_write_nothing()
    {
        var stalled = (await _outbox.ClaimAsync(_filing, default))!;
        _clock.Pass(TimeSpan.FromSeconds(31));
        var next = (await _outbox.ClaimAsync(_filing, default))!;

        await Assert.ThrowsAsync<LeaseLostException>(() => _outbox.LoadAsync(stalled, default));
        await Assert.ThrowsAsync<LeaseLostException>(() => _outbox.ProgressAsync(stalled, 1, default));
        await Assert.ThrowsAsync<LeaseLostException>(() => _outbox.PostponeAsync(stalled, TimeSpan.Zero, null));
        await Assert.ThrowsAsync<LeaseLostException>(() => _outbox.MoveAsync(stalled, default));
        await Assert.ThrowsAsync<LeaseLostException>(() => _outbox.OpenedAsync(stalled, "x", default));
        await Assert.ThrowsAsync<LeaseLostException>(() => _outbox.CommittedAsync(stalled, "x", default));
        await Assert.ThrowsAsync<LeaseLostException>(() => _outbox.CompleteAsync(stalled, new Stored("x"), default));
        await Assert.ThrowsAsync<LeaseLostException>(() => _outbox.RefuseAsync(stalled, "sharepoint.full", null));
        await Assert.ThrowsAsync<LeaseLostException>(() => _outbox.NeedSignInAsync(stalled, null));
        await Assert.ThrowsAsync<LeaseLostException>(() => _outbox.CancelAsync(stalled));
        await _outbox.CompleteAsync(next, new Stored("Unit/2025/x.docx"), default);
        Assert.Null(await _outbox.ClaimAsync(_filing, default));
    }

    [Fact]
    public async Task A_lease_is_kept_by_progress_and_by_whoever_still_works_and_by_nobody_who_let_go()
    {
        var lease = (await _outbox.ClaimAsync(_filing, default))!;
        _clock.Pass(TimeSpan.FromSeconds(29));
        await _outbox.ProgressAsync(lease, 10, default);
        _clock.Pass(TimeSpan.FromSeconds(29));
        Assert.True(await _outbox.KeepAsync(lease, default));
        _clock.Pass(TimeSpan.FromSeconds(29));
        Assert.Null(await _outbox.ClaimAsync(_filing, default));

        await _outbox.PostponeAsync(lease, TimeSpan.Zero, null);
        Assert.False(await _outbox.KeepAsync(lease, default));
        var next = (await _outbox.ClaimAsync(_filing, default))!;
        Assert.False(await _outbox.KeepAsync(lease, default));
        Assert.True(await _outbox.KeepAsync(next, default));
    }

    [Fact]
    public async Task A_postponed_filing_waits_its_time()
    {
        var lease = (await _outbox.ClaimAsync(_filing, default))!;
        await _outbox.PostponeAsync(lease, TimeSpan.FromSeconds(10), "archive.folderUnavailable");

        Assert.Null(await _outbox.ClaimAsync(_filing, default));
        _clock.Pass(TimeSpan.FromSeconds(10));
        Assert.NotNull(await _outbox.ClaimAsync(_filing, default));
    }

    [Fact]
    public async Task Two_holders_at_once_leave_one_file_and_one_version()
    {
        var archive = _server.Services.GetRequiredService<IArchive>();
        var stalled = (await _outbox.ClaimAsync(_filing, default))!;
        var first = await _outbox.LoadAsync(stalled, default);
        _clock.Pass(TimeSpan.FromSeconds(31));
        var next = (await _outbox.ClaimAsync(_filing, default))!;
        var second = await _outbox.LoadAsync(next, default);

        // The stalled one wakes in the midst of the other's work and does not yet know.
        var places = await Task.WhenAll(
            archive.StoreAsync(first, Silent, default),
            archive.StoreAsync(second, Silent, default));
        await _outbox.CompleteAsync(next, places[1], default);

        Assert.Equal(places[0], places[1]);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_server.Data, "archive"), "*", SearchOption.AllDirectories));
        await using var database = await Databases.CreateDbContextAsync();
        Assert.Equal(1, await database.Set<SopVersion>().CountAsync(v => v.IsCurrent));
    }

    [Fact]
    public async Task Bytes_are_kept_until_they_have_long_been_filed_and_the_row_for_ever()
    {
        await using var database = await Databases.CreateDbContextAsync();
        _clock.Pass(TimeSpan.FromDays(30));
        await _outbox.PurgeAsync(default);
        Assert.Equal(1, await database.FilingContents.CountAsync());

        await _outbox.CompleteAsync((await _outbox.ClaimAsync(_filing, default))!, new Stored("x"), default);
        _clock.Pass(TimeSpan.FromDays(8));
        await _outbox.PurgeAsync(default);

        Assert.Equal(0, await database.FilingContents.CountAsync());
        Assert.Equal(1, await database.Filings.CountAsync());
    }

    [Fact]
    public async Task Secrets_lie_sealed_and_only_until_the_document_has_arrived()
    {
        var lease = (await _outbox.ClaimAsync(_filing, default))!;
        await _outbox.OpenedAsync(lease, "https://unggah.example/rahasia", default);
        var shipment = await _outbox.LoadAsync(lease, default);
        var kept = await RowAsync();

        Assert.Equal(("kunci", "https://unggah.example/rahasia"), (shipment.SessionKey, shipment.UploadUrl));
        Assert.DoesNotContain("kunci", kept.SessionKey, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", kept.UploadUrl, StringComparison.Ordinal);
        Assert.Null(_server.Services.GetRequiredService<Secrets>().Open(Guid.NewGuid(), kept.SessionKey));

        await _outbox.CompleteAsync(lease, new Stored("x"), default);
        Assert.Equal((null, null), ((await RowAsync()).SessionKey, (await RowAsync()).UploadUrl));
    }

    [Fact]
    public async Task The_right_to_act_ends_after_a_day_and_the_filing_waits_for_its_person()
    {
        _clock.Pass(TimeSpan.FromHours(25));
        var lease = (await _outbox.ClaimAsync(_filing, default))!;
        Assert.Null((await _outbox.LoadAsync(lease, default)).SessionKey);

        await _outbox.NeedSignInAsync(lease, "{}");

        Assert.Null(await _outbox.ClaimAsync(_filing, default));
        Assert.Equal(FilingState.NeedsSignIn, (await RowAsync()).State);
    }

    [Fact]
    public async Task What_was_called_off_stops_before_the_next_piece_and_frees_document_place_and_number()
    {
        var lease = (await _outbox.ClaimAsync(_filing, default))!;
        await using var database = await Databases.CreateDbContextAsync();
        await database.Filings.ExecuteUpdateAsync(row => row.SetProperty(f => f.Cancelling, true));

        await Assert.ThrowsAsync<CancelAskedException>(() => _outbox.ProgressAsync(lease, 1, default));
        await _outbox.CancelAsync(lease);

        var row = await RowAsync();
        Assert.Equal(FilingState.Cancelled, row.State);
        Assert.True((await database.Set<SopVersion>().SingleAsync()).Cancelled);
        Assert.True(SopNumbers.IsReleased(await database.Set<SopRecord>().SingleAsync()));
    }

    private static Journey Silent { get; } = new(_ => Task.CompletedTask, _ => Task.CompletedTask, _ => Task.CompletedTask);

    private async Task<Filing> RowAsync()
    {
        await using var database = await Databases.CreateDbContextAsync();
        return await database.Filings.AsNoTracking().SingleAsync();
    }
}

public sealed class OutboxOnSqliteTests : OutboxTests
{
    protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);
}

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class OutboxOnPostgresTests(PostgresServer postgres) : OutboxTests
{
    protected override Task<string[]> DatabaseAsync() => postgres.NewDatabaseAsync();
}
