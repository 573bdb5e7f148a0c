using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word.State;

/// <summary>What the custom XML part remembers.</summary>
/// <param name="Sop">Without its logo, which lives in the picture.</param>
internal sealed record SopState(Sop Sop, WrittenTexts Written);
