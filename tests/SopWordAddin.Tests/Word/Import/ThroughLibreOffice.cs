namespace SopWordAddin.Tests.Word.Import;

/// <summary>All examples opened and saved by LibreOffice at once: it is slow to start.</summary>
internal sealed class ThroughLibreOffice : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sop-import").FullName;

    public ThroughLibreOffice(Func<string, byte[]> document)
    {
        foreach (var example in Repository.Examples)
        {
            File.WriteAllBytes(Path.Combine(_folder, example + ".docx"), document(example));
        }

        var profile = $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}";
        LibreOfficeTests.Conversions.Run("soffice", [profile, "--headless", "--convert-to", "docx", "--outdir", Path.Combine(_folder, "saved"), .. Repository.Examples.Select(e => Path.Combine(_folder, e + ".docx"))]);
    }

    public byte[] Saved(string example) => File.ReadAllBytes(Path.Combine(_folder, "saved", example + ".docx"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
