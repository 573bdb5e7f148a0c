namespace SopWordAddin.Host.Register;

/// <summary>An SOP with every version that was filed, newest first.</summary>
/// <param name="Standing">Null while nothing is known beside its documents.</param>
/// <param name="RefersTo">What its Keterkaitan names, in that order.</param>
/// <param name="ReferredBy">SOPs of the register whose Keterkaitan names this one.</param>
internal sealed record RegisterDetail(
    RegisterEntry Entry,
    IReadOnlyList<RegisterVersion> Versions,
    StandingOnWire? Standing,
    IReadOnlyList<RelatedSop> RefersTo,
    IReadOnlyList<RelatedSop> ReferredBy);

/// <param name="MonitoredOn">Null for never, like the next.</param>
internal sealed record StandingOnWire(
    DateOnly? MonitoredOn,
    DateOnly? EvaluatedOn,
    DateOnly? WithdrawnOn,
    string? WithdrawnBy,
    string? WithdrawnWhy);

/// <param name="Title">As written where it is named.</param>
/// <param name="Id">Null when the register has no SOP of that title.</param>
/// <param name="Mutual">Each names the other.</param>
internal sealed record RelatedSop(string Title, Guid? Id, string? Number, bool Mutual);

/// <param name="Location">Where a person finds it in the archive.</param>
/// <param name="Current">The one that counts; the others stay readable.</param>
/// <param name="Upcoming">Its effective date lies ahead, and nothing has overtaken it.</param>
/// <param name="CalledOff">Why it will not come into force; null for every other.</param>
internal sealed record RegisterVersion(
    int Version,
    bool Current,
    bool Upcoming,
    string? CalledOff,
    Guid FilingId,
    string Number,
    string Title,
    string? Unit,
    int Revision,
    DateOnly? CreatedOn,
    DateOnly? RevisedOn,
    DateOnly? EffectiveOn,
    DateTimeOffset FiledAt,
    string FiledBy,
    string Location,
    string Url,
    long Size,
    string Sha256);
