using Newtonsoft.Json;

namespace SopWordAddin.Documents.Sops;

/// <summary>The flowchart: executors as columns, steps as rows, symbols as nodes, arrows as links.</summary>
public sealed record Flow
{
    public IReadOnlyList<Actor> Actors { get; init; } = [];

    public IReadOnlyList<Step> Steps { get; init; } = [];

    public IReadOnlyList<Link> Links { get; init; } = [];
}

/// <summary>An executor (pelaksana): a post or unit with a column of its own.</summary>
public sealed record Actor
{
    [JsonProperty(Required = Required.Always)]
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Upper tier of a two-tier header; neighbours with the same group share one cell.</summary>
    public string? Group { get; init; }
}

/// <summary>One table row: an activity with its standard of input, time and output (mutu baku).</summary>
public sealed record Step
{
    [JsonProperty(Required = Required.Always)]
    public string Id { get; init; } = "";

    public string Activity { get; init; } = "";

    /// <summary>The row's symbols in order of flow; usually one.</summary>
    public IReadOnlyList<Node> Nodes { get; init; } = [];

    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>As written, for example <c>5 menit</c>.</summary>
    public string Time { get; init; } = "";

    public IReadOnlyList<string> Outputs { get; init; } = [];

    public string Notes { get; init; } = "";
}

/// <summary>A symbol. With several actors it is drawn in each of their columns, joined by a plain line.</summary>
public sealed record Node
{
    [JsonProperty(Required = Required.Always)]
    public string Id { get; init; } = "";

    [JsonProperty(Required = Required.Always)]
    public NodeKind Kind { get; init; }

    /// <summary>Actor ids; the first one holds the main symbol, to which links are tied.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Words inside the symbol.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? Text { get; init; }
}

public enum NodeKind
{
    Start,
    Process,
    Decision,
    End,
}

/// <summary>An arrow from node to node.</summary>
public sealed record Link
{
    [JsonProperty(Required = Required.Always)]
    public string From { get; init; } = "";

    [JsonProperty(Required = Required.Always)]
    public string To { get; init; } = "";

    /// <summary>The branch of a decision it stands for, such as <c>Ya</c>.</summary>
    public string? Label { get; init; }
}
