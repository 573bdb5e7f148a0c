using System.Xml;
using Newtonsoft.Json.Linq;

namespace SopWordAddin.Documents.Sops;

/// <summary>What a well-shaped SOP must keep besides its shape: ids, references and limits.</summary>
internal static class SopIntegrity
{
    private const string LogoData = "cover.logo.base64";

    /// <exception cref="FormatRefusedException">Something does not hold; the first hundred faults are listed.</exception>
    public static void Demand(Sop sop, JToken places)
    {
        var faults = new List<FormatFault>();
        void Fault(string path, string key, params object[] args)
        {
            if (faults.Count < StrictJson.MostFaults)
            {
                faults.Add(new FormatFault(new Message(key, args), path, StrictJson.LineOf(places, path)));
            }
        }

        if (sop.SchemaVersion != Sop.CurrentSchemaVersion)
        {
            Fault("schemaVersion", "sop.schemaVersion", sop.SchemaVersion);
        }

        CheckCounts(sop, Fault);
        CheckTexts(places, Fault);
        CheckLogo(sop.Cover.Logo, Fault);
        CheckReferences(sop.Flow, Fault);
        FormatRefusedException.ThrowIfAny(faults);
    }

    private delegate void Report(string path, string key, params object[] args);

    private static void CheckCounts(Sop sop, Report fault)
    {
        var flow = sop.Flow;
        void AtMost(string path, int count, int most)
        {
            if (count > most)
            {
                fault(path, "sop.tooMany", most);
            }
        }

        AtMost("silencedRules", sop.SilencedRules.Count, SopLimits.ListEntries);
        AtMost("flow.steps", flow.Steps.Count, SopLimits.Steps);
        AtMost("flow.actors", flow.Actors.Count, SopLimits.Actors);
        AtMost("flow.links", flow.Links.Count, SopLimits.Links);
        for (var i = 0; i < flow.Steps.Count; i++)
        {
            AtMost($"flow.steps[{i}].nodes", flow.Steps[i].Nodes.Count, SopLimits.NodesPerStep);
        }
    }

    private static void CheckTexts(JToken places, Report fault)
    {
        foreach (var value in ((JContainer)places).DescendantsAndSelf())
        {
            if (value is JArray { Count: > SopLimits.ListEntries } list && list.First?.Type == JTokenType.String)
            {
                fault(list.Path, "sop.tooMany", SopLimits.ListEntries);
            }
            else if (value.Type == JTokenType.String)
            {
                var text = (string)value!;
                if (text.Length > SopLimits.TextLength && value.Path != LogoData)
                {
                    fault(value.Path, "sop.tooLong", SopLimits.TextLength);
                }
                else if (!IsXmlText(text))
                {
                    fault(value.Path, "sop.controlCharacter");
                }
            }
        }
    }

    private static void CheckLogo(Logo? logo, Report fault)
    {
        if (logo?.Base64.Length > SopLimits.LogoLength)
        {
            fault(LogoData, "sop.tooLong", SopLimits.LogoLength);
        }
        else if (logo is not null && !LogoPicture.IsComplete(logo))
        {
            fault(LogoData, "sop.badLogo");
        }
    }

    // Tab and line feed are XML characters; anything else below U+0020 and lone surrogates cannot stand in a .docx.
    private static bool IsXmlText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static void CheckReferences(Flow flow, Report fault)
    {
        var actors = Unique(flow.Actors.Select((a, i) => (a.Id, $"flow.actors[{i}].id")), fault);
        Unique(flow.Steps.Select((s, i) => (s.Id, $"flow.steps[{i}].id")), fault);
        var nodes = Unique(
            flow.Steps.SelectMany((s, i) => s.Nodes.Select((n, j) => (n.Id, $"flow.steps[{i}].nodes[{j}].id"))),
            fault);
        for (var i = 0; i < flow.Steps.Count; i++)
        {
            for (var j = 0; j < flow.Steps[i].Nodes.Count; j++)
            {
                CheckActorsOf(flow.Steps[i].Nodes[j], $"flow.steps[{i}].nodes[{j}]", actors, fault);
            }
        }

        for (var i = 0; i < flow.Links.Count; i++)
        {
            if (!nodes.Contains(flow.Links[i].From))
            {
                fault($"flow.links[{i}].from", "sop.danglingLink", flow.Links[i].From);
            }

            if (!nodes.Contains(flow.Links[i].To))
            {
                fault($"flow.links[{i}].to", "sop.danglingLink", flow.Links[i].To);
            }
        }
    }

    private static void CheckActorsOf(Node node, string path, HashSet<string> actors, Report fault)
    {
        for (var k = 0; k < node.Actors.Count; k++)
        {
            if (!actors.Contains(node.Actors[k]))
            {
                fault($"{path}.actors[{k}]", "sop.unknownActor", node.Actors[k]);
            }
            else if (node.Actors.Take(k).Contains(node.Actors[k]))
            {
                fault($"{path}.actors[{k}]", "sop.duplicateId", node.Actors[k]);
            }
        }
    }

    private static HashSet<string> Unique(IEnumerable<(string Id, string Path)> ids, Report fault)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, path) in ids)
        {
            if (string.IsNullOrWhiteSpace(id))
            {
                fault(path, "sop.emptyId");
            }
            else if (id.Length > SopLimits.IdLength)
            {
                fault(path, "sop.tooLong", SopLimits.IdLength);
            }
            else if (!seen.Add(id))
            {
                fault(path, "sop.duplicateId", id);
            }
        }

        return seen;
    }
}
