namespace SopWordAddin.Host.Awareness;

/// <summary>Somebody of the agency who is to know its SOPs.</summary>
internal sealed class Person
{
    public required Guid Id { get; init; }

    /// <summary>Of the caller; null for who is only listed and has not come yet.</summary>
    public string? Key { get; set; }

    /// <summary>Lower case; null where neither the list nor the sign-in names one.</summary>
    public string? Email { get; set; }

    public required string Name { get; set; }

    /// <summary>Null for who belongs to no unit, and so need not read anything.</summary>
    public Guid? UnitId { get; set; }
}

/// <summary>What a person said: that a revision of an SOP is read and understood.</summary>
internal sealed class SopReading
{
    public required Guid SopId { get; init; }

    /// <summary>A later one is to be read anew.</summary>
    public required int Revision { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The one that was current then.</summary>
    public required int Version { get; set; }

    /// <summary>Of the person, as it was then.</summary>
    public required string Name { get; set; }

    /// <summary>Unix milliseconds, like the next.</summary>
    public required long ReadAt { get; set; }

    /// <summary>Null while it holds.</summary>
    public long? TakenBackAt { get; set; }
}
