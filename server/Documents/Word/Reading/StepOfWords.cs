using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>A step out of nothing but a row's words.</summary>
internal static class StepOfWords
{
    public static Step In(ReadRow row, string id)
    {
        string Text(string field) => string.Join('\n', row.Paragraphs(field) ?? []).Trim();
        IReadOnlyList<string> List(string field) => ListMarks.Entries(row.Paragraphs(field) ?? []);
        return new Step
        {
            Id = id,
            Activity = Text(FlowFields.Activity),
            Inputs = List(FlowFields.Inputs),
            Time = Text(FlowFields.Time),
            Outputs = List(FlowFields.Outputs),
            Notes = Text(FlowFields.Notes),
        };
    }
}
