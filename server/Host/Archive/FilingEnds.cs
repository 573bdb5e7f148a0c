using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>What becomes of a row when its filing ends.</summary>
internal static class FilingEnds
{
    public static void Arrive(Filing filing, Stored stored)
    {
        (filing.State, filing.Problem, filing.Cancelling) = (FilingState.Filed, null, false);
        (filing.Restoring, filing.BringingForward) = (false, false);
        (filing.ItemId, filing.VersionId) = (stored.ItemId, stored.VersionId);
        (filing.SessionKey, filing.UploadUrl, filing.Claims) = (null, null, null);
    }

    public static void Cancel(Filing filing)
    {
        (filing.State, filing.Problem, filing.Cancelling) = (FilingState.Cancelled, null, false);
        // The document and its place are free for another filing.
        (filing.ContentKey, filing.PlaceKey) = ($"cancelled {filing.Id}", $"cancelled {filing.Id}");
        (filing.SessionKey, filing.UploadUrl, filing.Claims) = (null, null, null);
    }

    /// <summary>The number stays with an SOP of which anything else is filed or on its way.</summary>
    public static async Task ReleaseNumberAsync(SopDatabase database, Guid filingId, CancellationToken stop)
    {
        var versions = database.Set<SopVersion>();
        var version = await versions.SingleAsync(v => v.FilingId == filingId, stop);
        version.Cancelled = true;
        if (!await versions.AnyAsync(v => v.SopId == version.SopId && v.FilingId != filingId && !v.Cancelled, stop))
        {
            await new SopNumbers(database).ReleaseAsync(version.SopId, stop);
        }
    }
}
