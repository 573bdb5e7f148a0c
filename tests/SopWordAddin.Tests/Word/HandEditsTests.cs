using System.Xml.Linq;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Documents.Word.Writing;
using Xunit;

namespace SopWordAddin.Tests.Word;

/// <summary>What a person does to the document in Word wins, and is said.</summary>
public class HandEditsTests
{
    private const string Example = "91-SYNTHETIC-kpu-permohonan-informasi";

    private static Sop Original => Written.Example(Example);

    [Fact]
    public void Typed_text_in_a_step_wins_and_is_noted_with_its_place()
    {
        var read = AfterEdit(root => Docx.Type(Cells(Docx.RowOf(root, Original.Flow.Steps[2].Id))[1], "Menelaah berkas pemohon"));

        Assert.Equal("Menelaah berkas pemohon", read.Sop!.Flow.Steps[2].Activity);
        var note = Assert.Single(read.Notes);
        Assert.Equal(("word.edited", "flow.steps[2].activity", Original.Flow.Steps[2].Id), (note.Code, note.Where!.Path, note.Where.StepId));
        Assert.Equal(Written.Json(With(Original, 2, s => s with { Activity = "Menelaah berkas pemohon" })), Written.Json(read.Sop));
    }

    [Fact]
    public void A_typed_list_is_taken_without_its_marks()
    {
        var read = AfterEdit(root => Docx.Type(Cells(Docx.RowOf(root, Original.Flow.Steps[1].Id))[^2], "1. Tanda terima", "2) Nomor registrasi", "- Salinan"));

        Assert.Equal(["Tanda terima", "Nomor registrasi", "Salinan"], read.Sop!.Flow.Steps[1].Outputs);
    }

    [Fact]
    public void A_deleted_row_takes_its_step_along_and_the_arrows_close_the_gap()
    {
        var step = Original.Flow.Steps.First(s => s.Nodes is [{ Kind: NodeKind.Process }] && Original.Flow.Links.Count(l => l.To == s.Nodes[0].Id) == 1);
        var (node, before, after) = (step.Nodes[0].Id, Original.Flow.Links.Single(l => l.To == step.Nodes[0].Id), Original.Flow.Links.Single(l => l.From == step.Nodes[0].Id));

        var read = AfterEdit(root => Docx.RowOf(root, step.Id).Remove());

        Assert.DoesNotContain(read.Sop!.Flow.Steps, s => s.Id == step.Id);
        Assert.DoesNotContain(read.Sop.Flow.Links, l => l.From == node || l.To == node);
        Assert.Contains(before with { To = after.To }, read.Sop.Flow.Links);
        Assert.Contains(read.Notes, n => n.Code == "word.rowDeleted");
    }

    [Fact]
    public void Moved_rows_give_the_steps_a_new_order_and_keep_their_arrows()
    {
        var (second, third) = (Original.Flow.Steps[1].Id, Original.Flow.Steps[2].Id);

        var read = AfterEdit(root =>
        {
            var row = Docx.RowOf(root, third);
            row.Remove();
            Docx.RowOf(root, second).AddBeforeSelf(row);
        });

        Assert.Equal([third, second], read.Sop!.Flow.Steps.Skip(1).Take(2).Select(s => s.Id));
        Assert.Equal(Original.Flow.Links, read.Sop.Flow.Links);
        Assert.Contains(read.Notes, n => n.Code == "word.rowsMoved");
    }

    [Fact]
    public void A_copied_row_becomes_a_step_of_its_own_with_its_own_symbol()
    {
        var step = Original.Flow.Steps[1];

        var read = AfterEdit(root =>
        {
            var copy = new XElement(Docx.RowOf(root, step.Id));
            Docx.RowOf(root, step.Id).AddAfterSelf(copy);
            Docx.Type(Cells(copy)[1], "Mencatat permohonan");
        });

        var steps = read.Sop!.Flow.Steps;
        Assert.Equal(Original.Flow.Steps.Count + 1, steps.Count);
        Assert.Equal((step.Id, "Mencatat permohonan"), (steps[1].Id, steps[2].Activity));
        Assert.Equal(step.Nodes.Select(n => n.Actors[0]), steps[2].Nodes.Select(n => n.Actors[0]));
        Assert.Contains(read.Sop.Flow.Links, l => l.To == steps[2].Nodes[0].Id);
        Assert.Contains(read.Sop.Flow.Links, l => l.From == steps[2].Nodes[^1].Id);
        Assert.Equal(Written.Json(read.Sop), Written.Json(SopJson.Read(SopJson.Write(read.Sop))));
        Assert.Contains(read.Notes, n => n.Code == "word.rowCopied");
    }

