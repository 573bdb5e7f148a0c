using System.Xml.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using Xunit;

namespace SopWordAddin.Tests.Word;

/// <summary>The forms of monitoring and evaluation on paper and in Word.</summary>
public sealed class FormTests
{
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    public static TheoryData<string> Examples => Repository.ExampleNames;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Blank_and_filled_in_they_are_valid_and_name_every_step(string example)
    {
        var sop = Written.Example(example);

        var blank = SopForm.Write(sop, Written.Profile, 1, MonitoringForm.Of(sop));

        Schema.DemandValid(blank);
        Schema.DemandValid(SopForm.Write(sop, Written.Profile, 1, Filled(sop)));
        Schema.DemandValid(SopForm.Write(sop, Written.Profile, 1, EvaluationForm.Blank));
        Schema.DemandValid(SopForm.Write(sop, Written.Profile, 1, Judged(sop)));
        var rows = Docx.Xml(blank).Descendants(Docx.W + "tbl").ElementAt(1).Elements(Docx.W + "tr").ToList();
        Assert.Equal(sop.Flow.Steps.Count + 1, rows.Count);
        Assert.NotNull(rows[0].Element(Docx.W + "trPr")!.Element(Docx.W + "tblHeader"));
        Assert.Equal(2 * sop.Flow.Steps.Count, Docx.Xml(blank).Descendants(W14 + "checkbox").Count());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_is_filled_in_comes_back(string example)
    {
        var sop = Written.Example(example);

        var monitored = SopForm.Read(SopForm.Write(sop, Written.Profile, 3, Filled(sop)), sop.Id, 3, MonitoringForm.Of(sop));
        var judged = SopForm.Read(SopForm.Write(sop, Written.Profile, 3, Judged(sop)), sop, 3, EvaluationForm.Blank);

        Assert.Equal(Filled(sop) with { Steps = [] }, monitored with { Steps = [] });
        Assert.Equal(Filled(sop).Steps, monitored.Steps);
        Assert.Equal(Judged(sop).Answers, judged.Answers);
        Assert.Equal(Judged(sop).Reasons, judged.Reasons);
        Assert.Equal((EvaluationVerdict.Revise, "Penilai Contoh"), (judged.Verdict!.Value, judged.Assessor));
    }

    [Fact]
    public void A_blank_form_takes_nothing_away_from_what_is_known()
    {
        var sop = Written.Example(Repository.Examples[0]);

        var read = SopForm.Read(SopForm.Write(sop, Written.Profile, 1, MonitoringForm.Of(sop)), sop.Id, 1, Filled(sop));

        Assert.Equal(Filled(sop).Steps, read.Steps);
        Assert.Equal(Filled(sop).On, read.On);
    }

    [Fact]
    public void A_box_ticked_and_words_typed_in_Word_are_read()
    {
        var sop = Written.Example(Repository.Examples[0]);
        var form = Docx.Edit(SopForm.Write(sop, Written.Profile, 1, MonitoringForm.Of(sop)), xml =>
        {
            var box = Control(xml, "bad:2");
            box.Descendants(W14 + "checked").Single().SetAttributeValue(W14 + "val", "1");
            box.Descendants(Docx.W + "t").Single().Value = "☒";
            var note = Control(xml, "note:2");
            note.Descendants(Docx.W + "showingPlcHdr").Remove();
            note.Descendants(Docx.W + "r").Single().ReplaceNodes(new XElement(Docx.W + "t", "satu"), new XElement(Docx.W + "br"), new XElement(Docx.W + "t", "dua"));
        });

        var read = SopForm.Read(form, sop.Id, 1, MonitoringForm.Of(sop));

        Assert.False(read.Steps[1].GoesWell);
        Assert.Equal("satu\ndua", read.Steps[1].Note);
        Assert.All(read.Steps.Where(s => s.Number != 2), s => Assert.Null(s.GoesWell));
    }

    [Fact]
    public void A_form_of_something_else_is_refused()
    {
        var sop = Written.Example(Repository.Examples[0]);
        var form = SopForm.Write(sop, Written.Profile, 1, MonitoringForm.Of(sop));

        Assert.Equal("form.ofOther", Refusal(() => SopForm.Read(form, Guid.NewGuid(), 1, MonitoringForm.Of(sop))));
        Assert.Equal("form.ofOther", Refusal(() => SopForm.Read(form, sop.Id, 2, MonitoringForm.Of(sop))));
        Assert.Equal("form.ofOther", Refusal(() => SopForm.Read(form, sop, 1, EvaluationForm.Blank)));
        Assert.Equal("form.none", Refusal(() => SopForm.Read(Written.Document(Repository.Examples[0]), sop.Id, 1, MonitoringForm.Of(sop))));
    }

    private static string Refusal(Action read) => Assert.Throws<DocumentRefusedException>(read).Reason.Key;

    private static XElement Control(XElement xml, string tag) =>
        xml.Descendants(Docx.W + "sdt").Single(s => (string?)s.Descendants(Docx.W + "tag").First().Attribute(Docx.W + "val") == tag);

    private static MonitoringForm Filled(Sop sop)
    {
        var form = MonitoringForm.Of(sop);
        return form with
        {
            Assessor = "Penilai Contoh",
            On = new DateOnly(2026, 3, 2),
            Conclusion = "Sebagian besar langkah berjalan.\nDua langkah <perlu> & harus dibenahi.",
            Steps = [.. form.Steps.Select((s, i) => s with
            {
                GoesWell = i % 3 != 2,
                Note = i % 3 == 2 ? "Berkas sering terlambat & tidak lengkap" : "",
                Action = i % 3 == 2 ? "Membuat daftar periksa" : "",
                Initials = "PC",
            })],
        };
    }

    private static EvaluationForm Judged(Sop sop) => EvaluationForm.Blank with
    {
        Assessor = "Penilai Contoh",
        On = new DateOnly(2026, 3, 2),
        Answers = [.. EvaluationForm.Blank.Answers.Select((a, i) => a with { Yes = i != 2, Note = i == 2 ? "Terlalu banyak paraf" : "" })],
        Verdict = EvaluationVerdict.Revise,
        Reasons = [new() { StepId = sop.Flow.Steps[1].Id, Text = "Gabungkan dengan langkah sebelumnya" }, new() { Text = "Dasar hukum berubah" }],
    };
}
