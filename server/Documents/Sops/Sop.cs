using Newtonsoft.Json;

namespace SopWordAddin.Documents.Sops;

/// <summary>One SOP as authors, the pane, the server and the document's state part share it.</summary>
public sealed record Sop
{
    /// <summary>The only version of the wire shape so far.</summary>
    public const int CurrentSchemaVersion = 1;

    [JsonProperty(Required = Required.Always)]
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    [JsonProperty(Required = Required.Always)]
    public Guid Id { get; init; }

    /// <summary>Id of the <see cref="Sops.Profile"/> whose labels, paper and rules apply.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Profile { get; init; } = "";

    [JsonProperty(Required = Required.Always)]
    public Cover Cover { get; init; } = new();

    [JsonProperty(Required = Required.Always)]
    public Flow Flow { get; init; } = new();

    [JsonProperty(Required = Required.Always)]
    public PageSetup Page { get; init; } = new();

    /// <summary>What the office promises its public for the whole procedure (standar pelayanan), for example <c>5 hari kerja</c>.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? ServiceStandard { get; init; }

    /// <summary>Rules the office decided not to apply to this SOP; left out of the JSON while empty.</summary>
    public IReadOnlyList<SilencedRule> SilencedRules { get; init; } = [];

    public bool ShouldSerializeSilencedRules() => SilencedRules.Count > 0;
}

/// <summary>A conformity rule that does not apply to one SOP, and why.</summary>
public sealed record SilencedRule
{
    [JsonProperty(Required = Required.Always)]
    public string Rule { get; init; } = "";

    [JsonProperty(Required = Required.Always)]
    public string Reason { get; init; } = "";
}

/// <summary>Paper and direction of the flowchart pages.</summary>
public sealed record PageSetup
{
    public Paper Paper { get; init; } = Paper.A4;

    public PageOrientation Orientation { get; init; } = PageOrientation.Landscape;
}

/// <summary>F4 is the Indonesian folio, 330 x 215 mm.</summary>
public enum Paper
{
    A4,
    F4,
    Letter,
    Legal,
}

public enum PageOrientation
{
    Landscape,
    Portrait,
}
