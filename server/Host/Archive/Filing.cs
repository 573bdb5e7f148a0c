namespace SopWordAddin.Host.Archive;

internal enum FilingState
{
    /// <summary>Accepted and kept; nobody is sending it right now.</summary>
    Waiting,

    Uploading,

    /// <summary>Lies in the archive and stands in the register.</summary>
    Filed,

    /// <summary>Goes on when the person who filed it signs in again.</summary>
    NeedsSignIn,

    /// <summary>The archive will not have it; the same document may be filed again.</summary>
    Refused,

    /// <summary>Called off before it lay in the archive; the same document may be filed again.</summary>
    Cancelled,
}

/// <summary>A row of the outbox: one document on its way into the archive. Moments are Unix milliseconds.</summary>
internal sealed class Filing
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the document as it was received, lower-case hexadecimal: the very same document is one filing.</summary>
    public required string ContentKey { get; set; }

    /// <summary>Where it shall lie: path below the archive's root, parted by <c>/</c>.</summary>
    public required string Place { get; set; }

    /// <summary>The place as file systems compare that ignore case; with the version where an archive keeps all of them at one place.</summary>
    public required string PlaceKey { get; set; }

    /// <summary>Bytes of the document.</summary>
    public required long Size { get; init; }

    public long BytesSent { get; set; }

    public required FilingState State { get; set; }

    public int Attempt { get; set; }

    public required long NextAttemptAt { get; set; }

    /// <summary>Who works on it, for the log.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>Until then nobody else touches it.</summary>
    public long LeaseUntil { get; set; }

    /// <summary>Counts the leases: whoever holds an older one has lost the row and may write nothing more.</summary>
    public long LeaseVersion { get; set; }

    /// <summary>Key of the text that says why it has not arrived yet.</summary>
    public string? Problem { get; set; }

    /// <summary>How often in a row it has waited for the same problem.</summary>
    public int Waits { get; set; }

    /// <summary>Key of the person who filed it, or who took it over.</summary>
    public required string Caller { get; set; }

    public required string CallerName { get; set; }

    /// <summary>The right to act for that person, sealed; gone as soon as it is not needed.</summary>
    public string? SessionKey { get; set; }

    /// <summary>Since when that right is held.</summary>
    public long SessionAt { get; set; }

    /// <summary>Of the upload under way, sealed: whoever knows it may write. Stored before the first byte goes out.</summary>
    public string? UploadUrl { get; set; }

    /// <summary>Of the file in the library, stored as soon as it lies there.</summary>
    public string? ItemId { get; set; }

    /// <summary>The version of that file which is this filing.</summary>
    public string? VersionId { get; set; }

    /// <summary>JSON that the next sign-in must ask for.</summary>
    public string? Claims { get; set; }

    /// <summary>Of the last call to the archive that failed: Microsoft's support asks for it.</summary>
    public string? RequestId { get; set; }

    /// <summary>Somebody asked to call it off; it ends so unless it already lies in the archive.</summary>
    public bool Cancelling { get; set; }

    /// <summary>It was filed before and shall be the current edition again.</summary>
    public bool Restoring { get; set; }

    /// <summary>While the register says that it is the current edition, the library's file is to hold it as its newest version.</summary>
    public bool BringingForward { get; set; }

    public required long AcceptedAt { get; init; }

    /// <summary>Set for good once it lies in the archive. In any state but <see cref="FilingState.Filed"/> the archive has yet to show something of it.</summary>
    public long? FiledAt { get; set; }
}

/// <summary>The document, apart from its row so that nobody reads it by accident.</summary>
internal sealed class FilingContent
{
    public required Guid FilingId { get; init; }

    public required byte[] Docx { get; init; }
}
