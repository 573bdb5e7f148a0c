using System.Xml;
using Newtonsoft.Json.Linq;

namespace SopWordAddin.Documents.Sops;

/// <summary>What a well-shaped SOP must keep besides its shape: ids, references and limits.</summary>
internal static class SopIntegrity
{
    /// <exception cref="FormatRefusedException">Something does not hold; every fault is listed.</exception>
    public static void Demand(Sop sop, JToken places)
    {
        var faults = new List<FormatFault>();
        void Fault(string path, string key, params object[] args) =>
            faults.Add(new FormatFault(new Message(key, args), path, StrictJson.LineOf(places, path)));

        if (sop.SchemaVersion != Sop.CurrentSchemaVersion)
        {
            Fault("schemaVersion", "sop.schemaVersion", sop.SchemaVersion);
        }

        CheckCounts(sop.Flow, Fault);
        CheckTexts(places, Fault);
        CheckReferences(sop.Flow, Fault);
        if (faults.Count > 0)
        {
            throw new FormatRefusedException(faults);
        }
    }

    private delegate void Report(string path, string key, params object[] args);

    private static void CheckCounts(Flow flow, Report fault)
    {
        void AtMost(string path, int count, int most)
        {
            if (count > most)
            {
                fault(path, "sop.tooMany", most);
            }
        }

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
                var most = value.Path == "cover.logo.base64" ? SopLimits.LogoLength : SopLimits.TextLength;
                if (text.Length > most)
                {
                    fault(value.Path, "sop.tooLong", most);
                }
                else if (!IsXmlText(text))
                {
                    fault(value.Path, "sop.controlCharacter");
                }
            }
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
                var named = flow.Steps[i].Nodes[j].Actors;
                for (var k = 0; k < named.Count; k++)
                {
                    if (!actors.Contains(named[k]))
                    {
                        fault($"flow.steps[{i}].nodes[{j}].actors[{k}]", "sop.unknownActor", named[k]);
                    }
                    else if (named.Take(k).Contains(named[k]))
                    {
                        fault($"flow.steps[{i}].nodes[{j}].actors[{k}]", "sop.duplicateId", named[k]);
                    }
                }
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
