using System.Globalization;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Host.Monitoring.Revision;

/// <summary>Why an SOP should be revised, as comments at their places.</summary>
internal static class RevisionReasons
{
    /// <param name="monitoring">Null where none came before the evaluation.</param>
    /// <param name="sop">As the comments will find it: a reason whose step is gone goes to the title.</param>
    public static IReadOnlyList<CommentChange> Of(Assessment evaluation, Assessment? monitoring, Sop sop)
    {
        var steps = sop.Flow.Steps.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        IEnumerable<(string? StepId, Message Says)> reasons = [.. OfAnswers(evaluation.Evaluation!), .. OfReasons(evaluation.Evaluation!), .. OfMonitoring(monitoring)];
        return [.. reasons.Select(r => new CommentChange(
            CommentChangeKind.Add,
            Text: r.Says.In(Language.Indonesian),
            StepId: r.StepId is { } id && steps.Contains(id) ? id : null))];
    }

    private static IEnumerable<(string? StepId, Message Says)> OfAnswers(EvaluationForm form) => form.Answers
        .Select((answer, i) => (answer, Number: i + 1))
        .Where(a => a.answer.Yes == false)
        .Select(a => ((string?)null, a.answer.Note.Length > 0
            ? new Message("monitoring.saysNo", new Message($"evaluation.question{a.Number}"), a.answer.Note)
            : new Message("monitoring.saysNoAlone", new Message($"evaluation.question{a.Number}"))));

    private static IEnumerable<(string? StepId, Message Says)> OfReasons(EvaluationForm form) => form.Reasons
        .Where(r => r.Text.Length > 0)
        .Select(r => (r.StepId, new Message("monitoring.reason", r.Text)));

    private static IEnumerable<(string? StepId, Message Says)> OfMonitoring(Assessment? monitoring) => (monitoring?.Monitoring?.Steps ?? [])
        .Where(s => s.GoesWell == false)
        .Select(s => ((string?)s.StepId, new Message("monitoring.foundWrong", DayOf(monitoring!), s.Note, s.Action)));

    private static string DayOf(Assessment monitoring) => monitoring.AssessedOn is { } on ? on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : "-";
}
