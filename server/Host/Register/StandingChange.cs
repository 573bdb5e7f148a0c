namespace SopWordAddin.Host.Register;

internal enum StandingChangeKind
{
    Withdrawn,
    Reinstated,

    /// <summary>An edition filed ahead will not come into force.</summary>
    CalledOff,

    /// <summary>It will, after all.</summary>
    Awaited,

    /// <summary>Its day of review has moved; what moved it is logged by whoever did it.</summary>
    Reviewed,
}

/// <summary>What a person changes of how it stands with a filed SOP.</summary>
/// <param name="Detail">A reason in the person's words; empty for none.</param>
internal sealed record StandingChange(Guid SopId, StandingChangeKind Kind, string Detail = "")
{
    /// <summary>The edition that it is about; null for the current one.</summary>
    public int? Version { get; init; }
}

/// <summary>
/// Changes the standing of an SOP, and in the same transaction tells those who tell of it: the log and the archive. Parameter
/// <c>save</c> makes the change and saves it.
/// </summary>
internal delegate Task ChangeStanding(StandingChange change, HttpContext context, Func<Task> save);
