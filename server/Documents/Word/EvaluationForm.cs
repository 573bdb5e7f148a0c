namespace SopWordAddin.Documents.Word;

/// <summary>Evaluasi Penerapan SOP AP, filled in: seven questions, and what follows.</summary>
public sealed record EvaluationForm
{
    /// <summary>Questions in it.</summary>
    public const int Questions = 7;

    public string Assessor { get; init; } = "";

    public DateOnly? On { get; init; }

    /// <summary>One a question, in order.</summary>
    public IReadOnlyList<EvaluationAnswer> Answers { get; init; } = [];

    /// <summary>Null while nobody has decided.</summary>
    public EvaluationVerdict? Verdict { get; init; }

    /// <summary>Why it should be revised, each at its place.</summary>
    public IReadOnlyList<RevisionReason> Reasons { get; init; } = [];

    public static EvaluationForm Blank { get; } = new() { Answers = [.. Enumerable.Repeat(new EvaluationAnswer(), Questions)] };
}

public sealed record EvaluationAnswer
{
    /// <summary>Null while nobody has said.</summary>
    public bool? Yes { get; init; }

    public string Note { get; init; } = "";
}

public enum EvaluationVerdict
{
    /// <summary>It stays as it is.</summary>
    Keep,

    /// <summary>Perlu direvisi.</summary>
    Revise,
}

public sealed record RevisionReason
{
    /// <summary>Null for the whole SOP.</summary>
    public string? StepId { get; init; }

    public string Text { get; init; } = "";
}
