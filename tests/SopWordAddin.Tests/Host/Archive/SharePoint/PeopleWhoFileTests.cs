using System.Net;
using System.Text;
using StandIns;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive.SharePoint;

/// <summary>Who may do what with whose filing, and what happens when Entra ID wants to see a person again.</summary>
public sealed class PeopleWhoFileTests : LibraryTests
{
    [Fact]
    public async Task A_drafter_neither_files_nor_follows_nor_ends_what_others_file()
    {
        var id = (string)(await FiledAsync(FileableSop.Make("SOP-1").Docx()))["id"]!;

        AssertStatus(HttpStatusCode.Forbidden, await FileAsync(FileableSop.Make("SOP-2").Docx(), Drafter));
        foreach (var (method, path) in new[]
        {
            (HttpMethod.Get, ""), (HttpMethod.Get, $"/{id}"), (HttpMethod.Get, $"/{id}/events"), (HttpMethod.Post, $"/{id}/cancel"),
            (HttpMethod.Post, $"/{id}/take-over"), (HttpMethod.Post, "/resume"), (HttpMethod.Get, $"/{id}/versions"),
            (HttpMethod.Post, $"/{id}/restore"), (HttpMethod.Get, "/library"), (HttpMethod.Get, "/libraries"),
        })
        {
            AssertStatus(HttpStatusCode.Forbidden, await AskAsync(method, "/api/archive" + path, Drafter));
        }

        AssertStatus(HttpStatusCode.Forbidden, await AskAsync(HttpMethod.Get, "/api/audit", Drafter));
    }

    [Theory]
    [InlineData("interaction_required", true)]
    [InlineData("invalid_grant", false)]
    public async Task When_Entra_wants_to_see_the_person_first_nothing_is_accepted_and_the_pane_learns_what_to_ask(string refusal, bool claims)
    {
        StandIns.Issuer.Refusals[Secretary.Oid] = refusal;

        var response = await FileAsync(FileableSop.Make("SOP-1").Docx());

        AssertStatus(HttpStatusCode.Unauthorized, response);
        Assert.Equal("identity.signInAgain", await CodeAsync(response));
        var challenge = response.Headers.WwwAuthenticate.ToString();
        Assert.Contains("insufficient_claims", challenge, StringComparison.Ordinal);
        Assert.Equal(claims, challenge.Contains("claims=\"ey", StringComparison.Ordinal));
        Assert.Empty(await GetAsync("/api/archive"));
    }

    [Theory]
    [InlineData("POST .*createUploadSession")]
    [InlineData("PATCH .*fields")]
    public async Task When_the_right_ends_in_the_midst_of_it_the_same_persons_next_sign_in_goes_on(string match)
    {
        var docx = FileableSop.Make("SOP-1").Docx().Padded(Large);
        var id = await InterruptedAsync(docx, match);

        StandIns.Issuer.Refusals.Clear();
        Assert.Equal(0, (int)(await AskAsync(HttpMethod.Post, "/api/archive/resume", OtherSecretary).JsonAsync())["count"]!);
        Assert.Equal(1, (int)(await AskAsync(HttpMethod.Post, "/api/archive/resume").JsonAsync())["count"]!);

        await EndAsync(id, "filed");
        AssertFiledOnce(docx);
    }