    [Fact]
    public void A_row_typed_in_Word_becomes_a_step_without_symbol()
    {
        var read = AfterEdit(root =>
        {
            var row = new XElement(Docx.RowOf(root, Original.Flow.Steps[3].Id));
            row.Descendants(Docx.W + "r").Remove();
            Docx.Type(Cells(row)[1], "Langkah yang ditambahkan");
            Docx.RowOf(root, Original.Flow.Steps[3].Id).AddAfterSelf(row);
        });

        Assert.Equal(("Langkah yang ditambahkan", 0), (read.Sop!.Flow.Steps[4].Activity, read.Sop.Flow.Steps[4].Nodes.Count));
        Assert.Contains(read.Notes, n => n.Code == "word.rowAdded" && n.Where!.StepId == read.Sop.Flow.Steps[4].Id);
    }

    [Fact]
    public void Rows_that_lost_their_drawings_are_known_by_their_words_and_neighbours()
    {
        var read = AfterEdit(root =>
        {
            root.Descendants(Docx.W + "drawing").Remove();
            Docx.Type(Cells(Docx.FlowRows(root)[2])[1], "Sama sekali lain");
        });

        Assert.Equal(Original.Flow.Steps.Select(s => s.Id), read.Sop!.Flow.Steps.Select(s => s.Id));
        Assert.Equal("Sama sekali lain", read.Sop.Flow.Steps[2].Activity);
    }

    [Fact]
    public void A_renamed_executor_is_taken_over()
    {
        var read = AfterEdit(root => Docx.Type(Docx.CellWith(root, Original.Flow.Actors[0].Name), "Pejabat baru"));

        Assert.Equal("Pejabat baru", read.Sop!.Flow.Actors[0].Name);
        Assert.Equal("flow.actors[0].name", Assert.Single(read.Notes).Where!.Path);
    }

    [Fact]
    public void A_branch_label_typed_over_in_Word_is_taken_over()
    {
        var branch = Original.Flow.Links.First(l => l.Label is not null);
        var name = $"label:{branch.From}>{branch.To}";
        var docx = SopPackage.Write(Original, Written.Profile, WithLabel(SopLayout.Draw(Original, Written.Profile), name, branch.Label!));
        Schema.DemandValid(docx);

        var read = SopDocument.Read(Docx.Edit(docx, root => root.Descendants()
            .Single(e => e.Name.LocalName == "cNvPr" && (string?)e.Attribute("name") == name)
            .Parent!.Descendants(Docx.W + "t").Single().Value = "Berkas lengkap"), Written.Profiles);

        Assert.Equal("Berkas lengkap", read.Sop!.Flow.Links.First(l => l.From == branch.From && l.To == branch.To).Label);
        Assert.Equal("word.edited", Assert.Single(read.Notes).Code);
    }

    [Fact]
    public void Cover_fields_are_read_as_offices_write_them()
    {
        var read = AfterEdit(root =>
        {
            Docx.Type(Docx.CellWith(root, Original.Cover.Number), "SOP-99/2026");
            Docx.Type(ValueBeside(root, "Tanggal Revisi"), "3 Februari 2026");
            Docx.Type(ValueBeside(root, "Disahkan oleh"), "Ketua KPU", "", "", "Nama Contoh", "NIP. 19700101 199001 1 001");
            var basis = Docx.CellWith(root, "Dasar Hukum").Parent!.ElementsAfterSelf().First().Elements(Docx.W + "tc").First();
            basis.Add(new XElement(basis.Elements(Docx.W + "p").Last()));
            basis.Elements(Docx.W + "p").Last().Descendants(Docx.W + "t").Single().Value = "Peraturan tambahan";
        });

        var cover = read.Sop!.Cover;
        Assert.Equal(("SOP-99/2026", new DateOnly(2026, 2, 3)), (cover.Number, cover.RevisedOn));
        Assert.Equal(new Approver { Position = "Ketua KPU", Name = "Nama Contoh", Nip = "19700101 199001 1 001" }, cover.ApprovedBy);
        Assert.Equal([.. Original.Cover.LegalBasis, "Peraturan tambahan"], cover.LegalBasis);
        Assert.Equal(Original.Cover.Equipment, cover.Equipment);
    }

