using Newtonsoft.Json;

namespace SopWordAddin.Documents.Sops;

/// <summary>The identity table (bagian identitas) of PermenPANRB 35/2012.</summary>
public sealed record Cover
{
    /// <summary>Name of the agency, one entry a printed line.</summary>
    public IReadOnlyList<string> Agency { get; init; } = [];

    public string? Unit { get; init; }

    public Logo? Logo { get; init; }

    public string Number { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>The day the SOP was finished.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>The day it was revised, null while it never was.</summary>
    public DateOnly? RevisedOn { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    /// <summary>0 for the first edition.</summary>
    public int Revision { get; init; }

    public Approver ApprovedBy { get; init; } = new();

    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    public IReadOnlyList<string> ExecutorQualifications { get; init; } = [];

    public IReadOnlyList<string> RelatedSops { get; init; } = [];

    public IReadOnlyList<string> Equipment { get; init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];

    public IReadOnlyList<string> Records { get; init; } = [];
}

/// <summary>The official who signs (Disahkan oleh).</summary>
public sealed record Approver
{
    public string Position { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Civil servant number, 18 digits, blanks allowed between its groups.</summary>
    public string Nip { get; init; } = "";
}

/// <summary>The emblem at the head of the identity table.</summary>
public sealed record Logo
{
    /// <summary><c>image/png</c> or <c>image/jpeg</c>.</summary>
    [JsonProperty(Required = Required.Always)]
    public string MediaType { get; init; } = "";

    [JsonProperty(Required = Required.Always)]
    public string Base64 { get; init; } = "";
}
