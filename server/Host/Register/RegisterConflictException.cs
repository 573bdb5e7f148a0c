using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Register;

/// <summary>The register holds something that what was asked cannot stand beside.</summary>
/// <param name="with">The SOP that is in the way.</param>
internal sealed class RegisterConflictException(Message reason, ConflictingSop with) : Exception(reason.Key)
{
    public Message Reason => reason;

    public ConflictingSop With => with;
}

internal sealed record ConflictingSop(Guid Id, string Number, string Title);
