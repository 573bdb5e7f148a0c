using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Host.Archive;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive;

/// <summary>Names under which documents lie in the archive.</summary>
public sealed class FileNameTests
{
    [Theory]
    [InlineData("SOP-022/17000/2025", "Pembuatan Naskah Dinas", "SOP-022-17000-2025 - Pembuatan Naskah Dinas")]
    [InlineData("  SOP\t1 ", "A:B*C?\"D\"<E>|F\\G", "SOP 1 - A-B-C--D--E--F-G")]
    [InlineData("CON", "", "_CON")]
    [InlineData("../../etc", "passwd", "-..-etc - passwd")]
    [InlineData("", "", "SOP")]
    [InlineData("///", "...", "SOP")]
    [InlineData("1", "Judul.  ", "1 - Judul")]
    public void Number_and_title_become_one_readable_name(string number, string title, string name) =>
        Assert.Equal(name, FileName.Of(number, title));

    [Fact]
    public void Any_text_gives_a_name_that_every_file_system_takes() => Prop.ForAll<string, string, string>((number, title, suffix) =>
    {
        var name = FileName.Of(number ?? "", title ?? "", " (versi 12)") + ".docx";
        return IsSafe(name) && IsSafe(FileName.Safe(suffix ?? "", 60, "Tanpa unit"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Long_texts_are_cut_to_what_file_systems_hold()
    {
        var name = FileName.Of(new string('9', 500), string.Concat(Enumerable.Repeat("📁é", 500)), " (versi 2)") + ".docx";

        Assert.True(IsSafe(name));
        Assert.EndsWith(" (versi 2).docx", name, StringComparison.Ordinal);
    }

    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= FileName.Longest
        && Encoding.UTF8.GetByteCount(name) <= 255
        && name.IndexOfAny(['"', '*', ':', '<', '>', '?', '/', '\\', '|', '#', '%']) < 0
        && !name.Any(char.IsControl)
        && name == name.Trim(' ', '.')
        && new UTF8Encoding(false, throwOnInvalidBytes: true) is var strict
        && strict.GetString(strict.GetBytes(name)) == name;
}
