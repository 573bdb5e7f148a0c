using SopWordAddin.Documents.Comparison;
using Xunit;

namespace SopWordAddin.Tests.Comparison;

public sealed class WordFormTests
{
    [Theory]
    [InlineData("periksa memeriksa pemeriksaan diperiksa")]
    [InlineData("terima menerima penerimaan diterima penerima")]
    [InlineData("susun menyusun penyusunan disusun")]
    [InlineData("kirim mengirim pengiriman dikirim mengirimkan")]
    [InlineData("layan melayani pelayanan layanan dilayani")]
    [InlineData("catat mencatat pencatatan catatan")]
    [InlineData("nilai menilai penilaian")]
    [InlineData("mohon memohon permohonan pemohon")]
    [InlineData("lapor melaporkan laporan pelaporan")]
    [InlineData("tugas petugas penugasan menugaskan")]
    [InlineData("tindak tindakan menindak")]
    [InlineData("kendali pengendalian mengendalikan")]
    [InlineData("koordinasi mengoordinasikan mengkoordinasikan berkoordinasi")]
    [InlineData("pengadaan mengadakan")]
    [InlineData("terbit penerbitan menerbitkan diterbitkan")]
    [InlineData("sedia menyediakan persediaan tersedia")]
    public void Words_of_one_root_come_to_one_form(string words) => Assert.Single(words.Split(' ').Select(WordForm.Of).Distinct());

    [Theory]
    [InlineData("surat berkas")]
    [InlineData("dinas dina")]
    [InlineData("penerimaan pengiriman")]
    [InlineData("penyusunan penyimpanan")]
    [InlineData("menteri menerima")]
    [InlineData("kepala kepada")]
    public void Words_of_two_roots_stay_apart(string words) => Assert.Equal(2, words.Split(' ').Select(WordForm.Of).Distinct().Count());

    [Theory]
    [InlineData("007", "7")]
    [InlineData("0", "0")]
    public void A_number_loses_its_noughts(string number, string form) => Assert.Equal(form, WordForm.Of(number));

    [Theory]
    [InlineData("surat", "surat", 0)]
    [InlineData("surat", "surta", 1)]
    [InlineData("surat", "sura", 1)]
    [InlineData("pengadaan", "pengadan", 1)]
    [InlineData("pengadaan", "perbaikan", 3)]
    public void Slips_of_typing_are_counted(string one, string other, int slips) => Assert.Equal(slips, Spelling.Slips(one, other, 2));
}
