using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace SopWordAddin.Host.Monitoring.Feed;

/// <summary>
/// What lets a calendar program read the due dates in a person's name: calendar programs cannot sign in. Whoever has the key
/// can read numbers, titles, units and due dates, and nothing else.
/// </summary>
internal sealed class CalendarKey
{
    private const int Bytes = 32;

    /// <summary>Key of the person.</summary>
    public required string Owner { get; init; }

    /// <summary>SHA-256 in hexadecimal: nobody can guess 256 bits, so that no salt is needed.</summary>
    public required string KeyHash { get; set; }

    /// <summary>Unix milliseconds, like the next.</summary>
    public required long MadeAt { get; set; }

    public required long ExpiresAt { get; set; }

    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
