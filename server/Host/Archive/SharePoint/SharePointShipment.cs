namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>A document on its way into a library.</summary>
/// <param name="Folders">Names of the folders from the library's root down.</param>
/// <param name="Name">File name, safe for SharePoint.</param>
/// <param name="SessionKey">For tokens of the person who files.</param>
/// <param name="Supersedes">Filing id of the edition that lies there and is replaced; null for a first filing.</param>
/// <param name="UploadUrl">Of a session that an earlier attempt began.</param>
/// <param name="Sent">Bytes that have arrived; throws when the lease is lost.</param>
/// <param name="KeepUploadUrl">Stores the address of a new session; throws when the lease is lost.</param>
internal sealed record SharePointShipment(
    Guid Id,
    IReadOnlyList<string> Folders,
    string Name,
    byte[] Docx,
    SopCard Card,
    string SessionKey,
    string? Supersedes,
    string? UploadUrl,
    Func<long, Task> Sent,
    Func<string, Task> KeepUploadUrl);

/// <summary>What the library's columns show of an SOP.</summary>
internal sealed record SopCard(string Number, string Title, string? Unit, int Revision, DateOnly? EffectiveOn, DateOnly? ReviewOn);

internal sealed record FiledItem(string Id, string WebUrl);
