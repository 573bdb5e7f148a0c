using System.Net;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive;

/// <summary>What the folder does with names, strangers and meddling.</summary>
public sealed class FolderArchiveTests : FolderTests
{
    [Theory]
    [InlineData("../../etc/passwd", "..\\..\\windows")]
    [InlineData("CON", "NUL")]
    [InlineData("/", "...")]
    [InlineData("SOP\u0000\u202E1", "a/b\\c:d*e?f\"g<h>i|j#k%l~")]
    public async Task A_number_and_a_title_that_play_with_paths_stay_in_the_archive(string number, string title)
    {
        var response = await FileAsync(FileableSop.Make(number, title).Of("../..").Docx());

        Assert.True(response.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.UnprocessableEntity, $"{response.StatusCode}");
        Assert.Equal(response.StatusCode == HttpStatusCode.Accepted ? 1 : 0, Filed().Count);
        Assert.Empty(Directory.EnumerateFiles(Server.Data, "*.docx", SearchOption.TopDirectoryOnly));
    }

    [Fact]
    public async Task A_folder_archive_says_whether_it_is_ready()
    {
        var ready = await Server.Client.GetAsync("/api/archive/library").JsonAsync();
        Directory.Delete(Folder);
        var away = await Server.Client.GetAsync("/api/archive/library").JsonAsync();

        Assert.Equal("library.folderWritable", (string?)ready["facts"]![0]!["code"]);
        Assert.StartsWith("library.space", (string?)ready["facts"]![1]!["code"], StringComparison.Ordinal);
        Assert.Equal("library.folderNotWritable", (string?)away["facts"]![0]!["code"]);
        Directory.CreateDirectory(Folder);
    }

    [Fact]
    public async Task Numbers_that_differ_only_in_what_file_names_cannot_hold_get_files_of_their_own()
    {
        await FiledAsync(FileableSop.Make("SOP/1", "Judul").Docx());
        await FiledAsync(FileableSop.Make("SOP-1", "judul").Docx());

        Assert.Equal(2, Filed().Count);
    }

    [Fact]
    public async Task A_stranger_at_the_place_is_neither_overwritten_nor_taken_for_ours()
    {
        var sop = FileableSop.Make("SOP-1", "Judul").Of("Unit A").InForceSince(2025);
        var place = Path.Combine(Folder, "Unit A", "2025", "SOP-1 - Judul.docx");
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        await File.WriteAllTextAsync(place, "milik orang lain");

        var status = await FiledAsync(sop.Docx());

        Assert.Equal("milik orang lain", await File.ReadAllTextAsync(place));
        Assert.Equal(sop.Docx(), await Server.Client.GetByteArrayAsync((string)status["url"]!));
    }

    [Theory]
    [InlineData(true, "archive.fileMissing")]
    [InlineData(false, "archive.fileChanged")]
    public async Task A_file_that_was_taken_away_or_changed_is_told_and_not_passed_off_as_the_filed_one(bool delete, string code)
    {
        var status = await FiledAsync(FileableSop.Make("SOP-1").Docx());
        var file = Assert.Single(Filed());
        if (delete)
        {
            File.Delete(file);
        }
        else
        {
            await File.AppendAllTextAsync(file, "x");
        }

        var response = await Server.Client.GetAsync((string)status["url"]!);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal(code, (string?)(await response.JsonAsync())["code"]);
    }
}
