using System.Collections;
using System.Reflection;
using System.Text.Json;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace SopWordAddin.Tests.StandIns;

/// <summary>Holds an answer's JSON against the Graph SDK's own model of it.</summary>
internal static class ModelHonesty
{
    // Documented in the service's description of errors, and missing in the model.
    private static readonly HashSet<string> BeyondTheModel = ["innerError.code"];

    /// <returns>Properties that the real service does not send so: unknown, or of another type or format.</returns>
    public static List<string> Lies<T>(string json, ParsableFactory<T> model)
        where T : IParsable
    {
        using var document = JsonDocument.Parse(json);
        var read = new JsonParseNode(document.RootElement.Clone()).GetObjectValue(model);
        var lies = new List<string>();
        Compare(document.RootElement, read!, "", lies);
        return lies;
    }

    private static void Compare(JsonElement json, object model, string path, List<string> lies)
    {
        // The columns of a list are its owner's own.
        if (model is FieldValueSet)
        {
            return;
        }

        foreach (var property in json.EnumerateObject().Where(p => !p.Name.StartsWith('@') || p.Name == "@odata.nextLink"))
        {
            var at = $"{path}{property.Name}";
            var known = PropertyOf(model.GetType(), property.Name);
            if (known is null)
            {
                if (!BeyondTheModel.Any(at.EndsWith))
                {
                    lies.Add($"{at} is unknown");
                }
            }
            else if (property.Value.ValueKind != JsonValueKind.Null && !Same(property.Value, known.GetValue(model), at, lies))
            {
                lies.Add($"{at} = {property.Value} is no {known.PropertyType.Name}");
            }
        }
    }

    // What is named as its type is, the SDK calls "...Prop".
    private static PropertyInfo? PropertyOf(Type model, string name)
    {
        var plain = name.Replace("-", "", StringComparison.Ordinal).Replace("@odata.", "Odata", StringComparison.Ordinal);
        return model.GetProperties().FirstOrDefault(p => p.Name.Equals(plain, StringComparison.OrdinalIgnoreCase) || p.Name.Equals(plain + "Prop", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Same(JsonElement json, object? read, string at, List<string> lies)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object when read is IParsable:
                Compare(json, read, at + ".", lies);
                return true;
            case JsonValueKind.Array when read is IEnumerable entries:
                var values = entries.Cast<object>().ToList();
                return values.Count == json.GetArrayLength() && json.EnumerateArray().Zip(values, (j, v) => Same(j, v, at, lies)).All(same => same);
            case JsonValueKind.String:
                return read switch
                {
                    string text => text == json.GetString(),
                    DateTimeOffset moment => moment == DateTimeOffset.Parse(json.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
                    Guid or Enum or Date or Time or TimeSpan => true,
                    _ => false,
                };
            case JsonValueKind.Number:
                return read is int or long or double or float or decimal && Convert.ToDecimal(read, System.Globalization.CultureInfo.InvariantCulture) == json.GetDecimal();
            case JsonValueKind.True or JsonValueKind.False:
                return read is bool yes && yes == json.GetBoolean();
            default:
                return false;
        }
    }
}
