using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Register;

/// <summary>Words in an address are bound by C# names, which are not those on the wire.</summary>
internal static class QueryValue
{
    /// <returns>Null for none.</returns>
    /// <exception cref="FormatRefusedException">It is no name of <typeparamref name="T"/>.</exception>
    public static T? Of<T>(string? text, string name)
        where T : struct, Enum
    {
        var at = WireType.NamesOf(typeof(T)).ToList().IndexOf(text ?? "");
        return at >= 0 ? Enum.GetValues<T>()[at]
            : string.IsNullOrEmpty(text) ? null
            : throw new FormatRefusedException([new FormatFault(new Message("sop.wrongType", WireType.Describe(typeof(T))), name, 0)]);
    }
}
