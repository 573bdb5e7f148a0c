namespace SopWordAddin.Host.Archive;

/// <summary>Wakes whoever waits for a change of the outbox in this process. Changes by other processes are found by looking now and then.</summary>
internal sealed class FilingSignals
{
    private TaskCompletionSource _next = New();

    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>To be asked for before looking, so that no change falls between looking and waiting.</summary>
    public Task Next => _next.Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
