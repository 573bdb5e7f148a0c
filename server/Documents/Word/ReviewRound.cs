using Newtonsoft.Json;

namespace SopWordAddin.Documents.Word;

public enum Verdict
{
    Accepted,
    NeedsWork,
}

/// <summary>One time that an SOP went to its reviewers. Its comments are those written from its start to the next round's.</summary>
public sealed record ReviewRound
{
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    public string Reviewer { get; init; } = "";

    /// <summary>By the clock of who began it, as the dates of comments are.</summary>
    [JsonProperty(Required = Required.Always)]
    public DateTime StartedAt { get; init; }

    /// <summary>Null while the round goes on.</summary>
    public Verdict? Verdict { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>What the reviewer adds to the verdict.</summary>
    public string Remark { get; init; } = "";
}
