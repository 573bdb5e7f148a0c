using System.Net;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>
/// Stands before every call to Graph. What it asks of one call it asks of the whole app: after a Retry-After nobody, on any
/// server of the service, calls again before it is over.
/// </summary>
internal sealed class ThrottleGate(Pauses pauses) : DelegatingHandler
{
    private const string Graph = "graph";

    // Where a 429 came without saying how long.
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(10);

    /// <exception cref="GraphRefusedException">The pause is not over; nothing was sent.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (await pauses.LeftAsync(Graph, cancellationToken) is { } left)
        {
            throw new GraphRefusedException(new GraphFault(FaultKind.Throttled, "pause", left));
        }

        var response = await base.SendAsync(request, cancellationToken);
        var wait = GraphFault.RetryAfterOf(response);
        if (response.StatusCode == HttpStatusCode.TooManyRequests || (wait is not null && !response.IsSuccessStatusCode))
        {
            FilingMeter.Throttled.Add(1);
            // Also when whoever asked has gone meanwhile.
            await pauses.ExtendAsync(Graph, wait ?? Unsaid, CancellationToken.None);
        }

        return response;
    }
}
