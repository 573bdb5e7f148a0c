using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Monitoring.Feed;

/// <summary>How the caller's calendar program reads the due dates.</summary>
/// <param name="NeedsKey">False without sign-in: everybody at this computer reads them.</param>
/// <param name="MadeAt">Null while there is no key, like the next.</param>
/// <param name="Address">Path and query; null for an address that was made before, which nobody can tell again.</param>
internal sealed record CalendarAddress(bool NeedsKey, DateTimeOffset? MadeAt, DateTimeOffset? ExpiresAt, string? Address);

/// <summary>The keys of people's calendars, one each.</summary>
internal sealed class CalendarKeys(DbContext database, SignIn signIn, TimeProvider clock)
{
    public const string Path = "/api/monitoring/calendar.ics";

    /// <summary>Name of the key in the address.</summary>
    public const string Parameter = "key";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(366);

    public async Task<CalendarAddress> OfAsync(Caller person, CancellationToken stop)
    {
        if (signIn.IsLocal)
        {
            return new CalendarAddress(false, null, null, Path);
        }

        var key = await database.Set<CalendarKey>().AsNoTracking().SingleOrDefaultAsync(k => k.Owner == person.Key, stop);
        return key is null ? new CalendarAddress(true, null, null, null) : Told(key, null);
    }

    /// <summary>A new address; the one before holds no more.</summary>
    public async Task<CalendarAddress> RenewAsync(Caller person, CancellationToken stop)
    {
        if (signIn.IsLocal)
        {
            return await OfAsync(person, stop);
        }

        var (now, secret) = (clock.GetUtcNow(), CalendarKey.New());
        var key = await database.Set<CalendarKey>().SingleOrDefaultAsync(k => k.Owner == person.Key, stop);
        if (key is null)
        {
            key = new CalendarKey { Owner = person.Key, KeyHash = "", MadeAt = 0, ExpiresAt = 0 };
            database.Add(key);
        }

        key.KeyHash = CalendarKey.HashOf(secret);
        (key.MadeAt, key.ExpiresAt) = (now.ToUnixTimeMilliseconds(), (now + Lifetime).ToUnixTimeMilliseconds());
        database.Add(AuditEntry.Of(person, AuditAct.CalendarKeyMade, filing: null, "", key.MadeAt));
        await database.SaveChangesAsync(stop);
        return Told(key, $"{Path}?{Parameter}={secret}");
    }

    public async Task RevokeAsync(Caller person, CancellationToken stop)
    {
        if (await database.Set<CalendarKey>().SingleOrDefaultAsync(k => k.Owner == person.Key, stop) is { } key)
        {
            database.Remove(key);
            database.Add(AuditEntry.Of(person, AuditAct.CalendarKeyRevoked, filing: null, "", clock.GetUtcNow().ToUnixTimeMilliseconds()));
            await database.SaveChangesAsync(stop);
        }
    }

    /// <summary>Whether the calendar may be read with this key.</summary>
    public async Task<bool> OpensAsync(string? key, CancellationToken stop)
    {
        if (signIn.IsLocal)
        {
            return true;
        }

        if (string.IsNullOrEmpty(key))
        {
            return false;
        }

        var (hash, now) = (CalendarKey.HashOf(key), clock.GetUtcNow().ToUnixTimeMilliseconds());
        return await database.Set<CalendarKey>().AnyAsync(k => k.KeyHash == hash && k.ExpiresAt > now, stop);
    }

    private static CalendarAddress Told(CalendarKey key, string? address) => new(
        true,
        DateTimeOffset.FromUnixTimeMilliseconds(key.MadeAt),
        DateTimeOffset.FromUnixTimeMilliseconds(key.ExpiresAt),
        address);
}
