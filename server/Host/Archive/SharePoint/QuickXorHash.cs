namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>SharePoint's own hash of a file: each byte is added by XOR eleven bits further round a ring of 160, the length at the end.</summary>
internal static class QuickXorHash
{
    private const int RingBytes = 20;
    private const int Step = 11;

    /// <returns>Base64, as Graph gives it.</returns>
    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> ring = stackalloc byte[RingBytes];
        var bit = 0;
        foreach (var value in content)
        {
            var at = bit >> 3;
            var spread = value << (bit & 7);
            ring[at] ^= (byte)spread;
            ring[at + 1 == RingBytes ? 0 : at + 1] ^= (byte)(spread >> 8);
            bit += Step;
            bit = bit >= RingBytes * 8 ? bit - (RingBytes * 8) : bit;
        }

        Span<byte> length = stackalloc byte[sizeof(long)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(length, content.Length);
        for (var i = 0; i < length.Length; i++)
        {
            ring[RingBytes - length.Length + i] ^= length[i];
        }

        return Convert.ToBase64String(ring);
    }
}
