using SopWordAddin.Documents.Comparison;

namespace SopWordAddin.Host.Units;

/// <summary>The level of an office within its agency.</summary>
internal enum OfficeLevel
{
    Kabupaten,
    Provinsi,
    Pusat,
}

/// <summary>A unit of the agency.</summary>
internal sealed class Unit
{
    public required Guid Id { get; init; }

    /// <summary>Null at the top.</summary>
    public Guid? ParentId { get; set; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>By which the unit on a cover is found, see <see cref="KeyOf"/>.</summary>
    public required string NameKey { get; set; }

    public required OfficeLevel Level { get; set; }

    /// <summary>Order among its neighbours.</summary>
    public required int Position { get; set; }

    /// <summary>The words of a name, whatever case and punctuation.</summary>
    public static string KeyOf(string name) => string.Join(' ', TextForm.Words(name));

    /// <summary>By which the unit is found: its name and its code.</summary>
    public IEnumerable<string> Keys() => new[] { NameKey, KeyOf(Code) }.Distinct();

    /// <summary>Of units of the same key the first counts.</summary>
    public static Dictionary<string, Guid> IdsByKey(IEnumerable<Unit> units) => units
        .SelectMany(u => u.Keys().Select(key => (Key: key, u.Id)))
        .DistinctBy(u => u.Key)
        .ToDictionary(u => u.Key, u => u.Id, StringComparer.Ordinal);
}
