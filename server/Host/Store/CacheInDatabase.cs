using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;

namespace SopWordAddin.Host.Store;

/// <summary>One entry of the distributed cache.</summary>
internal sealed class CacheEntry
{
    public required string Key { get; init; }

    public required byte[] Value { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public required long ExpiresAt { get; set; }
}

/// <summary>The distributed cache in our own database: small, encrypted by its users, and shared by all servers.</summary>
internal sealed class CacheInDatabase(IDbContextFactory<SopDatabase> databases, TimeProvider clock) : IDistributedCache
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public byte[]? Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        await using var database = await databases.CreateDbContextAsync(token);
        var now = Now;
        return await database.Set<CacheEntry>().Where(e => e.Key == key && e.ExpiresAt > now).Select(e => e.Value).SingleOrDefaultAsync(token);
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => SetAsync(key, value, options).GetAwaiter().GetResult();

    // The last writer wins, on both databases, in one statement; what has run out goes along.
    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        await using var database = await databases.CreateDbContextAsync(token);
        var now = Now;
        var expires = (options.AbsoluteExpiration ?? clock.GetUtcNow() + (options.AbsoluteExpirationRelativeToNow ?? options.SlidingExpiration ?? Longest)).ToUnixTimeMilliseconds();
        await database.Set<CacheEntry>().Where(e => e.ExpiresAt <= now).ExecuteDeleteAsync(token);
        await database.Database.ExecuteSqlAsync(
            $"insert into cache_entries (key, value, expires_at) values ({key}, {value}, {expires}) on conflict (key) do update set value = excluded.value, expires_at = excluded.expires_at",
            token);
    }

    public void Refresh(string key)
    {
    }

    // Entries end at a fixed moment: nothing to refresh.
    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();

    public async Task RemoveAsync(string key, CancellationToken token = default)
    {
        await using var database = await databases.CreateDbContextAsync(token);
        await database.Set<CacheEntry>().Where(e => e.Key == key).ExecuteDeleteAsync(token);
    }
}
