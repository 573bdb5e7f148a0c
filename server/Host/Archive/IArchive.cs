namespace SopWordAddin.Host.Archive;

/// <summary>Where filed documents lie for good: a folder, or a SharePoint library.</summary>
internal interface IArchive
{
    /// <summary>
    /// Puts the document whole at its place and overwrites nothing. Called again after any interruption it finds what it
    /// did before: an equal document at the place is taken for its own.
    /// </summary>
    /// <param name="sent">Called with the bytes sent so far; throws when the lease is lost, and then nothing more may be done.</param>
    /// <returns>Where a person finds the document.</returns>
    /// <exception cref="PlaceTakenException">Something else lies there.</exception>
    /// <exception cref="ArchiveUnavailableException">Not now; to be tried again.</exception>
    Task<string> StoreAsync(Shipment shipment, Func<long, Task> sent, CancellationToken stop);

    /// <returns>Null when nothing lies there any more.</returns>
    /// <exception cref="ArchiveUnavailableException">Not now.</exception>
    Task<byte[]?> FetchAsync(string place, CancellationToken stop);

    /// <exception cref="ArchiveUnavailableException">Nothing could be filed now.</exception>
    Task DemandReadyAsync(CancellationToken stop);
}

/// <param name="LeaseVersion">Which holder of the lease ships it; two may for a moment, one of them in vain.</param>
/// <param name="Place">Path below the archive's root, parted by <c>/</c>; each part is a safe file name.</param>
/// <param name="ContentKey">SHA-256 of <paramref name="Docx"/>, lower-case hexadecimal.</param>
internal sealed record Shipment(Guid Id, long LeaseVersion, string Place, string ContentKey, byte[] Docx);

internal sealed class PlaceTakenException() : Exception("something else lies at the place");

/// <param name="problem">Key of the text that tells why.</param>
internal sealed class ArchiveUnavailableException(string problem, Exception? cause = null) : Exception(problem, cause)
{
    public string Problem { get; } = problem;
}
