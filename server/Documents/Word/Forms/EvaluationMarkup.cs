using System.Globalization;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Forms;

/// <summary>"Evaluasi Penerapan SOP AP": seven questions, the verdict, and why it should be revised where it should; A4 upright.</summary>
internal sealed class EvaluationMarkup(FormMarkup to, EvaluationForm form, IReadOnlyList<MonitoredStep> steps)
{
    /// <summary>Rows for reasons on a form that nobody has filled in.</summary>
    private const int BlankReasons = 4;

    private const int Width = 11906 - (2 * FormMarkup.Margin);
    private const int SignatureLeft = 5200;
    private const int LeastRow = 480;

    private static readonly (string Key, int Width)[] Questions =
        [("form.column.number", 560), ("form.column.question", 4100), ("form.column.yes", 700), ("form.column.no", 820), ("form.column.remark", Width - 6180)];

    private static readonly (string Key, int Width)[] Reasons = [("form.column.step", 1300), ("form.column.reason", Width - 1300)];

    public void Write()
    {
        to.Head(FormMark.Evaluation, Width, (form.Assessor, form.On));
        to.OpenTable(FormMark.Say("form.evaluation.title"), [.. Questions.Select(c => (FormMark.Say(c.Key), c.Width))]);
        for (var i = 0; i < form.Answers.Count; i++)
        {
            Row(i + 1, form.Answers[i]);
        }

        to.CloseTable();
        WriteVerdict();
        WriteReasons();
        to.Signature(SignatureLeft, (form.Assessor, form.On));
        to.Section(landscape: false);
    }

    private void Row(int number, EvaluationAnswer answer)
    {
        string Name(string key) => FormMark.Say("form.ofQuestion", FormMark.Say(key), number);
        to.OpenRow(header: false, LeastRow);
        to.Number(Questions[0].Width, number);
        to.Words(Questions[1].Width, FormMark.Say($"evaluation.question{number}"));
        to.Centred(Questions[2].Width, () => to.Tick(FormMark.Cell("yes", number), Name("form.column.yes"), answer.Yes == true, ""));
        to.Centred(Questions[3].Width, () => to.Tick(FormMark.Cell("no", number), Name("form.column.no"), answer.Yes == false, ""));
        to.Cell(Questions[4].Width, StyleIds.Cover, () => to.Text(FormMark.Cell("remark", number), Name("form.column.remark"), answer.Note));
        to.CloseRow();
    }

    private void WriteVerdict()
    {
        if (form.Answers.All(a => a.Yes is not null))
        {
            var yes = form.Answers.Count(a => a.Yes == true);
            to.Paragraph(StyleIds.CoverBold, FormMark.Say("form.score", yes, form.Answers.Count, (int)Math.Round(100.0 * yes / form.Answers.Count)), before: 160, keep: true);
        }

        to.Paragraph(StyleIds.CoverBold, FormMark.Say("form.verdict"), before: 160, keep: true);
        to.Paragraph(StyleIds.Cover, () => to.Tick(FormMark.Keep, FormMark.Say("form.keep"), form.Verdict == EvaluationVerdict.Keep, FormMark.Say("form.keep")), before: 40, keep: true);
        to.Paragraph(StyleIds.Cover, () => to.Tick(FormMark.Revise, FormMark.Say("form.revise"), form.Verdict == EvaluationVerdict.Revise, FormMark.Say("form.revise")), before: 40, after: 160);
    }

    private void WriteReasons()
    {
        to.OpenTable(FormMark.Say("form.column.reason"), [.. Reasons.Select(c => (FormMark.Say(c.Key), c.Width))]);
        for (var i = 0; i < Math.Max(BlankReasons, form.Reasons.Count); i++)
        {
            var reason = i < form.Reasons.Count ? form.Reasons[i] : new RevisionReason();
            var step = steps.FirstOrDefault(s => s.StepId == reason.StepId)?.Number.ToString(CultureInfo.InvariantCulture) ?? "";
            to.OpenRow(header: false, LeastRow);
            to.Centred(Reasons[0].Width, () => to.Text(FormMark.Cell("reasonStep", i + 1), FormMark.Say("form.column.step"), step));
            to.Cell(Reasons[1].Width, StyleIds.Cover, () => to.Text(FormMark.Cell("reason", i + 1), FormMark.Say("form.column.reason"), reason.Text));
            to.CloseRow();
        }

        to.CloseTable();
    }
}
