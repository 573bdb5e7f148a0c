using System.IO.Compression;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Tests.Host;

/// <summary>SOPs that nothing forbids to file, each as much like a real one as an example is.</summary>
internal static class FileableSop
{
    private static readonly Sop Example = SopJson.Read(Repository.ReadExample("91-SYNTHETIC-kpu-permohonan-informasi")).InForceSince(2025);

    public static Sop Make(string number, string title = "Pelayanan Permohonan Informasi") => Example with
    {
        Id = Guid.NewGuid(),
        Cover = Example.Cover with { Number = number, Title = title, ApprovedBy = new Approver { Position = "Kepala", Name = "Nama Pejabat", Nip = "" } },
    };

    public static Sop With(this Sop sop, Func<Cover, Cover> change) => sop with { Cover = change(sop.Cover) };

    public static Sop InForceSince(this Sop sop, int year) =>
        sop.With(c => c with { CreatedOn = new DateOnly(year, 1, 2), RevisedOn = null, EffectiveOn = new DateOnly(year, 3, 1) });

    public static Sop Of(this Sop sop, string unit) => sop.With(c => c with { Unit = unit });

    /// <summary>The document with a picture of noise beside it, which no packing makes smaller.</summary>
    public static byte[] Padded(this byte[] docx, int bytes)
    {
        var noise = new byte[bytes];
        new Random(bytes).NextBytes(noise);
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = package.CreateEntry("word/media/noise.png", CompressionLevel.NoCompression).Open();
            part.Write(noise);
        }

        return stream.ToArray();
    }

    public static byte[] Docx(this Sop sop) => SopDocument.Write(sop, Profiles.BuiltIn.Single(p => p.Id == sop.Profile));
}
