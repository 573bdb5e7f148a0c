using SopWordAddin.Documents.Sops;

namespace Gallery;

/// <summary>Everything the layout can do, each on a flow that is small enough to judge at a glance.</summary>
internal sealed class Features(IReadOnlyList<Exhibit> examples)
{
    private static readonly Profile Standard = Exhibit.Standard;

    public IReadOnlyList<Exhibit> All() => [.. Symbols(), .. Styles(), .. Names(), .. Pages()];

    private static IEnumerable<Exhibit> Symbols()
    {
        yield return new("several-in-a-cell", "Several symbols in one cell and in one row, words inside", new FlowSketch("Pemohon", "Petugas Loket", "Kepala Seksi")
            .Row("Mengajukan permohonan", "a start 1 > b")
            .Row("Menerima, mencatat dan memeriksa kelengkapan berkas", "b process 2 = Catat > c", "c decision 2 > d Ya, a Tidak")
            .Row("Menelaah dan memutuskan", "d process 3 > e", "e decision 3 > f Ya, b Tidak")
            .Row("Menyiapkan jawaban dan mengirimkannya", "f process 2 = Siapkan > g", "g process 2 = Kirim > h")
            .Row("Menerima jawaban", "h end 1")
            .Sop("Beberapa simbol dalam satu sel"), Standard);
        yield return new("joined-executors", "A step of several executors, joined by a plain line, neighbours and not", new FlowSketch("Staf", "Kepala Seksi", "Kepala Bidang", "Sekretaris", "Kepala Dinas")
            .Row("Menyiapkan bahan rapat", "a start 1 > b")
            .Row("Membahas rancangan bersama", "b process 1+2+3 > c")
            .Row("Memeriksa hasil pembahasan", "c decision 3 > d Ya, b Tidak")
            .Row("Menyepakati dan memaraf", "d process 2+4 > e")
            .Row("Menandatangani", "e process 5+4 > f")
            .Row("Mengarsipkan", "f end 1")
            .Sop("Kegiatan beberapa pelaksana"), Standard);
        yield return new("hand-over-in-a-row", "Hand-over inside a row, parallel split and join, forward skip", new FlowSketch("Pemohon", "Loket", "Verifikator", "Kepala Seksi", "Kepala Dinas")
            .Row("Menyerahkan berkas di loket", "a start 1 > b", "b process 2 > c")
            .Row("Memeriksa kelengkapan dan keabsahan", "c decision 3 > d Ya, b Tidak, g Segera")
            .Row("Menugasi pemeriksaan lapangan dan telaah hukum", "d process 4 > e, f")
            .Row("Memeriksa lapangan dan menelaah hukum secara bersamaan", "e process 2 > g", "f process 5 > g")
            .Row("Menyimpulkan hasil", "g process 3 > h")
            .Row("Menetapkan keputusan", "h decision 5 > i Setuju, g Tolak")
            .Row("Menerima keputusan", "i end 1")
            .Sop("Serah terima dalam satu baris"), Standard);
        yield return new("loops-of-any-length", "Returns nested in each other, and from one decision to three places", new FlowSketch("Pelaksana", "Pemeriksa", "Penyelia", "Pimpinan")
            .Row("Menyusun konsep", "a start 1 > b")
            .Row("Memeriksa konsep", "b decision 2 > c Ya, a Tidak")
            .Row("Menyempurnakan konsep", "c process 1 > d")
            .Row("Meneliti konsep", "d decision 3 > e Ya, a Tidak")
            .Row("Memaraf konsep", "e process 2 > f")
            .Row("Memutuskan konsep", "f decision 4 > g Setuju, c Perbaiki, a Tolak")
            .Row("Menandatangani", "g process 4 > h")
            .Row("Menggandakan dan mendistribusikan", "h end 1")
            .Sop("Pengembalian bertingkat"), Standard);
        yield return new("long-labels", "Long names of the exits of decisions", new FlowSketch("Pemohon Informasi Publik", "Petugas Layanan", "Pejabat Pengelola", "Atasan")
            .Row("Mengajukan permohonan informasi", "a start 1 > b")
            .Row("Memeriksa kelengkapan permohonan", "b decision 2 > c Lengkap, a Belum lengkap")
            .Row("Menguji konsekuensi", "c decision 3 > d Terbuka, e Dikecualikan")
            .Row("Menyiapkan informasi", "d process 2 > f")
            .Row("Menetapkan penolakan", "e process 4 > f")
            .Row("Menerima jawaban tertulis", "f end 1")
            .Sop("Label cabang yang panjang"), Standard);
    }

