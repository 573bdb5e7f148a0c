using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace SopWordAddin.Documents.Sops;

/// <summary>
/// Reads JSON against the Newtonsoft contract of a type and reports every mismatch with its place.
/// Newtonsoft alone stops at the first fault and quietly turns <c>"5"</c> into 5 and 5 into <c>"5"</c>.
/// </summary>
public static class StrictJson
{
    /// <summary>So many faults are told at the most: nobody reads more, and a hostile text holds a million.</summary>
    internal const int MostFaults = 100;

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(SopJson.Settings);

    /// <exception cref="FormatRefusedException">The text is not JSON, or not of this shape.</exception>
    public static T Read<T>(string json) => Read<T>(json, out _);

    /// <param name="places">The parsed text, to look up the line of a path with <see cref="LineOf"/>.</param>
    internal static T Read<T>(string json, out JToken places)
    {
        places = Parse(json);
        var faults = new List<FormatFault>();
        Compare(places, typeof(T), faults);
        FormatRefusedException.ThrowIfAny(faults);
        return places.ToObject<T>(Serializer)!;
    }

    internal static int LineOf(JToken places, string path) =>
        places.SelectToken(path) is IJsonLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    private static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = 32 };
        try
        {
            var token = JToken.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment)
                {
                    throw new JsonReaderException("text after the end", reader.Path, reader.LineNumber, reader.LinePosition, null);
                }
            }

            return token;
        }
        catch (JsonReaderException e)
        {
            throw new FormatRefusedException([new FormatFault(new Message("sop.syntax", e.LineNumber, e.LinePosition), e.Path ?? "", e.LineNumber)]);
        }
    }

    private static void Compare(JToken token, Type type, List<FormatFault> faults)
    {
        if (faults.Count >= MostFaults)
        {
            return;
        }

        switch (Serializer.ContractResolver.ResolveContract(Nullable.GetUnderlyingType(type) ?? type), token)
        {
            case (JsonObjectContract shape, JObject body):
                CompareObject(body, shape, faults);
                break;
            case (JsonArrayContract list, JArray entries):
                CompareAll(entries, list.CollectionItemType!, faults);
                break;
            case (JsonDictionaryContract map, JObject body):
                CompareAll(body.PropertyValues(), map.DictionaryValueType!, faults);
                break;
            default:
                if (!WireType.Fits(token, type))
                {
                    faults.Add(WrongType(token, type));
                }

                break;
        }
    }

    private static void CompareAll(IEnumerable<JToken> tokens, Type type, List<FormatFault> faults)
    {
        foreach (var token in tokens)
        {
            Compare(token, type, faults);
        }
    }

    private static void CompareObject(JObject body, JsonObjectContract shape, List<FormatFault> faults)
    {
        foreach (var property in body.Properties())
        {
            var known = shape.Properties.GetProperty(property.Name, StringComparison.Ordinal);
            if (known is not { Ignored: false, Writable: true })
            {
                faults.Add(new FormatFault(new Message("sop.unknownProperty", property.Name), property.Path, Line(property)));
            }
            else if (property.Value.Type != JTokenType.Null)
            {
                Compare(property.Value, known.PropertyType!, faults);
            }
            else if (!WireType.TakesNull(known))
            {
                faults.Add(WrongType(property.Value, known.PropertyType!));
            }

            if (faults.Count >= MostFaults)
            {
                return;
            }
        }

        foreach (var needed in shape.Properties.Where(p => p.Required == Required.Always && body.Property(p.PropertyName!, StringComparison.Ordinal) is null))
        {
            faults.Add(new FormatFault(new Message("sop.missing", needed.PropertyName!), body.Path, Line(body)));
        }
    }

    private static FormatFault WrongType(JToken token, Type expected) =>
        new(new Message("sop.wrongType", WireType.Describe(expected)), token.Path, Line(token));

    private static int Line(JToken token) => ((IJsonLineInfo)token).LineNumber;
}
