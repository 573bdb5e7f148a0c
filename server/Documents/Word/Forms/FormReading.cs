using System.Globalization;
using System.Xml.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Forms;

/// <summary>What people filled into the content controls of a form.</summary>
internal sealed class FormReading
{
    // As Word, LibreOffice and people tick.
    private static readonly string[] Ticks = ["☑", "☒", "✓", "✔", "✗", "✘", "x", "X", "v", "V"];

    private readonly ILookup<string, XElement> _controls;

    /// <param name="mark">Of the form that it must be.</param>
    /// <exception cref="DocumentRefusedException">It is another form, or none.</exception>
    public FormReading(XDocument document, string mark)
    {
        _controls = document.Descendants(Ns.W + "sdt").ToLookup(TagOf, StringComparer.Ordinal);
        if (!_controls.Contains(mark))
        {
            var isForm = _controls.Any(c => FormMark.IsForm(c.Key));
            throw new DocumentRefusedException(new Message(isForm ? "form.ofOther" : "form.none"));
        }
    }

    public MonitoringForm Into(MonitoringForm form) => form with
    {
        Assessor = Text(FormMark.Assessor) ?? form.Assessor,
        On = Day() ?? form.On,
        Conclusion = Text(FormMark.Conclusion) ?? form.Conclusion,
        Steps = [.. form.Steps.Select(s => s with
        {
            GoesWell = Choice(FormMark.Cell("good", s.Number), FormMark.Cell("bad", s.Number)) ?? s.GoesWell,
            Note = Text(FormMark.Cell("note", s.Number)) ?? s.Note,
            Action = Text(FormMark.Cell("action", s.Number)) ?? s.Action,
            Initials = Text(FormMark.Cell("initials", s.Number)) ?? s.Initials,
        })],
    };

    /// <param name="steps">By their numbers reasons name them.</param>
    public EvaluationForm Into(EvaluationForm form, IReadOnlyList<MonitoredStep> steps)
    {
        var reasons = ReasonsOf(steps).ToList();
        return form with
        {
            Assessor = Text(FormMark.Assessor) ?? form.Assessor,
            On = Day() ?? form.On,
            Answers = [.. form.Answers.Select((a, i) => a with
            {
                Yes = Choice(FormMark.Cell("yes", i + 1), FormMark.Cell("no", i + 1)) ?? a.Yes,
                Note = Text(FormMark.Cell("remark", i + 1)) ?? a.Note,
            })],
            Verdict = Choice(FormMark.Revise, FormMark.Keep) switch
            {
                true => EvaluationVerdict.Revise,
                false => EvaluationVerdict.Keep,
                null => form.Verdict,
            },
            Reasons = reasons.Count > 0 ? reasons : form.Reasons,
        };
    }

    private IEnumerable<RevisionReason> ReasonsOf(IReadOnlyList<MonitoredStep> steps)
    {
        for (var row = 1; _controls.Contains(FormMark.Cell("reason", row)); row++)
        {
            if (Text(FormMark.Cell("reason", row)) is { } text)
            {
                var number = Text(FormMark.Cell("reasonStep", row))?.TrimEnd('.');
                yield return new RevisionReason { StepId = steps.FirstOrDefault(s => s.Number.ToString(CultureInfo.InvariantCulture) == number)?.StepId, Text = text };
            }
        }
    }

    /// <returns>Null where neither is ticked, or both are.</returns>
    private bool? Choice(string yes, string no) => (IsTicked(yes), IsTicked(no)) switch
    {
        (true, false) => true,
        (false, true) => false,
        _ => null,
    };

    private bool IsTicked(string tag) => _controls[tag].FirstOrDefault() is { } control && Ticks.Contains(TextOf(control).Trim(), StringComparer.Ordinal);

    /// <returns>Null for nothing.</returns>
    private string? Text(string tag) => _controls[tag].FirstOrDefault() is { } control && !IsPlaceholder(control) && TextOf(control).Trim() is { Length: > 0 } text ? text : null;

    private DateOnly? Day()
    {
        // What was typed over a day that was picked counts, though the picked one stays in the markup.
        var picked = (string?)_controls[FormMark.On].FirstOrDefault()?.Element(Ns.W + "sdtPr")?.Element(Ns.W + "date")?.Attribute(Ns.W + "fullDate");
        return Text(FormMark.On) is { } typed && WrittenDate.Parse(typed) is { } said ? said
            : picked is { Length: >= 10 } && DateOnly.TryParseExact(picked[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : null;
    }

    private static bool IsPlaceholder(XElement control) => control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "showingPlcHdr") is not null;

    private static string TextOf(XElement control) => string.Concat((control.Element(Ns.W + "sdtContent")?.Descendants() ?? []).Select(e =>
        e.Name == Ns.W + "t" ? e.Value
        : e.Name == Ns.W + "br" ? "\n"
        : e.Name == Ns.W + "tab" ? "\t"
        : ""));

    private static string TagOf(XElement control) => (string?)control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "tag")?.Attribute(Ns.W + "val") ?? "";
}
