using System.Net;
using Newtonsoft.Json.Linq;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive.SharePoint;

/// <summary>What the check tells an administrator of a library that is not quite ready.</summary>
public sealed class LibraryCheckTests : LibraryTests
{
    protected override string[] Settings => ["--SharePoint:Units:Bagian Satu:Name", "Belum ada", "--SharePoint:Units:Bagian Dua:Name", "SOP"];

    [Fact]
    public async Task A_library_that_has_all_is_ready_and_the_check_leaves_nothing_in_it()
    {
        var report = await GetAsync("/api/archive/library");

        Assert.True((bool)report["ready"]!, report.ToString());
        Assert.Contains("Evaluasi berikutnya", (string?)Assert.Single(report["facts"]!, f => (string?)f["code"] == "library.columnLabel")["message"], StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Everything_that_is_not_as_it_should_be_is_named_with_the_way_to_make_it()
    {
        var tenant = StandIns.Tenant;
        tenant.Columns.Remove("StatusSOP");
        tenant.Columns["NomorSOP"] = false;
        tenant.Kinds["Revisi"] = "dateTime";
        tenant.Kinds["TanggalEfektif"] = "personOrGroup";
        tenant.Required.Add("JudulSOP");
        tenant.Columns["Pemilik"] = false;
        tenant.Required.Add("Pemilik");

        var report = await GetAsync("/api/archive/library");

        Assert.False((bool)report["ready"]!);
        var lacking = report["facts"]!.Where(f => !(bool)f["ok"]!).ToList();
        Assert.Equal(
            ["library.columnNotIndexed", "library.columnRequired", "library.columnMissing", "library.columnKind", "library.columnKind", "library.columnForeign"],
            lacking.Select(f => (string?)f["code"]));
        Assert.Equal(["NomorSOP", "JudulSOP", "StatusSOP", "Revisi", "TanggalEfektif", "Pemilik"], lacking.Select(f => ((string)f["message"]!).Split(' ')[1]));
    }

    [Fact]
    public async Task A_library_that_is_not_there_is_told()
    {
        var report = await GetAsync("/api/archive/library?unit=Tanpa%20Pustaka");

        Assert.Equal("library.notFound", (string?)Assert.Single(report["facts"]!)["code"]);
    }

    [Fact]
    public async Task All_libraries_are_checked_at_once_each_with_the_units_whose_SOPs_it_takes()
    {
        var libraries = await GetAsync("/api/archive/libraries");

        Assert.Equal(
            [("", true), ("Bagian Satu, Tanpa Pustaka", false)],
            libraries.Select(l => (string.Join(", ", l["units"]!.Select(u => (string?)u)), (bool)l["library"]!["ready"]!)));
        Assert.Equal("library.notFound", (string?)Assert.Single(libraries[1]!["library"]!["facts"]!)["code"]);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_filing_that_was_refused_for_a_missing_column_is_mended_by_filing_again()
    {
        StandIns.Tenant.Columns.Remove("Revisi", out _);
        var docx = FileableSop.Make("SOP-1").Docx();

        var refused = await EndAsync((string)(await FileAsync(docx).JsonAsync())["id"]!, "refused");
        Assert.Equal("sharepoint.invalid", (string?)refused["problem"]!["code"]);
        StandIns.Tenant.Columns["Revisi"] = false;
        await FiledAsync(docx);
        AssertFiledOnce(docx);
    }

    [Fact]
    public async Task Who_may_only_read_the_library_is_told_so()
    {
        StandIns.Tenant.Readers.Add(Secretary.UserName);

        var report = await GetAsync("/api/archive/library");
        Assert.Equal("library.notWritable", (string?)report["facts"]!.Last!["code"]);
        Assert.Equal("sharepoint.denied", (string?)(await FileAsync(FileableSop.Make("SOP-1").Docx()).JsonAsync())["problem"]!["code"]);
        Assert.Empty(Files());
    }
}
