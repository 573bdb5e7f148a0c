using Newtonsoft.Json;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Host.Documents;

/// <summary>What shall become of a comment, as sent.</summary>
internal sealed record CommentChangeOnWire
{
    [JsonProperty(Required = Required.Always)]
    public CommentChangeKind Kind { get; init; }

    /// <summary>The comment or reply, for every kind but <c>add</c>.</summary>
    public string? CommentId { get; init; }

    /// <summary>For <c>add</c> and <c>reply</c>.</summary>
    public string? Text { get; init; }

    /// <summary>For <c>add</c>: the step to hang on.</summary>
    public string? StepId { get; init; }

    /// <summary>For <c>add</c>: the field of the step, or of the cover when no step is named.</summary>
    public string? Field { get; init; }

    /// <summary>Who writes, heard only where nobody signs in; the caller when left out.</summary>
    public string? Author { get; init; }

    /// <summary>Minutes by which the writer's clock is ahead of UTC; the office's when left out or impossible.</summary>
    public int? UtcOffset { get; init; }

    public CommentChange ToChange() => new(Kind, CommentId, Text, StepId, Field);
}
