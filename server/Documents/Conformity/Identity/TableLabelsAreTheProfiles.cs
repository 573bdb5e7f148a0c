using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed class TableLabelsAreTheProfiles() : Rule("ID-06", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        if (reading.Context.Document is not { Labels.Count: > 0 } document)
        {
            return [];
        }

        var profile = JObject.FromObject(reading.Profile, JsonSerializer.Create(SopJson.Settings));
        return document.Labels
            .Select(seen => (Seen: seen.Value.Trim().TrimEnd(':').Trim(), Due: (string?)profile.SelectToken(seen.Key)))
            .Where(label => label.Due is not null && !label.Due.Equals(label.Seen, StringComparison.OrdinalIgnoreCase))
            .Select(label => Find(new Place(""), [label.Seen, label.Due!]));
    }
}
