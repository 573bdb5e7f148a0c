namespace SopWordAddin.Host.Archive;

/// <summary>Where filed documents lie for good: a folder, or a SharePoint library.</summary>
internal interface IArchive
{
    /// <summary>Documents are stored as the person who files them, so their right to act is kept until the document has arrived.</summary>
    bool ActsForPeople { get; }

    /// <summary>All versions of an SOP lie at one place, and the archive keeps the earlier ones.</summary>
    bool KeepsVersions { get; }

    /// <summary>Beside each document the archive shows how it stands with the SOP.</summary>
    bool ShowsStanding { get; }

    /// <summary>
    /// Puts the document whole at its place and overwrites nothing but the version it supersedes. Called again after any
    /// interruption it finds what it did before: a document that is its own is taken for its own.
    /// </summary>
    /// <exception cref="PlaceTakenException">Something else lies there.</exception>
    /// <exception cref="ArchiveUnavailableException">Not now; to be tried again.</exception>
    /// <exception cref="ArchiveRefusedException">Never, unless a person changes something.</exception>
    /// <exception cref="Identity.SignInNeededException">The person must sign in again.</exception>
    Task<Stored> StoreAsync(Shipment shipment, Journey journey, CancellationToken stop);

    /// <summary>Leaves nothing of a shipment that did not arrive.</summary>
    /// <returns>False when it has arrived already, so that it can only be completed.</returns>
    /// <exception cref="ArchiveUnavailableException">Not now; to be tried again.</exception>
    Task<bool> GiveUpAsync(Shipment shipment, CancellationToken stop);

    /// <param name="sessionKey">For the right of whoever reads; null where the archive acts for itself.</param>
    /// <returns>Null when nothing lies there any more.</returns>
    /// <exception cref="DocumentChangedException">Something else lies there.</exception>
    /// <exception cref="ArchiveUnavailableException">Not now.</exception>
    Task<byte[]?> FetchAsync(FiledDocument document, string? sessionKey, CancellationToken stop);

    /// <returns>The versions that the archive keeps of the file, newest first; none where each is a file of its own.</returns>
    Task<IReadOnlyList<KeptVersion>> VersionsAsync(FiledDocument document, string? sessionKey, CancellationToken stop);

    /// <summary>
    /// Shows of a filed document what the register says now: its card and, where it is <see cref="Shipment.Restored"/>, its
    /// content as the current version again. Repeated after any interruption it ends the same.
    /// </summary>
    /// <exception cref="ArchiveUnavailableException">Not now; to be tried again.</exception>
    /// <exception cref="ArchiveRefusedException">Never, unless a person changes something.</exception>
    /// <exception cref="Identity.SignInNeededException">The person must sign in again.</exception>
    Task<Stored> ShowAsync(Shipment shipment, CancellationToken stop);

    /// <summary>
    /// The units whose SOPs lie together, place by place. The first place is that of every unit that has none of its own, and
    /// names none.
    /// </summary>
    IReadOnlyList<IReadOnlyList<string>> UnitsTogether { get; }

    /// <summary>What filing still lacks for a unit; changes nothing.</summary>
    Task<LibraryReport> CheckAsync(string? unit, string? sessionKey, CancellationToken stop);

    /// <exception cref="ArchiveUnavailableException">Nothing could be filed now.</exception>
    Task DemandReadyAsync(CancellationToken stop);
}

/// <summary>A document on its way.</summary>
/// <param name="LeaseVersion">Which holder of the lease ships it; two may for a moment, one of them in vain.</param>
/// <param name="Place">Path below the archive's root, parted by <c>/</c>; each part is a safe file name.</param>
/// <param name="ContentKey">SHA-256 of <paramref name="Docx"/>, lower-case hexadecimal.</param>
internal sealed record Shipment(Guid Id, long LeaseVersion, string Place, string ContentKey, byte[] Docx)
{
    public required SopCard Card { get; init; }

    /// <summary>For tokens of the person who files; null where the archive acts for itself.</summary>
    public string? SessionKey { get; init; }

    /// <summary>Of an upload that an earlier attempt began.</summary>
    public string? UploadUrl { get; init; }

    /// <summary>The file, when an earlier attempt brought it there and was told so.</summary>
    public string? ItemId { get; init; }

    /// <summary>The file of the version before, which this one replaces; null for a first version.</summary>
    public string? Supersedes { get; init; }

    public bool IsFirstAttempt => LeaseVersion == 1;

    public Errand Errand { get; init; }

    /// <summary>Of the version that shall be the current one again, as the archive names it; null where only the card is to be shown.</summary>
    public string? Restored { get; init; }
}

/// <summary>What a library's columns show of an SOP.</summary>
internal sealed record SopCard(string Number, string Title, string? Unit, int Revision, DateOnly? EffectiveOn)
{
    /// <summary>When it is due to be looked at again; null before it has an effective date.</summary>
    public DateOnly? ReviewOn { get; init; }

    public bool Withdrawn { get; init; }

    /// <summary>Its effective date has not come.</summary>
    public bool Upcoming { get; init; }
}

/// <summary>What is to be done with a row of the outbox.</summary>
internal enum Errand
{
    /// <summary>The document is to be brought into the archive.</summary>
    Store,

    /// <summary>It lies there, and shall show something else.</summary>
    Show,

    /// <summary>Another edition has taken its place meanwhile.</summary>
    Nothing,
}

/// <summary>What a shipment tells on its way; each call throws when the lease is lost or the filing was called off, and then nothing more may be done.</summary>
/// <param name="Sent">Bytes that have arrived.</param>
/// <param name="Opened">Keeps the address of an upload before its first byte goes out; null when it has ended.</param>
/// <param name="Committed">Keeps the id of the file as soon as it lies there.</param>
internal sealed record Journey(Func<long, Task> Sent, Func<string?, Task> Opened, Func<string, Task> Committed);

/// <param name="Location">Where a person finds the document.</param>
/// <param name="VersionId">Which of the file's versions it is; null, like <paramref name="ItemId"/>, where each version is a file of its own.</param>
internal sealed record Stored(string Location, string? ItemId = null, string? VersionId = null);

/// <summary>A document that lies in the archive.</summary>
internal sealed record FiledDocument(Guid Id, string Place, string ContentKey, string? Unit, string? ItemId, string? VersionId);

internal sealed class PlaceTakenException() : Exception("something else lies at the place");

/// <summary>The file at the place is not the one that was filed.</summary>
internal sealed class DocumentChangedException() : Exception("the file was changed outside this program");

/// <param name="problem">Key of the text that tells why.</param>
internal sealed class ArchiveUnavailableException(string problem, Exception? cause = null) : Exception(problem, cause)
{
    public string Problem { get; } = problem;

    public Patience Patience { get; init; }

    /// <summary>As the archive asked; null when it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public string? RequestId { get; init; }
}

/// <summary>How long to wait for what.</summary>
internal enum Patience
{
    /// <summary>1, 2, 4 ... seconds: an outage.</summary>
    Growing,

    /// <summary>Some seconds: somebody else is just writing.</summary>
    Short,

    /// <summary>Minutes, for a day: a person has the file open.</summary>
    ForPeople,
}

/// <summary>Trying again is of no use until a person changes something.</summary>
/// <param name="problem">Key of the text that tells why.</param>
internal sealed class ArchiveRefusedException(string problem, Exception? cause = null) : Exception(problem, cause)
{
    public string Problem { get; } = problem;

    public string? RequestId { get; init; }
}
