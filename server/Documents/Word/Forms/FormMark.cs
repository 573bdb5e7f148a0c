using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word.Forms;

/// <summary>Tags of a form's content controls: by them a form that was filled in with Word is read.</summary>
internal static class FormMark
{
    public const string Monitoring = "monitoring";
    public const string Evaluation = "evaluation";
    public const string Assessor = "assessor";
    public const string On = "on";
    public const string Conclusion = "conclusion";
    public const string Keep = "keep";
    public const string Revise = "revise";

    private const string Prefix = "sop:form:";

    /// <summary>On the name of the SOP: which form this is. Word allows a tag 64 characters, so the id is cut short.</summary>
    public static string Of(string kind, Guid sopId, int version) => $"{Prefix}{kind}:{sopId.ToString("N")[..8]}:{version}";

    public static bool IsForm(string tag) => tag.StartsWith(Prefix, StringComparison.Ordinal);

    /// <param name="row">From 1.</param>
    public static string Cell(string field, int row) => $"{field}:{row}";

    public static string Say(string key, params IReadOnlyList<object> args) => new Message(key, args).In(Language.Indonesian);
}