    [Fact]
    public async Task Another_of_the_secretariat_takes_it_over_and_then_it_is_theirs()
    {
        var docx = FileableSop.Make("SOP-1").Docx();
        var id = await InterruptedAsync(docx, "PUT .*content");

        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, $"/api/archive/{id}/take-over", OtherSecretary));

        await EndAsync(id, "filed");
        Assert.Equal(OtherSecretary.Name, AssertFiledOnce(docx).CreatedBy);
        var log = (await GetAsync($"/api/audit?filing={id}"))["entries"]!;
        Assert.Equal(["filed", "takenOver", "signInNeeded", "accepted"], log.Select(e => (string?)e["act"]));
        Assert.Equal([OtherSecretary.Name, OtherSecretary.Name, "", Secretary.Name], log.Select(e => (string?)e["actor"]));
        StandIns.Issuer.Refusals.Clear();
        Assert.Equal("filing.needsNobody", await CodeAsync(await AskAsync(HttpMethod.Post, $"/api/archive/{id}/take-over")));
    }

    [Fact]
    public async Task Whose_a_filing_is_goes_by_the_person_and_not_by_the_name()
    {
        var namesake = Secretary with { Name = OtherSecretary.Name };
        var docx = FileableSop.Make("SOP-1").Docx();
        StandIns.Tenant.Readers.Add(Secretary.UserName);
        var filing = await FileAsync(docx, namesake).JsonAsync();
        Assert.Equal((OtherSecretary.Name, true), ((string?)filing["filedBy"], (bool)filing["mine"]!));
        Assert.True((bool)Assert.Single(await GetAsync("/api/archive"))["mine"]!);
        Assert.False((bool)Assert.Single(await GetAsync("/api/archive", OtherSecretary))["mine"]!);

        StandIns.Tenant.Readers.Clear();
        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, $"/api/archive/{filing["id"]}/take-over"));
        await EndAsync((string)filing["id"]!, "filed");

        Assert.Equal(["filed", "resumed", "refused", "accepted"], (await GetAsync($"/api/audit?filing={filing["id"]}"))["entries"]!.Select(e => (string?)e["act"]));
    }

    [Fact]
    public async Task What_waits_for_a_person_can_be_called_off_by_another_and_leaves_nothing()
    {
        var docx = FileableSop.Make("SOP-1").Docx().Padded(Large);
        var id = await InterruptedAsync(docx, "POST .*createUploadSession");

        await AskAsync(HttpMethod.Post, $"/api/archive/{id}/cancel", OtherSecretary);

        await EndAsync(id, "cancelled");
        Assert.Empty(Files());
        StandIns.Issuer.Refusals.Clear();
        Assert.Equal("filed", (string?)(await FiledAsync(docx))["state"]);
    }

    [Fact]
    public async Task A_filing_can_be_called_off_while_it_goes_up_and_not_after_the_last_byte()
    {
        Inject("PUT .*/up/", "slow", times: 0, seconds: 1);
        var large = FileableSop.Make("SOP-1").Docx().Padded(8_000_000);
        var id = (string)(await (await FileAsync(large, wait: false)).JsonAsync())["id"]!;
        await EndAsync(id, "uploading");

        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, $"/api/archive/{id}/cancel"));
        await EndAsync(id, "cancelled");
        Assert.Empty(Files());
        StandIns.Tenant.Faults.Clear();

        Inject("PATCH .*fields", "slow", seconds: 1);
        var small = FileableSop.Make("SOP-2").Docx();
        var late = (string)(await (await FileAsync(small, wait: false)).JsonAsync())["id"]!;
        while (Files().Count == 0)
        {
            await Task.Yield();
        }

        await AskAsync(HttpMethod.Post, $"/api/archive/{late}/cancel");
        await EndAsync(late, "filed");
        AssertFiledOnce(small);
    }

    [Fact]
    public async Task What_is_called_off_while_its_last_bytes_go_up_is_filed_whole_without_asking_anybody_again()
    {
        Inject("PUT .*content", "slow", seconds: 1);
        var docx = FileableSop.Make("SOP-1").Docx();
        var id = (string)(await (await FileAsync(docx, wait: false)).JsonAsync())["id"]!;
        while (StandIns.Tenant.Faults.Injected == 0)
        {
            await Task.Yield();
        }

        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, $"/api/archive/{id}/cancel"));

        await EndAsync(id, "filed");
        AssertFiledOnce(docx);
    }

    [Fact]
    public async Task The_very_same_document_from_two_people_is_one_filing()
    {
        var docx = FileableSop.Make("SOP-1").Docx();

        var answers = await Task.WhenAll(FileAsync(docx, Secretary).JsonAsync(), FileAsync(docx, OtherSecretary).JsonAsync());

        Assert.Equal((string?)answers[0]["id"], (string?)answers[1]["id"]);
        AssertFiledOnce(docx);
    }

    [Fact]
    public async Task No_token_no_address_of_an_upload_and_no_text_of_the_document_is_in_the_log()
    {
        var id = await InterruptedAsync(FileableSop.Make("SOP-1").Docx().Padded(Large), "POST .*createUploadSession");
        StandIns.Issuer.Refusals.Clear();
        await AskAsync(HttpMethod.Post, "/api/archive/resume");
        await EndAsync(id, "filed");

        var log = (await GetAsync("/api/audit")).ToString();

        Assert.DoesNotContain("tempauth", log, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", log, StringComparison.Ordinal);
        Assert.Contains("SOP-1", log, StringComparison.Ordinal);
    }

    /// <summary>Graph wants a fresh sign-in in the midst of a filing, and Entra ID gives no token without the person.</summary>
    private async Task<string> InterruptedAsync(byte[] docx, string match)
    {
        Inject("GET .*", "slow", seconds: 0.5);
        Inject(match, "challenge");
        var id = (string)(await (await FileAsync(docx, wait: false)).JsonAsync())["id"]!;
        StandIns.Issuer.Refusals[Secretary.Oid] = "interaction_required";
        var status = await EndAsync(id, "needsSignIn");
        Assert.Equal("filing.signInNeeded", (string?)status["problem"]!["code"]);
        Assert.Contains("access_token", (string?)status["problem"]!["claims"], StringComparison.Ordinal);
        return id;
    }
}

public sealed class CheckOutLibraryTests : LibraryTests
{
    protected override StandInOptions Options => new() { RequiresCheckOut = true };

    [Fact]
    public async Task Where_check_out_is_demanded_the_new_file_is_checked_in_for_all_to_see()
    {
        var docx = FileableSop.Make("SOP-1").Docx();

        await FiledAsync(docx);

        var file = AssertFiledOnce(docx);
        Assert.False(file.Unpublished);
        Assert.Null(file.CheckedOutBy);
        Assert.NotEmpty(Encoding.UTF8.GetString(file.Content[..2]));
    }
}
