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
}

/// <summary>A row of the outbox: one document on its way into the archive. Moments are Unix milliseconds.</summary>
internal sealed class Filing
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the document, lower-case hexadecimal: the very same document is one filing.</summary>
    public required string ContentKey { get; init; }

    /// <summary>Where it shall lie: path below the archive's root, parted by <c>/</c>.</summary>
    public required string Place { get; set; }

    /// <summary>The place as file systems compare that ignore case.</summary>
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

    /// <summary>Key of the person who filed it.</summary>
    public required string Caller { get; init; }

    public required long AcceptedAt { get; init; }

    public long? FiledAt { get; set; }
}

/// <summary>The document, apart from its row so that nobody reads it by accident.</summary>
internal sealed class FilingContent
{
    public required Guid FilingId { get; init; }

    public required byte[] Docx { get; init; }
}
