using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace SopWordAddin.Documents.Sops;

/// <summary>Which JSON values stand for which type, and what to call that type to people.</summary>
public static class WireType
{
    // Both are asked for every value of a text, and reflection is slow.
    private static readonly ConcurrentDictionary<JsonProperty, bool> NullTakers = new();
    private static readonly ConcurrentDictionary<Type, string[]> EnumNames = new();

    /// <param name="type">Objects and lists never fit here: the caller has looked inside those.</param>
    public static bool Fits(JToken token, Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        var text = token.Type == JTokenType.String ? (string)token! : null;
        return inner switch
        {
            _ when inner == typeof(string) => text is not null,
            _ when inner == typeof(bool) => token.Type == JTokenType.Boolean,
            // Newtonsoft holds what is beyond 64 bits as a BigInteger.
            _ when inner == typeof(int) => token is JValue { Value: long and >= int.MinValue and <= int.MaxValue },
            _ when inner == typeof(double) => token is JValue { Value: long } or JValue { Value: double and > double.NegativeInfinity and < double.PositiveInfinity },
            _ when inner == typeof(Guid) => Guid.TryParseExact(text, "D", out _),
            _ when inner == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ when inner == typeof(DateTime) => DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            { IsEnum: true } => NamesOf(inner).Contains(text, StringComparer.Ordinal),
            _ => false,
        };
    }

    /// <summary>Whether null may stand for this property: its type says so.</summary>
    public static bool TakesNull(JsonProperty property) => NullTakers.GetOrAdd(property, static p =>
        Nullable.GetUnderlyingType(p.PropertyType!) is not null
        || (!p.PropertyType!.IsValueType
            && p.DeclaringType!.GetProperty(p.UnderlyingName!) is { } member
            && new NullabilityInfoContext().Create(member).WriteState == NullabilityState.Nullable));

    public static Message Describe(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        return inner switch
        {
            { IsEnum: true } => new Message("type.oneOf", string.Join(", ", NamesOf(inner))),
            _ when inner == typeof(string) => new Message("type.string"),
            _ when inner == typeof(bool) => new Message("type.boolean"),
            _ when inner == typeof(int) => new Message("type.integer"),
            _ when inner == typeof(double) => new Message("type.number"),
            _ when inner == typeof(Guid) => new Message("type.guid"),
            _ when inner == typeof(DateOnly) => new Message("type.date"),
            _ when inner == typeof(DateTime) => new Message("type.dateTime"),
            _ when IsMap(inner) || !typeof(IEnumerable).IsAssignableFrom(inner) => new Message("type.object"),
            _ => new Message("type.array"),
        };
    }

    private static bool IsMap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    /// <summary>The values of an enum as they are written.</summary>
    public static IReadOnlyList<string> NamesOf(Type type) => EnumNames.GetOrAdd(type, static t =>
        [.. Enum.GetValues(t).Cast<object>().Select(v => JsonConvert.SerializeObject(v, SopJson.Settings).Trim('"'))]);
}
