using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Tests.Conformity;

/// <summary>Carries out what a finding offers, as the pane does (state/fixes.ts); a fix that does not fit the SOP it was made for is a fault.</summary>
internal static class FixApplication
{
    public static Sop Apply(Sop sop, Fix fix) => Apply(sop, fix.Edits);

    private static Sop Apply(Sop sop, IReadOnlyList<Edit> edits)
    {
        var root = Parse<JObject>(SopJson.Write(sop));
        foreach (var edit in edits)
        {
            Set(root, edit);
        }

        return SopJson.Read(root.ToString());
    }

    /// <summary>
    /// Applies the first fix of every finding, or only those of one kind, until nothing more is offered. Every fix removes
    /// its finding and adds none, so that this ends and a second time changes nothing.
    /// </summary>
    public static Sop ApplyAll(Sop sop, Profile profile, string? kind = null, CheckContext? context = null)
    {
        while (OffersApart(ConformityCheck.Run(sop, profile, context), kind) is { Count: > 0 } fixes)
        {
            sop = Apply(sop, [.. fixes.SelectMany(f => f.Edits)]);
        }

        return sop;
    }

    /// <summary>Fixes that touch different places: the others wait for the next round, when they are made for its state.</summary>
    private static List<Fix> OffersApart(IReadOnlyList<Finding> findings, string? kind)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var fixes = new List<Fix>();
        foreach (var fix in findings.Select(f => f.Fixes.FirstOrDefault(x => kind is null || x.Kind == kind)).OfType<Fix>())
        {
            // Steps are apart from each other; links and lists are taken whole.
            var places = fix.Edits.Select(e => Area(e.Path)).ToHashSet(StringComparer.Ordinal);
            if (!taken.Overlaps(places))
            {
                taken.UnionWith(places);
                fixes.Add(fix);
            }
        }

        return fixes;
    }

    private static string Area(string path) =>
        path.StartsWith("flow.steps[", StringComparison.Ordinal) ? path[..(path.IndexOf(']') + 1)] : string.Join('.', path.Split('.', '[').Take(2));

    /// <summary>Sets a place; one that the JSON leaves out while empty, such as a node's text, is added, and so is the next entry of a list.</summary>
    private static void Set(JObject root, Edit edit)
    {
        var value = Parse<JToken>(edit.Value);
        var name = edit.Path[(edit.Path.LastIndexOf('.') + 1)..];
        if (root.SelectToken(edit.Path) is { } old)
        {
            old.Replace(value);
        }
        else if (edit.Path.EndsWith(']') && root.SelectToken(edit.Path[..edit.Path.LastIndexOf('[')]) is JArray list && edit.Path.EndsWith($"[{list.Count}]", StringComparison.Ordinal))
        {
            list.Add(value);
        }
        else if (!edit.Path.EndsWith(']') && root.SelectToken(edit.Path[..^name.Length].TrimEnd('.')) is JObject parent)
        {
            parent[name] = value;
        }
        else
        {
            throw new InvalidOperationException($"There is no place {edit.Path}.");
        }
    }

    // The settings leave dates as the texts they are.
    private static T Parse<T>(string json) => JsonConvert.DeserializeObject<T>(json, SopJson.Settings)!;
}
