using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>
/// Sends a document's bytes. Written apart from the SDK's upload task, which repeats slices blindly, hides a name conflict
/// behind a range error and gives up on a file that has arrived.
/// </summary>
internal sealed class ContentUpload(HttpClient http)
{
    /// <summary>Every range but the last must be a multiple of 320 KiB.</summary>
    private const int Range = 10 * 327_680;

    /// <summary>Sends a small document in one request.</summary>
    /// <param name="address">Of the item's content, with the conflict rule in its query.</param>
    /// <param name="ifMatch">Tag that the item must still have; null for none.</param>
    /// <exception cref="GraphRefusedException">Graph refused it.</exception>
    public async Task<JObject> PutAsync(Uri address, string token, byte[] docx, string? ifMatch, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(docx) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using var response = await http.SendAsync(request, stop);
        return await ItemAsync(response, stop);
    }

    /// <summary>Sends what an upload session has not received yet.</summary>
    /// <param name="session">The session's address: whoever has it may write, so no token goes with it (the service answers 401).</param>
    /// <param name="sent">Bytes that have arrived; throws when somebody else took over.</param>
    /// <returns>The item, or null when the session has ended: committed earlier, or run out.</returns>
    /// <exception cref="GraphRefusedException">Graph refused it.</exception>
    public async Task<JObject?> SendAsync(Uri session, byte[] docx, Func<long, Task> sent, CancellationToken stop)
    {
        if (await NextAsync(session, stop) is not { } from)
        {
            return null;
        }

        while (from < docx.Length)
        {
            var length = Math.Min(Range, docx.Length - from);
            using var response = await PutRangeAsync(session, docx, from, (int)length, stop);
            switch (response.StatusCode)
            {
                case HttpStatusCode.Accepted:
                    from += length;
                    break;
                case HttpStatusCode.OK or HttpStatusCode.Created:
                    await sent(docx.Length);
                    return JObject.Parse(await response.Content.ReadAsStringAsync(stop));
                case HttpStatusCode.RequestedRangeNotSatisfiable:
                    // It has the range already: an answer was lost on the way.
                    var next = await NextAsync(session, stop);
                    if (next is null || next == from)
                    {
                        return null;
                    }

                    from = next.Value;
                    break;
                case HttpStatusCode.NotFound or HttpStatusCode.Unauthorized:
                    return null;
                default:
                    throw new GraphRefusedException(await GraphFault.OfAsync(response, stop));
            }

            await sent(from);
        }

        return null;
    }

    /// <summary>Gives an upload up; one that is gone already is as good.</summary>
    public async Task CancelAsync(Uri session, CancellationToken stop)
    {
        using var response = await http.DeleteAsync(session, stop);
        if (!response.IsSuccessStatusCode && response.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Unauthorized))
        {
            throw new GraphRefusedException(await GraphFault.OfAsync(response, stop));
        }
    }

    /// <returns>The first byte still missing; null when the session has ended.</returns>
    private async Task<long?> NextAsync(Uri session, CancellationToken stop)
    {
        using var response = await http.GetAsync(session, stop);
        // The address itself is the key: what it does not open any more is over.
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized)
        {
            return null;
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new GraphRefusedException(await GraphFault.OfAsync(response, stop));
        }

        var ranges = JObject.Parse(await response.Content.ReadAsStringAsync(stop))["nextExpectedRanges"] as JArray;
        return ranges is { Count: > 0 } ? long.Parse(((string)ranges[0]!).Split('-')[0], CultureInfo.InvariantCulture) : null;
    }

    private async Task<HttpResponseMessage> PutRangeAsync(Uri session, byte[] docx, long from, int length, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, session) { Content = new ByteArrayContent(docx, (int)from, length) };
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + length - 1, docx.Length);
        return await http.SendAsync(request, stop);
    }

    private static async Task<JObject> ItemAsync(HttpResponseMessage response, CancellationToken stop) => response.IsSuccessStatusCode
        ? JObject.Parse(await response.Content.ReadAsStringAsync(stop))
        : throw new GraphRefusedException(await GraphFault.OfAsync(response, stop));
}