    private IEnumerable<Exhibit> Styles()
    {
        var sop = Example("91-SYNTHETIC-kpu-permohonan-informasi");
        foreach (var style in Enum.GetValues<CapsuleStyle>())
        {
            yield return new($"capsules-{style.ToString().ToLowerInvariant()}", $"Capsules as {style}", sop, With(new FlowStyle { Capsules = style }));
        }

        yield return new("column-numbers", "A row of column numbers and a row of the total time", sop, With(new FlowStyle { ColumnNumbers = true, ShowTotalTime = true }));
        yield return new("no-inputs", "Without the column Kelengkapan", sop, With(new FlowStyle { ShowInputs = false }));
        yield return new("groups", "Executors in groups, in two tiers, with column numbers", new FlowSketch("Satker Pengirim/Operator", "Satker Pengirim/Kuasa Pengguna Barang", "Kurir", "Satker Penerima/Operator", "Satker Penerima/Kuasa Pengguna Barang")
            .Row("Menyiapkan barang", "a start 1 > b")
            .Row("Menyetujui pengiriman", "b decision 2 > c Ya, a Tidak")
            .Row("Mengirim barang", "c process 3 > d")
            .Row("Memeriksa barang", "d decision 4 > e Ya, c Tidak")
            .Row("Menandatangani berita acara", "e end 5")
            .Sop("Pelaksana berkelompok"), With(new FlowStyle { ColumnNumbers = true }));
    }

    private static IEnumerable<Exhibit> Names()
    {
        yield return new("executors-12", "Twelve executors on F4", Crowd(12, Paper.F4), Standard);
        yield return new("executors-24", "Twenty-four executors on A4", Crowd(24, Paper.A4), Standard);
        yield return new("long-words", "Words longer than their column", new FlowSketch("Pertanggungjawaban", "Ketidakberpihakan", "Penyelenggaraan", "Kemahasiswaan", "Pendayagunaan", "Kesekretariatan")
            .Row("Mempertanggungjawabkan https://contoh.go.id/layanan/permohonan-informasi-publik", "a start 1 > b")
            .Row("Menyelenggarakan", "b process 3 > c")
            .Row("Mengesahkan", "c end 6")
            .Sop("Kata panjang"), Standard);
    }

    private static Sop Crowd(int executors, Paper paper)
    {
        string[] posts = ["Kepala Subbagian Umum", "Analis Kebijakan Ahli Muda", "Sekretaris", "Bendahara Pengeluaran", "Pejabat Pembuat Komitmen", "Arsiparis"];
        var sketch = new FlowSketch([.. Enumerable.Range(0, executors).Select(i => $"{posts[i % posts.Length]}{(i < posts.Length ? "" : $" {i / posts.Length + 1}")}")]);
        for (var i = 1; i <= executors; i++)
        {
            sketch.Row($"Memeriksa berkas pada tahap {i}", i == 1 ? "n1 start 1 > n2"
                : i == executors ? $"n{i} end {i}"
                : i % 5 == 0 ? $"n{i} decision {i} > n{i + 1} Ya, n{i - 3} Tidak"
                : $"n{i} process {i} > n{i + 1}");
        }

        var sop = sketch.Sop($"Alur dengan {executors} pelaksana");
        return sop with { Page = new PageSetup { Paper = paper } };
    }

    private IEnumerable<Exhibit> Pages()
    {
        yield return new("loop-over-pages", "A return over three pages and a forward skip over two, with their numbered pairs", new FlowSketch("Staf", "Kepala Seksi", "Kepala Bidang", "Kepala Dinas")
            .Row("Menyusun rencana", "a start 1 > x1")
            .Rows(7, "x", "b")
            .Row("Memeriksa rencana", "b decision 3 > y1 Ya, a Tidak")
            .Rows(9, "y", "c")
            .Row("Menilai hasil", "c decision 4 > z1 Ya, a Tidak, e Batal")
            .Rows(8, "z", "e")
            .Row("Mengarsipkan", "e end 1")
            .Sop("Pengembalian melewati halaman"), Standard);
        var small = new FlowSketch("Pemohon", "Petugas", "Kepala Seksi")
            .Row("Mengajukan permohonan", "a start 1 > b")
            .Row("Memeriksa permohonan", "b decision 2 > c Ya, a Tidak")
            .Row("Menyetujui permohonan", "c process 3 > d")
            .Row("Menerima hasil", "d end 1")
            .Sop("Alur pendek");
        yield return new("one-page", "Identity and flow on one page", small with { Page = new PageSetup { Orientation = PageOrientation.Portrait } }, Standard);
        foreach (var paper in Enum.GetValues<Paper>())
        {
            yield return new($"paper-{paper.ToString().ToLowerInvariant()}", $"{paper}, landscape", Example("92-SYNTHETIC-bawaslu-penerimaan-laporan") with { Page = new PageSetup { Paper = paper } }, Standard);
        }

        yield return new("portrait", "Upright, for few executors", Example("01-bps-pembuatan-naskah-dinas") with { Page = new PageSetup { Orientation = PageOrientation.Portrait } }, With(new FlowStyle { OnePageWhenItFits = false }));
    }

    private Sop Example(string name) => examples.Single(e => e.Name == name).Sop;

    private static Profile With(FlowStyle style) => Standard with { Flow = style };
}
