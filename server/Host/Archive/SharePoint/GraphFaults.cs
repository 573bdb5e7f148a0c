using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>Turns faults of Graph into what the outbox and people understand.</summary>
internal static class GraphFaults
{
    public static async Task<T> TranslateAsync<T>(Func<Task<T>> work, CancellationToken stop)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (GraphFault.Of(e, stop) is { } fault)
        {
            throw Told(fault, e);
        }
    }

    private static Exception Told(GraphFault fault, Exception cause) => fault.Kind switch
    {
        FaultKind.NeedsSignIn => new SignInNeededException(fault.Claims, cause),
        FaultKind.Denied => Refused("sharepoint.denied", fault, cause),
        FaultKind.Invalid => Refused("sharepoint.invalid", fault, cause),
        FaultKind.Full => Refused("sharepoint.full", fault, cause),
        FaultKind.NoLibrary => Refused("sharepoint.noLibrary", fault, cause),
        FaultKind.Locked => Later("sharepoint.locked", Patience.ForPeople, fault, cause),
        FaultKind.Throttled => Later("sharepoint.throttled", Patience.Growing, fault, cause),
        FaultKind.Stale or FaultKind.NameTaken or FaultKind.Missing => Later("sharepoint.settling", Patience.Short, fault, cause),
        _ => Later("sharepoint.unreachable", Patience.Growing, fault, cause),
    };

    private static ArchiveRefusedException Refused(string problem, GraphFault fault, Exception cause) => new(problem, cause) { RequestId = fault.RequestId };

    private static ArchiveUnavailableException Later(string problem, Patience patience, GraphFault fault, Exception cause) =>
        new(problem, cause) { Patience = patience, RetryAfter = fault.RetryAfter, RequestId = fault.RequestId };
}
