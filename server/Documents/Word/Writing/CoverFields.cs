namespace SopWordAddin.Documents.Word.Writing;

/// <summary>Wire names of the identity table's fields.</summary>
internal static class CoverFields
{
    public const string Agency = "agency";
    public const string Number = "number";
    public const string CreatedOn = "createdOn";
    public const string RevisedOn = "revisedOn";
    public const string EffectiveOn = "effectiveOn";
    public const string ApprovedBy = "approvedBy";
    public const string Title = "title";

    public static readonly string[] Lists = ["legalBasis", "executorQualifications", "relatedSops", "equipment", "warnings", "records"];

    public const string LabelEnd = ".label";

    public static bool IsLabel(string field) => field.EndsWith(LabelEnd, StringComparison.Ordinal);

    /// <summary>The field that a label belongs to; other names as they are.</summary>
    public static string? WithoutLabel(string? field) => field is not null && IsLabel(field) ? field[..^LabelEnd.Length] : field;
}
