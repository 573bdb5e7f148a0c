using Newtonsoft.Json;
using SopWordAddin.Documents.Comparison;

namespace SopWordAddin.Host.Overlap;

internal enum LooseEndVerdict
{
    /// <summary>It comes from outside the agency, or goes there: nothing is missing.</summary>
    Expected,

    /// <summary>An SOP is to be mended, or is missing.</summary>
    Mend,
}

/// <summary>What a person says of an output that nobody uses, or an input that nobody makes.</summary>
internal sealed class LooseEndJudgement : Judged
{
    public required Guid SopId { get; init; }

    public required LooseEndKind Kind { get; init; }

    /// <summary>See <see cref="LooseEnd"/>.</summary>
    public required string TextKey { get; init; }

    /// <summary>The one that was judged: a later one is to be looked at again.</summary>
    public required int Version { get; init; }

    public required LooseEndVerdict Verdict { get; init; }
}

/// <summary>A judgement, as sent.</summary>
internal sealed record LooseEndJudgementOnWire
{
    [JsonProperty(Required = Required.Always)]
    public Guid SopId { get; init; }

    [JsonProperty(Required = Required.Always)]
    public LooseEndKind Kind { get; init; }

    /// <summary>As the list names it.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Key { get; init; } = "";

    /// <summary>Null takes back what was said.</summary>
    [JsonProperty(Required = Required.AllowNull)]
    public LooseEndVerdict? Verdict { get; init; }

    public string Note { get; init; } = "";
}
