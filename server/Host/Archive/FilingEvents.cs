using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>The life of a filing as server-sent events: an event <c>status</c> at once and at every change, until nothing more happens by itself.</summary>
internal sealed class FilingEvents(IDbContextFactory<SopDatabase> databases, FilingSignals signals, IHostApplicationLifetime lifetime)
{
    /// <summary>Changes by other processes raise no signal here.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public async IAsyncEnumerable<SseItem<string>> FollowAsync(Guid id, Viewer viewer, [EnumeratorCancellation] CancellationToken stop)
    {
        FilingStatus? last = null;
        while (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            var change = signals.Next;
            await using (var database = await databases.CreateDbContextAsync(stop))
            {
                var status = await FilingStatus.FindAsync(database, id, viewer, stop);
                if (status is null)
                {
                    yield break;
                }

                if (status != last)
                {
                    // The id lets a browser that comes back after the end be told that nothing more will come.
                    yield return new SseItem<string>(JsonConvert.SerializeObject(status, SopJson.Settings), "status") { EventId = IdOf(status.State) };
                    last = status;
                }

                if (status.IsAtRest)
                {
                    yield break;
                }
            }

            await Task.WhenAny(change, Task.Delay(Look, stop));
        }
    }

    public static bool EndedWith(string? lastEventId) => FilingStatus.Final.Any(state => lastEventId == IdOf(state));

    private static string IdOf(FilingState state) => JsonConvert.SerializeObject(state, SopJson.Settings).Trim('"');
}
