using System.Diagnostics;
using System.Globalization;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Word;
using Xunit;

namespace SopWordAddin.Tests.Word;

/// <summary>Another program opens, shows and saves our documents.</summary>
[Trait("Needs", "LibreOffice")]
[Collection(Collection)]
public sealed class LibreOfficeTests(LibreOfficeTests.Conversions converted)
{
    public const string Collection = "LibreOffice";

    public static TheoryData<string> Examples => Repository.ExampleNames;

    [Theory]
    [MemberData(nameof(Examples))]
    public void It_shows_as_many_pages_as_planned(string example)
    {
        var planned = SopLayout.Draw(Written.Example(example), Written.Profile).PageCount;

        var info = Conversions.Run("pdfinfo", converted.PathOf(example, "pdf"));

        var pages = info.Split('\n').Single(l => l.StartsWith("Pages:", StringComparison.Ordinal))["Pages:".Length..];
        Assert.Equal(planned, int.Parse(pages.Trim(), CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_it_saves_still_reads_as_the_same_sop(string example)
    {
        var read = SopDocument.Read(converted.Saved(example), Written.Profiles);

        Written.Same(Written.Example(example), read.Sop);
        Assert.Empty(read.Notes);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_it_saves_can_be_updated_in_place(string example)
    {
        var updated = SopDocument.Update(converted.Saved(example), Written.Example(example), Written.Profile);

        Assert.Empty(updated.Notes);
        Written.Same(Written.Example(example), Written.Read(updated.Docx));
        Assert.Equal(2, Docx.Xml(updated.Docx).Descendants(Docx.W + "tbl").Count());
    }

    // It keeps the name of a row's drawing but not those of the shapes in it: what they are is told by how they lie.
    [Theory]
    [MemberData(nameof(Examples))]
    public void Without_the_state_part_what_it_saved_still_gives_the_steps_and_their_symbols(string example)
    {
        var original = Written.Example(example);

        var read = SopDocument.Read(Docx.Without(converted.Saved(example), "customXml/item1.xml"), Written.Profiles);

        Assert.Equal(original.Flow.Steps.Select(s => (s.Id, s.Activity)), read.Sop!.Flow.Steps.Select(s => (s.Id, s.Activity)));
        Assert.Equal(original.Flow.Steps.Select(s => s.Nodes.Sum(n => n.Actors.Count)), read.Sop.Flow.Steps.Select(s => s.Nodes.Sum(n => n.Actors.Count)));
        Assert.Equal(original.Flow.Links.Count, read.Sop.Flow.Links.Count);
    }

    [CollectionDefinition(Collection)]
    public sealed class Shared : ICollectionFixture<Conversions>;

    /// <summary>All examples through LibreOffice at once: it is slow to start.</summary>
    public sealed class Conversions : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("sop-libreoffice").FullName;

        public Conversions()
        {
            var saved = Directory.CreateDirectory(Path.Combine(_folder, "docx")).FullName;
            string[] written = [.. Repository.Examples.Select(Write)];
            var profile = $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}";
            Run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", Path.Combine(_folder, "pdf"), .. written]);
            Run("soffice", [profile, "--headless", "--convert-to", "docx", "--outdir", saved, .. written]);
        }

        public string PathOf(string example, string kind) => Path.Combine(_folder, kind, $"{example}.{kind}");

        public byte[] Saved(string example) => File.ReadAllBytes(PathOf(example, "docx"));

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        public static string Run(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return output;
        }

        private string Write(string example)
        {
            var path = Path.Combine(_folder, example + ".docx");
            File.WriteAllBytes(path, Written.Document(example));
            return path;
        }
    }
}
