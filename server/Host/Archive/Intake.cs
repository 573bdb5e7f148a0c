using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>A document that a person hands in.</summary>
/// <param name="Language">Of the findings that come with a refusal.</param>
/// <param name="Reason">Why it is filed in spite of open comments or tracked changes; null when nobody says.</param>
internal sealed record Submission(byte[] Docx, Caller Caller, Language Language, string? Reason)
{
    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Docx));
}

/// <summary>Accepts documents for filing. What it has accepted is kept: the row, the bytes and the number in the register are one transaction.</summary>
internal sealed class Intake(IDbContextFactory<SopDatabase> databases, Profiles profiles, OfficeDay day, Secrets secrets, IArchive archive, TimeProvider clock)
{
    // Each round lost means that another document was accepted meanwhile.
    private const int Rounds = 20;

    /// <returns>The filing of the very same document when it was accepted before, else null.</returns>
    public async Task<KnownFiling?> KnownAsync(Submission submission, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        return await database.Filings.Where(f => f.ContentKey == submission.Key).Select(f => new KnownFiling(f.Id, f.State)).SingleOrDefaultAsync(stop);
    }

    /// <exception cref="RefusedException">The document may not be filed.</exception>
    public ReadResult Demand(Submission submission) => FilingRules.Demand(submission, profiles, day.Today);

    /// <param name="read">As <see cref="Demand"/> read it in the document.</param>
    /// <param name="sessionKey">For the right to act for the caller; null where the archive acts for itself.</param>
    /// <returns>The id of the filing, and whether it is this one: another may have handed in the very same document meanwhile.</returns>
    /// <exception cref="RegisterConflictException">The register holds something against it.</exception>
    public async Task<(Guid Id, bool Kept)> KeepAsync(Submission submission, ReadResult read, string? sessionKey, CancellationToken stop)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                return (await TryKeepAsync(submission, read, sessionKey, stop), true);
            }
            catch (DbUpdateException e) when (Databases.IsCollision(e) && round < Rounds)
            {
                if (await KnownAsync(submission, stop) is { } meanwhile)
                {
                    return (meanwhile.Id, false);
                }
            }
        }
    }

    private async Task<Guid> TryKeepAsync(Submission submission, ReadResult read, string? sessionKey, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        await using var transaction = await database.BeginAsync(stop);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var (edition, docx) = await EditionAsync(database, submission, read, id, stop);
        var version = await new SopRegister(database).ReserveAsync(edition, stop);
        var filing = await FilingAsync(database, submission, version, stop);
        (filing.SessionKey, filing.SessionAt) = (sessionKey is null ? null : secrets.Seal(id, sessionKey), filing.AcceptedAt);
        database.Add(filing);
        database.Add(new FilingContent { FilingId = id, Docx = docx });
        database.Add(FilingAudit.By(filing, AuditAct.Accepted, FilingAudit.Subject(version), filing.AcceptedAt));
        if (!string.IsNullOrWhiteSpace(submission.Reason))
        {
            database.Add(FilingAudit.By(submission.Caller, filing, AuditAct.Overridden, FilingAudit.Subject(version), submission.Reason, filing.AcceptedAt));
        }

        await database.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return id;
    }

    // A number that is given is written into the document; else it is filed as it was received, byte for byte.
    private async Task<(Edition Edition, byte[] Docx)> EditionAsync(SopDatabase database, Submission submission, ReadResult read, Guid id, CancellationToken stop)
    {
        var sop = read.Sop!;
        var (docx, sha256, given) = (submission.Docx, submission.Key, (GivenNumber?)null);
        if (string.IsNullOrWhiteSpace(sop.Cover.Number))
        {
            var profile = profiles.Of(sop);
            given = await new SopNumbers(database).GiveAsync(sop.Id, profile.NumberTemplate, sop.Cover.Unit?.Trim() ?? "", Edition.YearOf(sop.Cover, day.Today), stop);
            sop = sop with { Cover = sop.Cover with { Number = given.Number } };
            docx = SopDocument.Update(docx, sop, profile).Docx;
            sha256 = Convert.ToHexStringLower(SHA256.HashData(docx));
        }

        var rules = profiles.Of(sop);
        return (new Edition(sop, ProcedureTime.Of(sop, rules), rules.Review, id, sha256, docx.Length, submission.Caller.Name, day.Today) { Given = given, Rounds = read.Rounds }, docx);
    }

    private async Task<Filing> FilingAsync(SopDatabase database, Submission submission, SopVersion version, CancellationToken stop)
    {
        var (place, key) = await PlaceAsync(database, version, stop);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return new Filing
        {
            Id = version.FilingId,
            ContentKey = submission.Key,
            Place = place,
            PlaceKey = key,
            Size = version.Size,
            State = FilingState.Waiting,
            NextAttemptAt = now,
            Caller = submission.Caller.Key,
            CallerName = submission.Caller.Name,
            AcceptedAt = now,
        };
    }

    private async Task<(string Place, string Key)> PlaceAsync(SopDatabase database, SopVersion version, CancellationToken stop)
    {
        if (archive.KeepsVersions && await PlaceBeforeAsync(database, version, stop) is { } before)
        {
            return (before, Places.Key(before, version));
        }

        var place = archive.KeepsVersions ? Places.OfAll(version) : Places.Of(version);
        var key = Places.Key(place);
        if (await database.Filings.AnyAsync(f => f.PlaceKey == key, stop))
        {
            place = Places.Other(version);
        }

        return (place, Places.Key(place));
    }

    private static Task<string?> PlaceBeforeAsync(SopDatabase database, SopVersion version, CancellationToken stop) =>
        database.Set<SopVersion>()
            .Where(v => v.SopId == version.SopId && v.Version < version.Version && !v.Cancelled)
            .OrderByDescending(v => v.Version)
            .Join(database.Filings, v => v.FilingId, f => f.Id, (_, f) => f.Place)
            .FirstOrDefaultAsync(stop);
}

internal sealed record KnownFiling(Guid Id, FilingState State);