    [Fact]
    public void What_is_no_date_is_noted_and_the_date_stays()
    {
        var read = AfterEdit(root => Docx.Type(ValueBeside(root, "Tanggal Efektif"), "April 2020"));

        Assert.Equal(Original.Cover.EffectiveOn, read.Sop!.Cover.EffectiveOn);
        Assert.Contains(read.Notes, n => n.Code == "word.noDate" && n.Where!.Path == "cover.effectiveOn");
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted()
    {
        var read = AfterEdit(root =>
        {
            var paragraph = Cells(Docx.RowOf(root, Original.Flow.Steps[0].Id))[1].Element(Docx.W + "p")!;
            var old = paragraph.Elements(Docx.W + "r").ToList();
            old.ForEach(r => r.Remove());
            old.SelectMany(r => r.Elements(Docx.W + "t")).ToList().ForEach(t => t.Name = Docx.W + "delText");
            paragraph.Add(new XElement(Docx.W + "del", Change(1), old));
            paragraph.Add(new XElement(Docx.W + "ins", Change(2), new XElement(Docx.W + "r", new XElement(Docx.W + "t", "Mengajukan permohonan"))));
            Docx.RowOf(root, Original.Flow.Steps[1].Id).Element(Docx.W + "trPr")!.Add(new XElement(Docx.W + "del", Change(3)));
        });

        Assert.Equal("Mengajukan permohonan", read.Sop!.Flow.Steps[0].Activity);
        Assert.DoesNotContain(read.Sop.Flow.Steps, s => s.Id == Original.Flow.Steps[1].Id);
        Assert.Contains(read.Notes, n => n.Code == "word.trackedChanges");
    }

    [Fact]
    public void Without_state_part_the_tables_alone_give_the_sop()
    {
        var docx = Docx.Without(Written.Document(Example), "customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels");

        var read = SopDocument.Read(docx, Written.Profiles);

        Assert.Equal((Original.Id, Original.Profile), (read.Sop!.Id, read.Sop.Profile));
        Assert.Equal(Original.Cover.LegalBasis, read.Sop.Cover.LegalBasis);
        Assert.Equal((Original.Cover.Title, Original.Cover.CreatedOn), (read.Sop.Cover.Title, read.Sop.Cover.CreatedOn));
        Assert.Equal(Original.Flow.Actors.Select(a => a.Name), read.Sop.Flow.Actors.Select(a => a.Name));
        Assert.Equal(Original.Flow.Steps.Select(s => (s.Id, s.Activity, s.Time)), read.Sop.Flow.Steps.Select(s => (s.Id, s.Activity, s.Time)));
        Assert.Equal(
            Original.Flow.Steps.SelectMany(s => s.Nodes).Select(n => (n.Id, n.Kind, n.Actors.Count)),
            read.Sop.Flow.Steps.SelectMany(s => s.Nodes).Select(n => (n.Id, n.Kind, n.Actors.Count)));
        Assert.Equal(Ends(Original), Ends(read.Sop));
        Assert.Contains(read.Notes, n => n.Code == "word.noState");
    }

    [Fact]
    public void A_form_in_an_agency_s_own_words_is_read_by_its_labels()
    {
        var docx = Docx.Edit(Written.Document(Example), root =>
        {
            foreach (var (ours, theirs) in new[] { ("Nama SOP", "JUDUL SOP :"), ("Tanggal Efektif", "Tgl. Pengesahan"), ("Kegiatan", "Uraian Prosedur"), ("Kelengkapan", "Persyaratan"), ("Dasar Hukum", "DASAR HUKUM:") })
            {
                Docx.Type(Docx.CellWith(root, ours), theirs);
            }

            foreach (var control in root.Descendants(Docx.W + "sdt").ToList())
            {
                control.ReplaceWith(control.Element(Docx.W + "sdtContent")!.Elements());
            }

            root.Descendants(Docx.W + "drawing").Remove();
        });

        var read = Written.Read(Docx.Without(docx, "customXml/item1.xml", "docProps/custom.xml"));

        Assert.Equal((Original.Cover.Title, Original.Cover.EffectiveOn), (read!.Cover.Title, read.Cover.EffectiveOn));
        Assert.Equal(Original.Flow.Steps.Select(s => s.Activity), read.Flow.Steps.Select(s => s.Activity));
        Assert.Equal(Original.Flow.Steps[0].Inputs, read.Flow.Steps[0].Inputs);
    }

    private static ReadResult AfterEdit(Action<XElement> edit) =>
        SopDocument.Read(Docx.Edit(Written.Document(Example), edit), Written.Profiles);

    private static Sop With(Sop sop, int step, Func<Step, Step> change) =>
        sop with { Flow = sop.Flow with { Steps = [.. sop.Flow.Steps.Select((s, i) => i == step ? change(s) : s)] } };

    /// <summary>The drawing with this one label and no other.</summary>
    private static SopDrawing WithLabel(SopDrawing drawing, string name, string text)
    {
        FlowRow Row(FlowRow row, bool first) => row with
        {
            Labels = first ? [new BranchLabel(name, text, new Box(Length.FromPoints(60), Length.FromPoints(4), Length.FromPoints(20), Length.FromPoints(9)))] : [],
        };
        var pages = drawing.Flow.Pages.Select((page, p) => page with { Rows = [.. page.Rows.Select((row, r) => Row(row, p + r == 0))] });
        return drawing with { Flow = drawing.Flow with { Pages = [.. pages] } };
    }

    private static List<XElement> Cells(XElement row) => [.. row.Elements(Docx.W + "tc")];

    private static XElement ValueBeside(XElement root, string label) => Docx.CellWith(root, label).ElementsAfterSelf(Docx.W + "tc").First();

    private static XAttribute[] Change(int id) => [new(Docx.W + "id", id), new(Docx.W + "author", "Penguji")];

    private static IEnumerable<string> Ends(Sop sop) => sop.Flow.Links.Select(l => $"{l.From}>{l.To}").Order(StringComparer.Ordinal);
}
