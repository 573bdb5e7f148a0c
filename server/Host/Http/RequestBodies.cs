using System.Buffers;
using System.Text;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Http;

internal static class RequestBodies
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RefusedException">413 when the body is longer than <paramref name="most"/> bytes.</exception>
    public static async Task<byte[]> BytesAsync(this Stream body, long? announced, int most, CancellationToken stop)
    {
        if (announced > most)
        {
            throw TooLarge(most);
        }

        using var all = new MemoryStream((int)(announced ?? 0));
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            for (int read; (read = await body.ReadAsync(buffer, stop)) > 0;)
            {
                if (all.Length + read > most)
                {
                    throw TooLarge(most);
                }

                all.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return all.ToArray();
    }

    /// <summary>UTF-8 text, with or without byte order mark.</summary>
    /// <exception cref="RefusedException">400 when the bytes are no UTF-8.</exception>
    public static string Text(this byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException(StatusCodes.Status400BadRequest, new Message("http.notUtf8"));
        }
    }

    public static RefusedException TooLarge(long most) =>
        new(StatusCodes.Status413PayloadTooLarge, new Message("http.tooLarge", Megabytes(most)));

    private static string Megabytes(long bytes) => $"{bytes / (1024 * 1024)} MB";
}
