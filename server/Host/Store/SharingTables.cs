using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Store;

internal static class SharingTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CacheEntry>().ToTable("cache_entries").HasKey(e => e.Key);
        model.Entity<Pause>().ToTable("pauses").HasKey(p => p.Name);
        model.Entity<SharedKey>().ToTable("shared_keys").HasKey(k => k.Name);
    }
}
