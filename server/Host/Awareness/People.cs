using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Units;

namespace SopWordAddin.Host.Awareness;

/// <summary>The people of the agency, as far as they came or were listed.</summary>
internal sealed class People(DbContext database)
{
    /// <returns>Null for who was neither here nor listed.</returns>
    public async Task<Person?> FindAsync(ClaimsPrincipal user, CancellationToken stop)
    {
        var (key, email) = (Caller.Of(user).Key, Caller.EmailOf(user));
        var found = await database.Set<Person>().Where(p => p.Key == key || (p.Key == null && p.Email != null && p.Email == email)).ToListAsync(stop);
        return found.Find(p => p.Key == key) ?? found.FirstOrDefault();
    }

    /// <summary>The caller, from now on known; to be saved by the caller of this.</summary>
    public async Task<Person> EnterAsync(ClaimsPrincipal user, CancellationToken stop)
    {
        var (caller, email) = (Caller.Of(user), Caller.EmailOf(user));
        var person = await FindAsync(user, stop);
        if (person is null)
        {
            // Two windows may say it at once.
            await database.Database.ExecuteSqlAsync($"insert into people (id, key, name) values ({Guid.CreateVersion7()}, {caller.Key}, {caller.Name}) on conflict (key) do nothing", stop);
            person = await database.Set<Person>().SingleAsync(p => p.Key == caller.Key, stop);
        }

        (person.Key, person.Name) = (caller.Key, caller.Name);
        if (person.Email is null && email is not null && !await database.Set<Person>().AnyAsync(p => p.Email == email, stop))
        {
            person.Email = email;
        }

        return person;
    }

    /// <summary>A person says where they work; who is on the secretariat's list is there already.</summary>
    /// <exception cref="RefusedException">There is no such unit.</exception>
    public async Task ChooseUnitAsync(ClaimsPrincipal user, Guid? unit, CancellationToken stop)
    {
        if (unit is not null && !await database.Set<Unit>().AnyAsync(u => u.Id == unit, stop))
        {
            throw new RefusedException(StatusCodes.Status404NotFound, new Message("units.unitUnknown", unit));
        }

        (await EnterAsync(user, stop)).UnitId = unit;
        await database.SaveChangesAsync(stop);
    }

    /// <summary>By unit in the organisation's order, then by name.</summary>
    public async Task<IReadOnlyList<PersonOnWire>> ListAsync(CancellationToken stop)
    {
        var units = await database.Set<Unit>().AsNoTracking().ToListAsync(stop);
        var people = (await database.Set<Person>().AsNoTracking().ToListAsync(stop)).ToLookup(p => p.UnitId);
        return [.. UnitTree.InOrder(units).Select(u => u.Unit)
            .SelectMany(u => people[u.Id].OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Select(p => PersonOnWire.Of(p, u.Name)))];
    }

    /// <summary>Belongs to no unit any more; what was read stays.</summary>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken stop) =>
        await database.Set<Person>().Where(p => p.Id == id && p.UnitId != null).ExecuteUpdateAsync(row => row.SetProperty(p => p.UnitId, (Guid?)null), stop) == 1;
}

/// <param name="Email">Null where nobody has named one.</param>
/// <param name="Came">Has been here, and is not only listed.</param>
internal sealed record PersonOnWire(Guid Id, string Name, string? Email, Guid UnitId, string Unit, bool Came)
{
    public static PersonOnWire Of(Person person, string unit) => new(person.Id, person.Name, person.Email, person.UnitId!.Value, unit, person.Key is not null);
}
