using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Host.Monitoring;

/// <summary>What a form must say before it counts.</summary>
internal static class Completeness
{
    /// <param name="effective">Nobody can have looked at an SOP in use before.</param>
    /// <exception cref="FormatRefusedException">Something is missing; paths are those of the form.</exception>
    public static void Demand(Assessment form, DateOnly? effective, DateOnly today)
    {
        var faults = new List<FormatFault>();
        void Check(bool right, string path, string code, params object[] args)
        {
            if (!right)
            {
                faults.Add(new FormatFault(new Message(code, args), path, 0));
            }
        }

        Check(form.Assessor.Length > 0, "assessor", "monitoring.assessorMissing");
        Check(form.AssessedOn is not null, "on", "monitoring.dayMissing");
        Check(form.AssessedOn is null || form.AssessedOn <= today, "on", "monitoring.dayAhead");
        Check(form.AssessedOn is null || !(form.AssessedOn < effective), "on", "monitoring.dayBeforeEffect");
        faults.AddRange(form.Monitoring is { } monitoring ? Missing(monitoring) : Missing(form.Evaluation!));
        FormatRefusedException.ThrowIfAny(faults);
    }

    /// <summary>Share of steps that go well, or of questions answered yes.</summary>
    public static double ScoreOf(Assessment form) => form.Monitoring is { } monitoring
        ? monitoring.Steps.Count == 0 ? 1 : (double)monitoring.Steps.Count(s => s.GoesWell == true) / monitoring.Steps.Count
        : (double)form.Evaluation!.Answers.Count(a => a.Yes == true) / EvaluationForm.Questions;

    private static IEnumerable<FormatFault> Missing(MonitoringForm form)
    {
        for (var i = 0; i < form.Steps.Count; i++)
        {
            var step = form.Steps[i];
            if (step.GoesWell is null)
            {
                yield return Fault($"steps[{i}].goesWell", "monitoring.stepOpen", step.Number);
            }
            else if (step.GoesWell == false && step.Note.Length == 0)
            {
                yield return Fault($"steps[{i}].note", "monitoring.noteMissing", step.Number);
            }
            else if (step.GoesWell == false && step.Action.Length == 0)
            {
                yield return Fault($"steps[{i}].action", "monitoring.actionMissing", step.Number);
            }
        }
    }

    private static IEnumerable<FormatFault> Missing(EvaluationForm form)
    {
        for (var i = 0; i < form.Answers.Count; i++)
        {
            if (form.Answers[i].Yes is null)
            {
                yield return Fault($"answers[{i}].yes", "monitoring.answerOpen", i + 1);
            }
            else if (form.Answers[i] is { Yes: false, Note.Length: 0 })
            {
                yield return Fault($"answers[{i}].note", "monitoring.answerWhy", i + 1);
            }
        }

        if (form.Verdict is null)
        {
            yield return Fault("verdict", "monitoring.verdictMissing");
        }

        if (form.Verdict == EvaluationVerdict.Revise)
        {
            foreach (var fault in MissingReasons(form))
            {
                yield return fault;
            }
        }
    }

    // What speaks against the SOP in the answers is a reason, too.
    private static IEnumerable<FormatFault> MissingReasons(EvaluationForm form)
    {
        for (var i = 0; i < form.Reasons.Count; i++)
        {
            if (form.Reasons[i] is { StepId: not null, Text.Length: 0 })
            {
                yield return Fault($"reasons[{i}]", "monitoring.reasonEmpty", i + 1);
            }
        }

        if (form.Reasons.All(r => r.StepId is null && r.Text.Length == 0) && form.Answers.All(a => a.Yes != false))
        {
            yield return Fault("reasons[0]", "monitoring.reasonMissing");
        }
    }

    private static FormatFault Fault(string path, string code, params object[] args) => new(new Message(code, args), path, 0);
}
