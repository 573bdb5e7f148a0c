using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>Wire names of a step's fields, by the column that shows them.</summary>
internal static class FlowFields
{
    public const string Number = "number";
    public const string Activity = "activity";
    public const string Inputs = "inputs";
    public const string Time = "time";
    public const string Outputs = "outputs";
    public const string Notes = "notes";

    /// <summary>Those that a person may type in.</summary>
    public static readonly string[] Texts = [Activity, Inputs, Time, Outputs, Notes];

    /// <exception cref="ArgumentOutOfRangeException">Actor columns are named by their actor.</exception>
    public static string Of(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => Number,
        ColumnKind.Activity => Activity,
        ColumnKind.Inputs => Inputs,
        ColumnKind.Time => Time,
        ColumnKind.Outputs => Outputs,
        ColumnKind.Notes => Notes,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
