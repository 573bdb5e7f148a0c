namespace SopWordAddin.Documents.Word;

/// <summary>What the pane inserts into an open document.</summary>
/// <param name="Cover">Flat OPC package whose body is the identity block: a content control with a table and an empty paragraph.</param>
/// <param name="Flow">Flat OPC package whose body is the flowchart block.</param>
/// <param name="State">XML of the custom XML part, without prolog.</param>
public sealed record SopBlocks(string Cover, string Flow, string State);
