using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;
using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Tests.Host.Register;

/// <summary>
/// Enters many SOPs into the register in few transactions, by the very calls that filing makes. No document lies in the archive:
/// for tests of the register alone.
/// </summary>
internal static class RegisterSeed
{
    private const int AtOnce = 200;

    public static async Task FillAsync(IServiceProvider services, IEnumerable<Sop> sops)
    {
        var databases = services.GetRequiredService<IDbContextFactory<SopDatabase>>();
        var at = new DateTimeOffset(2026, 1, 5, 2, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        var today = services.GetRequiredService<OfficeDay>().Today;
        foreach (var batch in sops.Chunk(AtOnce))
        {
            await using var database = await databases.CreateDbContextAsync();
            await using var transaction = await database.BeginAsync(default);
            foreach (var sop in batch)
            {
                var edition = EditionOf(sop, at);
                database.Add(FilingOf(edition, at));
                await new SopRegister(database).ReserveAsync(edition, default);
                await database.SaveChangesAsync();
                await new SopRegister(database).EnterAsync(edition.FilingId, new Arrival($"{sop.Cover.Unit}/{sop.Cover.Title}.docx", at++, today), default);
                await database.SaveChangesAsync();
                database.ChangeTracker.Clear();
            }

            await transaction.CommitAsync();
        }
    }

    private static Filing FilingOf(Edition edition, long at)
    {
        var place = $"{edition.Sop.Cover.Unit}/{edition.FilingId}.docx";
        return new Filing
        {
            Id = edition.FilingId,
            ContentKey = $"{edition.FilingId}",
            Place = place,
            PlaceKey = Places.Key(place),
            Size = 1,
            State = FilingState.Filed,
            NextAttemptAt = at,
            AcceptedAt = at,
            Caller = "seed",
            CallerName = "Sekretariat Contoh",
            FiledAt = at,
        };
    }

    private static Edition EditionOf(Sop sop, long at)
    {
        var profile = Profiles.BuiltIn[0];
        return new Edition(sop, ProcedureTime.Of(sop, profile), profile.Review, Guid.CreateVersion7(), $"{at:x64}", 1, "Sekretariat Contoh", new DateOnly(2026, 1, 5));
    }
}
