using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Store;

/// <summary>One key of the data-protection ring.</summary>
internal sealed class SharedKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}

/// <summary>The data-protection keys in the shared database: without it each server could read only what it encrypted itself.</summary>
internal sealed class KeysInDatabase(IDbContextFactory<SopDatabase> databases) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var database = databases.CreateDbContext();
        return [.. database.Set<SharedKey>().AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var database = databases.CreateDbContext();
        database.Add(new SharedKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        database.SaveChanges();
    }
}
