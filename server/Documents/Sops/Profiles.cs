using System.Text;

namespace SopWordAddin.Documents.Sops;

/// <summary>The profiles by id: the built-in ones and those of the office, which win.</summary>
public sealed class Profiles
{
    private readonly Dictionary<string, Profile> _byId = new(StringComparer.Ordinal);

    /// <param name="ofOffice">Further profiles, read by the host from files.</param>
    public Profiles(IEnumerable<Profile> ofOffice)
    {
        foreach (var profile in BuiltIn.Concat(ofOffice))
        {
            _byId[profile.Id] = profile;
        }
    }

    /// <summary>What ships with the program.</summary>
    public static IReadOnlyList<Profile> BuiltIn { get; } = LoadBuiltIn();

    public IReadOnlyCollection<Profile> All => _byId.Values;

    /// <exception cref="FormatRefusedException">No profile has this id.</exception>
    public Profile Of(Sop sop) => _byId.TryGetValue(sop.Profile, out var profile)
        ? profile
        : throw new FormatRefusedException([new FormatFault(new Message("sop.unknownProfile", sop.Profile), "profile", 0)]);

    /// <summary>The profile with this id; of one that is not known here, the first there is: a document must open all the same.</summary>
    public Profile OfOrFirst(string? id) => id is not null && _byId.TryGetValue(id, out var profile) ? profile : All.First();

    private static List<Profile> LoadBuiltIn()
    {
        var assembly = typeof(Profiles).Assembly;
        var profiles = new List<Profile>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Profiles/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            profiles.Add(StrictJson.Read<Profile>(reader.ReadToEnd()));
        }

        return profiles;
    }
}
