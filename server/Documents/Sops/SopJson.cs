using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace SopWordAddin.Documents.Sops;

/// <summary>The one JSON shape of an SOP: strict to read, stable to write.</summary>
public static class SopJson
{
    /// <summary>The settings of every JSON text that the server reads or writes.</summary>
    public static JsonSerializerSettings Settings { get; } = new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy { ProcessDictionaryKeys = false } },
        Converters = { new StringEnumConverter(new WireEnumNames(), allowIntegerValues: false) },
        DateParseHandling = DateParseHandling.None,
        MissingMemberHandling = MissingMemberHandling.Error,
        Formatting = Formatting.None,
        MaxDepth = 32,
    };

    public static string Write(Sop sop) => JsonConvert.SerializeObject(sop, Settings);

    /// <exception cref="FormatRefusedException">The text is no SOP; the first hundred faults are listed.</exception>
    public static Sop Read(string json)
    {
        var sop = StrictJson.Read<Sop>(json, out var places);
        SopIntegrity.Demand(sop, places);
        return sop;
    }

    /// <summary>Enum names as on the wire: camelCase, but paper sizes keep their capitals.</summary>
    private sealed class WireEnumNames : CamelCaseNamingStrategy
    {
        protected override string ResolvePropertyName(string name) =>
            Enum.IsDefined(typeof(Paper), name) ? name : base.ResolvePropertyName(name);
    }
}
