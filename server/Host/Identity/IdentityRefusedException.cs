using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Identity;

/// <summary>The call is not served because of who or what it comes from.</summary>
internal sealed class IdentityRefusedException(int status, Message reason) : Exception(reason.Key)
{
    public int Status => status;

    public Message Reason => reason;
}
