using System.Text.RegularExpressions;
using Xunit;

namespace SopWordAddin.Tests.Layering;

/// <summary>What holds of the source tree itself.</summary>
public sealed partial class SourcesTests
{
    private static readonly string[] TopLevel =
        ["addin-web", "manifest", "server", "tests", "SopWordAddin.sln", "README.md", "global.json", "Directory.Build.props", "Directory.Packages.props"];

    [Fact]
    public void The_top_level_holds_nothing_else() =>
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!),
            name => !name.StartsWith('.') && !TopLevel.Contains(name));

    [Theory]
    [InlineData("server/Documents", "SopWordAddin.Documents")]
    [InlineData("server/Host", "SopWordAddin.Host")]
    [InlineData("tests/SopWordAddin.Tests", "SopWordAddin.Tests")]
    public void Namespaces_are_the_folders(string project, string root) =>
        Assert.All(Files(project, "*.cs"), file =>
        {
            var folder = Path.GetRelativePath(Repository.PathOf(project), Path.GetDirectoryName(file)!);
            var expected = folder == "." ? root : $"{root}.{folder.Replace(Path.DirectorySeparatorChar, '.')}";
            Assert.All(Namespace().Matches(File.ReadAllText(file)), m => Assert.Equal(expected, m.Groups[1].Value));
        });

    [Theory]
    [InlineData(@"\bfetch\(", "api/")]
    [InlineData(@"\b(Office|Word)\.[A-Za-z]", "host/word")]
    [InlineData(@"['""]@azure/msal", "auth/")]
    public void One_place_of_the_pane_alone_says(string pattern, string place) =>
        Assert.Empty(PaneSources().Where(s => !s.Path.StartsWith(place, StringComparison.Ordinal) && Regex.IsMatch(s.Code, pattern)).Select(s => s.Path));

    // Texts and the types of the wire are everybody's.
    [Fact]
    public void Views_import_state_and_ui_alone() =>
        Assert.Empty(
            from source in PaneSources()
            where source.Path.StartsWith("views/", StringComparison.Ordinal)
            from Match import in Import().Matches(source.Code)
            let target = Path.GetRelativePath("/", Path.GetFullPath(import.Groups[1].Value, "/" + Path.GetDirectoryName(source.Path)))
            where !ViewsMayImport().IsMatch(target)
            select $"{source.Path} -> {target}");

    private static IEnumerable<(string Path, string Code)> PaneSources()
    {
        var root = Repository.PathOf("addin-web", "src");
        return Files("addin-web/src", "*.ts*")
            .Select(file => (Path.GetRelativePath(root, file).Replace('\\', '/'), Comment().Replace(File.ReadAllText(file), "")))
            .Where(s => !s.Item1.Contains(".test.", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        !Directory.Exists(Repository.PathOf(folder)) ? [] : Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Built().IsMatch(file));

    [GeneratedRegex(@"^namespace (\S+?);?\s*$", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"[\\/](bin|obj|node_modules)[\\/]")]
    private static partial Regex Built();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?:from|import\()\s*['""](\.[^'""]+)['""]")]
    private static partial Regex Import();

    [GeneratedRegex("^((views|state|ui|i18n)/|api/wire$)")]
    private static partial Regex ViewsMayImport();
}
