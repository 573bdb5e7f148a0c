using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>Accepts documents for filing. What it has accepted is kept: the row, the bytes and the number in the register are one transaction.</summary>
internal sealed class Intake(IDbContextFactory<SopDatabase> databases, Profiles profiles, OfficeDay day, TimeProvider clock)
{
    // Each round lost means that another document was accepted meanwhile.
    private const int Rounds = 20;

    /// <returns>The id of the filing: of an earlier one when the very same document was accepted before.</returns>
    /// <exception cref="RefusedException">The document may not be filed.</exception>
    /// <exception cref="RegisterConflictException">The register holds something against it.</exception>
    public async Task<Guid> AcceptAsync(byte[] docx, Caller caller, Language language, CancellationToken stop)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(docx));
        if (await KnownAsync(key, stop) is { } known)
        {
            return known;
        }

        var sop = FilingRules.Demand(docx, profiles, day.Today, language);
        for (var round = 1; ; round++)
        {
            try
            {
                return await KeepAsync(docx, key, sop, caller, stop);
            }
            catch (DbUpdateException e) when (Databases.IsCollision(e) && round < Rounds)
            {
                if (await KnownAsync(key, stop) is { } meanwhile)
                {
                    return meanwhile;
                }
            }
        }
    }

    // What the archive once refused is tried again.
    private async Task<Guid?> KnownAsync(string key, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        await database.Filings.Where(f => f.ContentKey == key && f.State == FilingState.Refused).ExecuteUpdateAsync(
            row => row
                .SetProperty(f => f.State, FilingState.Waiting)
                .SetProperty(f => f.Problem, (string?)null)
                .SetProperty(f => f.NextAttemptAt, 0),
            stop);
        return await database.Filings.Where(f => f.ContentKey == key).Select(f => (Guid?)f.Id).SingleOrDefaultAsync(stop);
    }

    private async Task<Guid> KeepAsync(byte[] docx, string key, Sop sop, Caller caller, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        await using var transaction = await database.BeginAsync(stop);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var edition = new Edition(sop, ProcedureTime.Of(sop, profiles.Of(sop)), id, key, docx.Length, caller.Name, day.Today);
        var version = await new SopRegister(database).ReserveAsync(edition, stop);
        var place = await FreePlaceAsync(database, version, stop);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        database.Add(new Filing
        {
            Id = id,
            ContentKey = key,
            Place = place,
            PlaceKey = Places.Key(place),
            Size = docx.Length,
            State = FilingState.Waiting,
            NextAttemptAt = now,
            Caller = caller.Key,
            AcceptedAt = now,
        });
        database.Add(new FilingContent { FilingId = id, Docx = docx });
        await database.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return id;
    }

    private static async Task<string> FreePlaceAsync(SopDatabase database, SopVersion version, CancellationToken stop)
    {
        var place = Places.Of(version);
        var key = Places.Key(place);
        return await database.Filings.AnyAsync(f => f.PlaceKey == key, stop) ? Places.Other(version) : place;
    }
}
