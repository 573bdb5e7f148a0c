using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>Where a person hands in a document: it is kept first, and usually filed before the answer goes out.</summary>
internal sealed class Desk(
    Intake intake,
    Filer filer,
    SopDatabase database,
    FilingSignals signals,
    FilingSettings settings,
    IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    public async Task<(Guid Id, bool FiledBefore)> FileAsync(byte[] docx, Caller caller, Language language, CancellationToken stop)
    {
        var id = await intake.AcceptAsync(docx, caller, language, stop);
        var before = await StatusAsync(id, language, stop);
        if (before!.State == FilingState.Filed)
        {
            return (id, true);
        }

        // From here on it is the server's duty: a caller who hangs up stops nothing.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.InlineSeconds));
        await TryAsync(id, language, patience.Token);
        return (id, false);
    }

    // The worker may have been quicker; then its end is waited for.
    private async Task TryAsync(Guid id, Language language, CancellationToken patience)
    {
        try
        {
            var change = signals.Next;
            while (!await filer.FileAsync(id, patience) && (await StatusAsync(id, language, patience))!.State == FilingState.Uploading)
            {
                await Task.WhenAny(change, Task.Delay(Look, patience));
                change = signals.Next;
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // It is kept, and the worker goes on with it.
        }
    }

    /// <returns>Null when there is no such filing.</returns>
    public Task<FilingStatus?> StatusAsync(Guid id, Language language, CancellationToken stop) =>
        FilingStatus.FindAsync(database, id, language, stop);
}
