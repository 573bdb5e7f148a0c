using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Start;

/// <summary>The server does not start as it is configured.</summary>
internal sealed class StartRefusedException(Message reason) : Exception($"{reason.In(Language.Indonesian)}\n{reason.In(Language.English)}");
