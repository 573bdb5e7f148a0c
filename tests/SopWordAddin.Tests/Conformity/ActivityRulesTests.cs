using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Conformity;

public sealed class ActivityRulesTests
{
    private static readonly Sop Good = Specimen.Sop;

    [Theory]
    [InlineData("Menyusun konsep")]
    [InlineData("Berkoordinasi dengan bagian hukum")]
    [InlineData("Kepala Seksi menyusun konsep")]
    public void AT_01_an_activity_opens_with_an_active_verb(string activity) => Assert.Empty(Good.Activity(3, activity).Check("AT-01"));

    [Theory]
    [InlineData("Penyusunan konsep", "Menyusun konsep")]
    [InlineData("Unggah konsep", "Mengunggah konsep")]
    [InlineData("Evaluasi terhadap konsep", "Mengevaluasi konsep")]
    [InlineData("Berkas permohonan disusun", null)]
    [InlineData("Berita acara", null)]
    [InlineData("Media massa", null)]
    [InlineData("Menteri", null)]
    [InlineData("Memo dinas", null)]
    [InlineData("Meja layanan", null)]
    [InlineData("Disposisi pimpinan", null)]
    public void AT_01_nouns_passives_and_bare_verbs_are_found(string activity, string? mended) => AssertMends("AT-01", activity, mended);

    [Theory]
    [InlineData("Melakukan penyusunan konsep", "Menyusun konsep")]
    [InlineData("Melakukan verifikasi terhadap data", "Memverifikasi data")]
    [InlineData("Melaksanakan kegiatan pencatatan barang", "Mencatat barang")]
    [InlineData("Melakukan koordinasi dengan bagian hukum", "Berkoordinasi dengan bagian hukum")]
    [InlineData("Melakukan serah terima barang", null)]
    [InlineData("Melakukan sosialisasi", null)]
    [InlineData("Melakukan validasi pada surat", null)]
    [InlineData("Melakukan pemeriksaan dan perbaikan data", null)]
    public void AT_02_a_vague_verb_gives_way_to_the_verb_of_the_act(string activity, string? mended) => AssertMends("AT-02", activity, mended);

    [Theory]
    [InlineData("Melakukan rapat persiapan")]
    [InlineData("Mengadakan pertemuan")]
    [InlineData("Menyusun konsep")]
    public void AT_02_an_event_has_no_verb_of_its_own(string activity) => Assert.Empty(Good.Activity(3, activity).Check("AT-02"));

    [Theory]
    [InlineData("Menyusun konsep dan daftar lampiran", null)]
    [InlineData("Menyusun konsep untuk diperiksa dan ditandatangani", null)]
    [InlineData("Menyusun konsep yang memuat dasar dan tujuan", null)]
    [InlineData("Menetapkan dan mengumumkan hasil", "mengumumkan")]
    [InlineData("Menyusun konsep kemudian mengirimkannya", "mengirimkannya")]
    [InlineData("Membuat surat, diajukan ke sekretaris", "diajukan")]
    [InlineData("Melakukan pengumpulan data dan pengolahan data", "pengolahan")]
    public void AT_03_a_row_holds_one_activity(string activity, string? second)
    {
        var sop = Good.Activity(3, activity);
        var words = sop.Check("AT-03").Select(f => activity.Substring(f.Where.Words!.Value.Start, f.Where.Words.Value.Length));
        Assert.Equal(second is null ? [] : [second], words);
    }

    [Fact]
    public void AT_03_knows_the_shapes_in_which_two_acts_are_joined()
    {
        var actors = new ActorNames(new[] { "Kepala Seksi", "Staf" }.Select(name => new Actor { Id = name, Name = name }));
        var made = File.ReadLines(Repository.PathOf("tests", "SopWordAddin.Tests", "Conformity", "Data", "acts-made.tsv")).Skip(1).Select(line => line.Split('\t'));
        Assert.All(made, cells => Assert.Equal(cells[0] == "2", PhraseReader.Read(cells[1], actors).Second is not null));
    }

    [Fact]
    public void AT_04_an_activity_is_short()
    {
        Assert.Empty(Good.Check("AT-04"));
        Assert.Single(Good.Activity(3, $"Menyusun {string.Join(' ', Enumerable.Repeat("surat", 20))}").Check("AT-04"));
        Assert.Single(Good.Activity(3, $"Menyusun {new string('a', 150)}").Check("AT-04"));
        Assert.Equal("AT-04.extra", Assert.Single(Good.Activity(3, "Menyusun konsep. Ketentuan tambahan: rangkap dua").Check("AT-04")).Message.Key);
    }

    [Theory]
    [InlineData("Menyusun konsep dalam rangkap 2", 0)]
    [InlineData("Menyusun laporan tahun 2025", 0)]
    [InlineData("Menyusun konsep paling lambat 3 hari kerja", 1)]
    [InlineData("Menyusun konsep pada tanggal 5", 1)]
    [InlineData("Mengingatkan petugas pada H-3", 1)]
    public void AT_05_an_activity_names_no_time(string activity, int findings) => Assert.Equal(findings, Good.Activity(3, activity).Check("AT-05").Count);

    private static void AssertMends(string rule, string activity, string? mended)
    {
        var sop = Good.Activity(3, activity);
        var fixes = Assert.Single(sop.Check(rule)).Fixes;
        Assert.Equal(mended is null ? [] : [mended], fixes.Select(fix => FixApplication.Apply(sop, fix).Flow.Steps[2].Activity));
    }
}
