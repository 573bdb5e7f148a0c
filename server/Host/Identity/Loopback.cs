using System.Net;

namespace SopWordAddin.Host.Identity;

/// <summary>Names and addresses that mean this very computer.</summary>
internal static class Loopback
{
    /// <param name="host">As in an address or Host header, IPv6 with or without brackets, no port.</param>
    public static bool IsName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    /// <summary>Null is a connection without an address, such as a socket file.</summary>
    public static bool Holds(IPAddress? address) => address is null || IPAddress.IsLoopback(address);
}
