using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity;

/// <summary>Carries out what a finding offers.</summary>
public static class FixApplication
{
    /// <exception cref="FormatRefusedException">The fix was made for another state of the SOP: a place is gone, or the result is no SOP.</exception>
    public static Sop Apply(Sop sop, Fix fix)
    {
        var root = Parse<JObject>(SopJson.Write(sop));
        foreach (var edit in fix.Edits)
        {
            Set(root, edit);
        }

        return SopJson.Read(root.ToString());
    }

    /// <summary>Sets a place; one that the JSON leaves out while empty, such as a node's text, is added.</summary>
    private static void Set(JObject root, Edit edit)
    {
        var value = Parse<JToken>(edit.Value);
        var name = edit.Path[(edit.Path.LastIndexOf('.') + 1)..];
        if (root.SelectToken(edit.Path) is { } old)
        {
            old.Replace(value);
        }
        else if (root.SelectToken(edit.Path[..^name.Length].TrimEnd('.')) is JObject parent)
        {
            parent[name] = value;
        }
        else
        {
            throw new FormatRefusedException([new FormatFault(new Message("conformity.staleFix"), edit.Path, 0)]);
        }
    }

    // The settings leave dates as the texts they are.
    private static T Parse<T>(string json) => JsonConvert.DeserializeObject<T>(json, SopJson.Settings)!;
}
