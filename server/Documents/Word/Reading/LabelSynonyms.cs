using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>Which field a label stands for. Offices word them differently, and misspell them.</summary>
internal sealed class LabelSynonyms
{
    public const string Actors = "actors";
    public const string Standard = "standard";

    private static readonly (string Field, string[] Words)[] CoverWords =
    [
        (CoverFields.Number, ["Nomor SOP", "No. SOP", "Nomor POS", "No. POS", "Nomor", "No. Dokumen", "Nomor Dokumen"]),
        (CoverFields.CreatedOn, ["Tanggal Pembuatan", "Tgl. Pembuatan", "Tanggal Penyusunan", "Tanggal Dibuat"]),
        (CoverFields.RevisedOn, ["Tanggal Revisi", "Tgl. Revisi"]),
        (CoverFields.EffectiveOn, ["Tanggal Efektif", "Tgl. Efektif", "Tanggal Pengesahan", "Tgl. Pengesahan", "Tanggal Berlaku", "Tanggal Terbit"]),
        (CoverFields.ApprovedBy, ["Disahkan oleh", "Ditetapkan oleh", "Disahkan", "Pengesahan", "Disetujui oleh"]),
        (CoverFields.Title, ["Nama SOP", "Judul SOP", "Judul", "Nama POS", "Judul POS", "Nama Prosedur"]),
        ("legalBasis", ["Dasar Hukum", "Landasan Hukum"]),
        ("executorQualifications", ["Kualifikasi Pelaksana", "Kualifikasi Pelaksanaan", "Kualifikasi"]),
        ("relatedSops", ["Keterkaitan", "Keterkaitan SOP", "Keterkaitan dengan SOP lain", "Keterkaitan dengan POS lain", "SOP Terkait"]),
        ("equipment", ["Peralatan/Perlengkapan", "Peralatan dan Perlengkapan", "Peralatan", "Perlengkapan"]),
        ("warnings", ["Peringatan"]),
        ("records", ["Pencatatan dan Pendataan", "Pencatatan & Pendataan", "Pencatatan/Pendataan", "Pencatatan"]),
    ];

    private static readonly (string Field, string[] Words)[] FlowWords =
    [
        (FlowFields.Number, ["No", "No.", "Nomor"]),
        (FlowFields.Activity, ["Kegiatan", "Aktivitas", "Tahapan", "Uraian Langkah", "Aktifitas", "Aktivitas/Kegiatan", "Uraian Kegiatan", "Uraian", "Uraian Prosedur", "Prosedur", "Langkah", "Langkah Kegiatan"]),
        (Actors, ["Pelaksana", "Aktor", "Pelaksana/Aktor", "Pelaku"]),
        (Standard, ["Mutu Baku", "Mutu Buku"]),
        (FlowFields.Inputs, ["Kelengkapan", "Persyaratan", "Persyaratan/Kelengkapan", "Kelengkapan/Persyaratan", "Perlengkapan", "Input", "Sumber Data", "Syarat/Perlengkapan"]),
        (FlowFields.Time, ["Waktu", "Durasi", "Jangka Waktu", "Waktu Penyelesaian"]),
        (FlowFields.Outputs, ["Output", "Keluaran", "Hasil", "Luaran"]),
        (FlowFields.Notes, ["Keterangan", "Ket.", "Catatan"]),
    ];

    private readonly Dictionary<string, string> _cover;
    private readonly Dictionary<string, string> _flow;

    /// <param name="profile">Its labels come before the common ones.</param>
    public LabelSynonyms(Profile profile)
    {
        var (cover, flow) = (profile.CoverLabels, profile.FlowLabels);
        _cover = Index(CoverWords,
            (CoverFields.Number, cover.Number), (CoverFields.CreatedOn, cover.CreatedOn), (CoverFields.RevisedOn, cover.RevisedOn),
            (CoverFields.EffectiveOn, cover.EffectiveOn), (CoverFields.ApprovedBy, cover.ApprovedBy), (CoverFields.Title, cover.Title),
            ("legalBasis", cover.LegalBasis), ("executorQualifications", cover.ExecutorQualifications), ("relatedSops", cover.RelatedSops),
            ("equipment", cover.Equipment), ("warnings", cover.Warnings), ("records", cover.Records));
        _flow = Index(FlowWords,
            (FlowFields.Number, flow.Number), (FlowFields.Activity, flow.Activity), (Actors, flow.Actors), (Standard, flow.Standard),
            (FlowFields.Inputs, flow.Inputs), (FlowFields.Time, flow.Time), (FlowFields.Outputs, flow.Outputs), (FlowFields.Notes, flow.Notes));
    }

    /// <summary>Wire name of the cover field; null for a text that is no label.</summary>
    public string? Cover(string text) => _cover.GetValueOrDefault(Key(text));

    /// <summary>Wire name of the step's field, <see cref="Actors"/> or <see cref="Standard"/>; null for a text that is no label.</summary>
    public string? Flow(string text) => _flow.GetValueOrDefault(Key(text));

    private static Dictionary<string, string> Index((string Field, string[] Words)[] common, params (string Field, string Word)[] own)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, word) in own.Concat(common.SelectMany(c => c.Words.Select(w => (c.Field, w)))))
        {
            if (Key(word) is { Length: > 0 } key)
            {
                index.TryAdd(key, field);
            }
        }

        return index;
    }

    private static string Key(string text) =>
        text.Length > 80 ? "" : string.Concat(text.Where(char.IsLetter)).ToLowerInvariant().Replace("tanggal", "tgl", StringComparison.Ordinal);
}
