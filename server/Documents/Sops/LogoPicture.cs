using System.Buffers.Binary;

namespace SopWordAddin.Documents.Sops;

/// <summary>Tells whole PNG and JPEG files from anything else; a picture that Word refuses makes it refuse the whole document.</summary>
internal static class LogoPicture
{
    private const int PngHeader = 8 + 8 + 13 + 4;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The base64 text is a picture of the named kind, from its first byte to its end mark.</summary>
    public static bool IsComplete(Logo logo)
    {
        var bytes = new byte[logo.Base64.Length];
        return Convert.TryFromBase64String(logo.Base64, bytes, out var length) && logo.MediaType switch
        {
            "image/png" => IsPng(bytes.AsSpan(0, length)),
            "image/jpeg" => IsJpeg(bytes.AsSpan(0, length)),
            _ => false,
        };
    }

    // Chunks of length, type, data and checksum, from IHDR (width, height first) to IEND.
    private static bool IsPng(ReadOnlySpan<byte> file)
    {
        if (file.Length < PngHeader || !file.StartsWith(PngSignature) || !file[12..].StartsWith("IHDR"u8)
            || file.Slice(16, 4).IndexOfAnyExcept((byte)0) < 0 || file.Slice(20, 4).IndexOfAnyExcept((byte)0) < 0)
        {
            return false;
        }

        for (var chunks = file[8..]; chunks.Length >= 12;)
        {
            var size = 12 + (long)BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (chunks[4..].StartsWith("IEND"u8))
            {
                return true;
            }

            chunks = size <= chunks.Length ? chunks[(int)size..] : [];
        }

        return false;
    }

    // Cameras write padding behind the end mark, so it is looked for, not expected last.
    private static bool IsJpeg(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) && file.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 3;
}
