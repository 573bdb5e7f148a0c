namespace StandIns.Graph;

/// <summary>The 160-bit rotating XOR that SharePoint gives as a file's hash; written apart from the product's own, to hold it.</summary>
public static class QuickXorHash
{
    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> bits = stackalloc byte[20];
        for (var i = 0; i < content.Length; i++)
        {
            var at = (int)(i * 11L % 160);
            var (cell, shift) = (at / 8, at % 8);
            bits[cell] ^= (byte)(content[i] << shift);
            bits[(cell + 1) % 20] ^= (byte)(content[i] >> (8 - shift));
        }

        var length = BitConverter.GetBytes((long)content.Length);
        for (var i = 0; i < 8; i++)
        {
            bits[12 + i] ^= length[i];
        }

        return Convert.ToBase64String(bits);
    }
}
