using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace SopWordAddin.Documents.Sops;

public enum Language
{
    Indonesian,
    English,
}

/// <summary>A sentence for people: a key of the text files and what fills its places.</summary>
/// <param name="Key">Also the stable code that programs may branch on.</param>
/// <param name="Args">Texts, or further messages said in the same language.</param>
public sealed record Message(string Key, params IReadOnlyList<object> Args)
{
    public string In(Language language) => Texts.Say(language, this);

    public override string ToString() => In(Language.Indonesian);
}

/// <summary>Every text the server says to people, from <c>Texts/{area}.{id|en}.json</c>.</summary>
public static class Texts
{
    // What a name in parentheses leaves where there is no name yet.
    private const string Nameless = " (\"\")";

    private static readonly Dictionary<string, string> Indonesian = Load("id");
    private static readonly Dictionary<string, string> English = Load("en");

    /// <summary>All keys of one language, for the test that keeps both languages complete.</summary>
    public static IReadOnlyDictionary<string, string> All(Language language) =>
        language == Language.Indonesian ? Indonesian : English;

    /// <exception cref="KeyNotFoundException">No text has this key: a bug, never a user's doing.</exception>
    internal static string Say(Language language, Message message) =>
        string.Format(CultureInfo.InvariantCulture, All(language)[message.Key], [.. message.Args.Select(a => a is Message inner ? Say(language, inner) : a)])
            .Replace(Nameless, "", StringComparison.Ordinal);

    private static Dictionary<string, string> Load(string language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var assembly = typeof(Texts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith("Texts/", StringComparison.Ordinal) || !name.EndsWith($".{language}.json", StringComparison.Ordinal))
            {
                continue;
            }

            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            foreach (var (key, text) in JsonConvert.DeserializeObject<Dictionary<string, string>>(reader.ReadToEnd())!)
            {
                texts.Add(key, text);
            }
        }

        return texts;
    }
}
