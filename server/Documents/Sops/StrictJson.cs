using System.Collections;
using System.Globalization;
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
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(SopJson.Settings);

    /// <exception cref="FormatRefusedException">The text is not JSON, or not of this shape.</exception>
    public static T Read<T>(string json) => Read<T>(json, out _);

    /// <param name="places">The parsed text, to look up the line of a path with <see cref="LineOf"/>.</param>
    internal static T Read<T>(string json, out JToken places)
    {
        places = Parse(json);
        var faults = new List<FormatFault>();
        Compare(places, typeof(T), faults);
        return faults.Count == 0 ? places.ToObject<T>(Serializer)! : throw new FormatRefusedException(faults);
    }

    internal static int LineOf(JToken places, string path) =>
        places.SelectToken(path) is IJsonLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    private static JToken Parse(string json)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = 32 };
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
            throw new FormatRefusedException([new FormatFault(new Message("sop.syntax", FirstSentence(e.Message)), e.Path ?? "", e.LineNumber)]);
        }
    }

    private static string FirstSentence(string text) => text.Split(". Path", 2)[0].Split(" Path ", 2)[0];

    private static void Compare(JToken token, Type type, List<FormatFault> faults)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        var contract = Serializer.ContractResolver.ResolveContract(inner);
        switch (contract)
        {
            case JsonObjectContract shape when token is JObject body:
                CompareObject(body, shape, faults);
                break;
            case JsonArrayContract list when token is JArray array:
                foreach (var entry in array)
                {
                    Compare(entry, list.CollectionItemType!, faults);
                }

                break;
            case JsonDictionaryContract map when token is JObject body:
                foreach (var property in body.Properties())
                {
                    Compare(property.Value, map.DictionaryValueType!, faults);
                }

                break;
            case JsonObjectContract or JsonDictionaryContract:
                faults.Add(WrongType(token, new Message("type.object")));
                break;
            case JsonArrayContract:
                faults.Add(WrongType(token, new Message("type.array")));
                break;
            default:
                CompareValue(token, inner, faults);
                break;
        }
    }

    private static void CompareObject(JObject body, JsonObjectContract shape, List<FormatFault> faults)
    {
        foreach (var property in body.Properties())
        {
            var known = shape.Properties.FirstOrDefault(p => p.PropertyName == property.Name && !p.Ignored && p.Writable);
            if (known is null)
            {
                faults.Add(new FormatFault(new Message("sop.unknownProperty", property.Name), property.Path, Line(property)));
            }
            else if (property.Value.Type != JTokenType.Null)
            {
                Compare(property.Value, known.PropertyType!, faults);
            }
            else if (!TakesNull(known))
            {
                faults.Add(WrongType(property.Value, Describe(known.PropertyType!)));
            }
        }

        foreach (var needed in shape.Properties.Where(p => p.Required == Required.Always && body.Property(p.PropertyName!, StringComparison.Ordinal) is null))
        {
            faults.Add(new FormatFault(new Message("sop.missing", needed.PropertyName!), body.Path, Line(body)));
        }
    }

    private static bool TakesNull(JsonProperty property)
    {
        if (Nullable.GetUnderlyingType(property.PropertyType!) is not null)
        {
            return true;
        }

        var member = property.DeclaringType!.GetProperty(property.UnderlyingName!);
        return !property.PropertyType!.IsValueType
            && member is not null
            && new System.Reflection.NullabilityInfoContext().Create(member).WriteState == System.Reflection.NullabilityState.Nullable;
    }

    private static void CompareValue(JToken token, Type type, List<FormatFault> faults)
    {
        var text = token.Type == JTokenType.String ? (string)token! : null;
        var fits = type switch
        {
            _ when type == typeof(string) => text is not null,
            _ when type == typeof(bool) => token.Type == JTokenType.Boolean,
            _ when type == typeof(int) => token.Type == JTokenType.Integer && token.Value<decimal>() is >= int.MinValue and <= int.MaxValue,
            _ when type == typeof(double) => token.Type is JTokenType.Integer or JTokenType.Float,
            _ when type == typeof(Guid) => text is not null && Guid.TryParseExact(text, "D", out _),
            _ when type == typeof(DateOnly) => text is not null
                && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            { IsEnum: true } => text is not null && WireNames(type).Contains(text, StringComparer.Ordinal),
            _ => throw new NotSupportedException($"{type} has no place in the wire model"),
        };
        if (!fits)
        {
            faults.Add(WrongType(token, Describe(type)));
        }
    }

    private static Message Describe(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        return inner switch
        {
            { IsEnum: true } => new Message("type.oneOf", string.Join(", ", WireNames(inner))),
            _ when inner == typeof(string) => new Message("type.string"),
            _ when inner == typeof(bool) => new Message("type.boolean"),
            _ when inner == typeof(int) => new Message("type.integer"),
            _ when inner == typeof(double) => new Message("type.number"),
            _ when inner == typeof(Guid) => new Message("type.guid"),
            _ when inner == typeof(DateOnly) => new Message("type.date"),
            _ when typeof(IEnumerable).IsAssignableFrom(inner) => new Message("type.array"),
            _ => new Message("type.object"),
        };
    }

    private static IEnumerable<string> WireNames(Type type) =>
        Enum.GetValues(type).Cast<object>().Select(v => JsonConvert.SerializeObject(v, SopJson.Settings).Trim('"'));

    private static FormatFault WrongType(JToken token, Message expected) =>
        new(new Message("sop.wrongType", expected), token.Path, Line(token));

    private static int Line(JToken token) => ((IJsonLineInfo)token).LineNumber;
}
