using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Forms;

/// <summary>Tabel 7, "Monitoring Pelaksanaan SOP AP": A4 across, a row for each procedure.</summary>
internal sealed class MonitoringMarkup(FormMarkup to, MonitoringForm form)
{
    private const int Width = 16838 - (2 * FormMarkup.Margin);
    private const int SignatureLeft = 10000;
    private const int LeastRow = 640;
    private const int ConclusionRoom = 700;

    private static readonly (string Key, int Width)[] Columns =
        [("form.column.number", 600), ("form.column.procedure", 4000), ("form.column.assessment", 2700), ("form.column.note", 3050), ("form.column.action", 3050), ("form.column.initials", Width - 13400)];

    public void Write()
    {
        to.Head(FormMark.Monitoring, Width, (form.Assessor, form.On));
        to.OpenTable(FormMark.Say("form.monitoring.title"), [.. Columns.Select(c => (FormMark.Say(c.Key), c.Width))]);
        foreach (var step in form.Steps)
        {
            Row(step);
        }

        to.CloseTable();
        to.Paragraph(StyleIds.CoverBold, FormMark.Say("form.conclusion"), before: 160, keep: true);
        to.Paragraph(StyleIds.Cover, () => to.Text(FormMark.Conclusion, FormMark.Say("form.conclusion"), form.Conclusion), before: 40, after: form.Conclusion.Length == 0 ? ConclusionRoom : 0, keep: true);
        to.Signature(SignatureLeft, (form.Assessor, form.On));
        to.Section(landscape: true);
    }

    private void Row(MonitoredStep step)
    {
        string Name(string key) => FormMark.Say("form.ofStep", FormMark.Say(key), step.Number);
        to.OpenRow(header: false, LeastRow);
        to.Number(Columns[0].Width, step.Number);
        to.Words(Columns[1].Width, step.Activity);
        to.Cell(
            Columns[2].Width,
            StyleIds.Cover,
            () => to.Tick(FormMark.Cell("good", step.Number), Name("form.good"), step.GoesWell == true, FormMark.Say("form.good")),
            () => to.Tick(FormMark.Cell("bad", step.Number), Name("form.bad"), step.GoesWell == false, FormMark.Say("form.bad")));
        to.Cell(Columns[3].Width, StyleIds.Cover, () => to.Text(FormMark.Cell("note", step.Number), Name("form.column.note"), step.Note));
        to.Cell(Columns[4].Width, StyleIds.Cover, () => to.Text(FormMark.Cell("action", step.Number), Name("form.column.action"), step.Action));
        to.Cell(Columns[5].Width, StyleIds.Cover, () => to.Text(FormMark.Cell("initials", step.Number), Name("form.column.initials"), step.Initials));
        to.CloseRow();
    }
}
