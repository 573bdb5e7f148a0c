using System.Diagnostics;
using SopWordAddin.Documents.Word;
using Xunit;

namespace SopWordAddin.Tests.Word;

/// <summary>What the pane makes of a document in the simulated Word, opened by other programs.</summary>
[Trait("Needs", "LibreOffice")]
public sealed class SimulatedDocumentsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sop-simulated-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Documents_from_every_kind_of_Word_are_valid_and_open_in_LibreOffice()
    {
        Make();

        var documents = Directory.GetFiles(_folder, "*.docx");
        Assert.Equal(10, documents.Length);
        foreach (var docx in documents.Select(File.ReadAllBytes))
        {
            Schema.DemandValid(docx);
            Assert.Empty(SopDocument.Read(docx, Written.Profiles).Notes);
        }

        var profile = $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}";
        LibreOfficeTests.Conversions.Run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", _folder, .. documents]);
        Assert.Equal(10, Directory.GetFiles(_folder, "*.pdf").Length);
    }

    private void Make()
    {
        var start = new ProcessStartInfo("npm", ["test", "--silent", "--", "contract/documents.test.ts"])
        {
            WorkingDirectory = Repository.PathOf("tests", "word-host"),
            Environment = { ["SIMULATED_DOCUMENTS"] = _folder },
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
    }
}
