using System.Xml;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Monitoring;

/// <summary>Takes what was filled in into a form, within its limits; what the form itself says stays.</summary>
internal static class FormLimits
{
    private const int LongestName = 120;

    // A note and an action together become one comment.
    private const int LongestText = 1500;

    private const int LongestInitials = 20;
    private const int MostReasons = 100;

    /// <exception cref="RefusedException">It is the form of other steps, or texts are too long.</exception>
    public static MonitoringForm Take(MonitoringForm form, MonitoringForm filled) =>
        !filled.Steps.Select(s => s.StepId).SequenceEqual(form.Steps.Select(s => s.StepId), StringComparer.Ordinal)
            ? throw Refuse("monitoring.otherSteps")
            : form with
            {
                Assessor = Text(filled.Assessor, "assessor", LongestName),
                On = filled.On,
                Conclusion = Text(filled.Conclusion, "conclusion", LongestText),
                Steps = [.. form.Steps.Zip(filled.Steps, (own, given) => own with
                {
                    GoesWell = given.GoesWell,
                    Note = Text(given.Note, "note", LongestText),
                    Action = Text(given.Action, "action", LongestText),
                    Initials = Text(given.Initials, "initials", LongestInitials),
                })],
            };

    /// <exception cref="RefusedException">It has not seven answers, or too much is said.</exception>
    public static EvaluationForm Take(EvaluationForm form, EvaluationForm filled) =>
        filled.Answers.Count != EvaluationForm.Questions ? throw Refuse("monitoring.otherForm")
        : filled.Reasons.Count > MostReasons ? throw Refuse("monitoring.tooManyReasons", MostReasons)
        : form with
        {
            Assessor = Text(filled.Assessor, "assessor", LongestName),
            On = filled.On,
            Answers = [.. filled.Answers.Select(a => a with { Note = Text(a.Note, "note", LongestText) })],
            Verdict = filled.Verdict,
            Reasons = [.. filled.Reasons.Select(r => r with { Text = Text(r.Text, "text", LongestText) })],
        };

    /// <summary>Forms become Word documents, which hold no control characters.</summary>
    private static string Text(string text, string field, int longest)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(Given.Text(text, field, longest));
        }
        catch (XmlException)
        {
            throw Refuse("sop.controlCharacter");
        }
    }

    private static RefusedException Refuse(string code, params object[] args) => new(StatusCodes.Status400BadRequest, new Message(code, args));
}
