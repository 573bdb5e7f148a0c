using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Overlap;

internal enum OverlapVerdict
{
    /// <summary>They do the same work: one of them should go.</summary>
    Same,

    /// <summary>They only look alike.</summary>
    Different,

    /// <summary>They are to become one SOP.</summary>
    Merge,
}

/// <summary>What a person says of two SOPs; <see cref="One"/> is the lesser id.</summary>
internal sealed class Judgement : Judged
{
    public required Guid One { get; init; }

    public required Guid Other { get; init; }

    /// <summary>The versions that were judged: a later one is to be looked at again.</summary>
    public required int OneVersion { get; init; }

    public required int OtherVersion { get; init; }

    public required OverlapVerdict Verdict { get; init; }
}

/// <summary>A judgement, as sent.</summary>
internal sealed record JudgementOnWire
{
    [JsonProperty(Required = Required.Always)]
    public Guid One { get; init; }

    [JsonProperty(Required = Required.Always)]
    public Guid Other { get; init; }

    /// <summary>Null takes back what was said.</summary>
    [JsonProperty(Required = Required.AllowNull)]
    public OverlapVerdict? Verdict { get; init; }

    public string Note { get; init; } = "";
}

internal static class OverlapTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Judgement>(judgement =>
        {
            judgement.ToTable("overlap_judgements");
            judgement.HasKey(j => new { j.One, j.Other });
            judgement.Property(j => j.Verdict).HasConversion<string>();
            judgement.HasOne<SopRecord>().WithMany().HasForeignKey(j => j.One);
            judgement.HasOne<SopRecord>().WithMany().HasForeignKey(j => j.Other);
        });
        model.Entity<LooseEndJudgement>(judgement =>
        {
            judgement.ToTable("loose_end_judgements");
            judgement.HasKey(j => new { j.SopId, j.Kind, j.TextKey });
            judgement.Property(j => j.Kind).HasConversion<string>();
            judgement.Property(j => j.Verdict).HasConversion<string>();
            judgement.HasOne<SopRecord>().WithMany().HasForeignKey(j => j.SopId);
        });
    }
}
