using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word;

/// <summary>A document is refused; nothing of it was taken.</summary>
public sealed class DocumentRefusedException(Message message) : Exception(message.ToString())
{
    /// <summary>The reason, for people.</summary>
    public Message Reason { get; } = message;

    /// <summary>Stable, for example <c>word.encrypted</c>.</summary>
    public string Code => Reason.Key;
}
