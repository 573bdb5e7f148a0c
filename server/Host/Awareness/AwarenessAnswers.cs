using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Awareness;

/// <summary>How much of what is to be read was read: by each person of a unit each SOP of its reading list.</summary>
internal sealed record ReadingShare(int Read, int Wanted)
{
    public static ReadingShare operator +(ReadingShare one, ReadingShare other) => new(one.Read + other.Read, one.Wanted + other.Wanted);
}

/// <param name="Me">Whoever asks.</param>
/// <param name="Units">Each behind the one above it, neighbours in their order.</param>
internal sealed record AwarenessAnswer(ReadingPerson Me, ReadingShare Total, IReadOnlyList<UnitAwareness> Units);

/// <param name="UnitId">Null for who has not been put into a unit nor chosen one.</param>
internal sealed record ReadingPerson(string Name, Guid? UnitId);

/// <param name="Depth">0 at the top.</param>
/// <param name="Sops">On its reading list.</param>
internal sealed record UnitAwareness(Guid Id, string Name, int Depth, int People, int Sops, ReadingShare Share);

/// <param name="People">In the unit.</param>
/// <param name="Entries">What they have not all read first.</param>
internal sealed record ReadingList(Guid UnitId, string Unit, int People, IReadOnlyList<ReadingEntry> Entries);

/// <param name="Unit">Whose SOP it is.</param>
/// <param name="Readers">People of the unit who have read this revision.</param>
/// <param name="MineAt">When the caller has; null for not yet.</param>
/// <param name="Next">The edition that waits for its day; null for none.</param>
internal sealed record ReadingEntry(
    Guid SopId,
    string Number,
    string Title,
    string? Unit,
    int Revision,
    DateOnly? EffectiveOn,
    ReadingReason Reason,
    int Readers,
    DateTimeOffset? MineAt,
    NextEdition? Next);

/// <summary>Who knows an SOP.</summary>
/// <param name="InForce">Only what is in force is on anybody's list.</param>
/// <param name="MineAt">When the caller has read this revision; null for not yet.</param>
/// <param name="People">By name, for the secretariat alone; others get none.</param>
/// <param name="Next">The edition that waits for its day and may be read ahead of it; null for none.</param>
internal sealed record SopAwareness(
    int Revision, bool InForce, DateTimeOffset? MineAt, IReadOnlyList<UnitShare> Units, IReadOnlyList<Reader> People, NextReading? Next);

/// <param name="MineAt">When the caller has read it; null for not yet.</param>
internal sealed record NextReading(NextEdition Edition, DateTimeOffset? MineAt);

internal sealed record UnitShare(Guid Id, string Name, ReadingReason Reason, ReadingShare Share);

/// <param name="Unit">Null for who belongs to none.</param>
/// <param name="ReadAt">Null for who has not.</param>
internal sealed record Reader(string Name, string? Unit, DateTimeOffset? ReadAt);
