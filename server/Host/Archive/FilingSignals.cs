namespace SopWordAddin.Host.Archive;

/// <summary>Wakes whoever waits in this process. What other processes do is found by looking now and then.</summary>
internal sealed class FilingSignals
{
    private readonly Bell _changed = new();
    private readonly Bell _work = new();

    /// <summary>Something in the outbox has changed.</summary>
    public void Raise() => _changed.Ring();

    /// <summary>To be asked for before looking, so that no change falls between looking and waiting.</summary>
    public Task Next => _changed.Next;

    /// <summary>There is a filing that nobody carries yet.</summary>
    public void CallForWork() => _work.Ring();

    public Task NextWork => _work.Next;

    private sealed class Bell
    {
        private TaskCompletionSource _next = New();

        public Task Next => _next.Task;

        public void Ring() => Interlocked.Exchange(ref _next, New()).TrySetResult();

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
