using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host;

/// <summary>The server says no, and says why; nothing was changed.</summary>
/// <param name="reason">Its key is the problem's stable code.</param>
internal sealed class RefusedException(int status, Message reason, object? details = null) : Exception(reason.Key)
{
    /// <summary>HTTP status, 4xx or 5xx.</summary>
    public int Status => status;

    public Message Reason => reason;

    /// <summary>Goes into the problem as <c>details</c>, for programs.</summary>
    public object? Details => details;
}
