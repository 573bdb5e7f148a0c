using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Store;

/// <summary>Until when nobody, on any server, may call a service that asked to be left alone.</summary>
internal sealed class Pause
{
    public required string Name { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long Until { get; init; }
}

/// <summary>The pauses in force, shared by all servers through the database.</summary>
internal sealed class Pauses(IDbContextFactory<SopDatabase> databases, TimeProvider clock)
{
    /// <returns>How long it still lasts; null when there is none.</returns>
    public async Task<TimeSpan?> LeftAsync(string name, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var until = await database.Set<Pause>().AsNoTracking().Where(p => p.Name == name).Select(p => p.Until).SingleOrDefaultAsync(stop);
        var left = until - clock.GetUtcNow().ToUnixTimeMilliseconds();
        return left >= 0 ? TimeSpan.FromMilliseconds(left + 1) : null;
    }

    /// <summary>Nobody shortens what another was told.</summary>
    public async Task ExtendAsync(string name, TimeSpan wait, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var until = (clock.GetUtcNow() + wait).ToUnixTimeMilliseconds();
        await database.Database.ExecuteSqlAsync(
            $"insert into pauses (name, until) values ({name}, {until}) on conflict (name) do update set until = excluded.until where pauses.until < excluded.until",
            stop);
    }
}
