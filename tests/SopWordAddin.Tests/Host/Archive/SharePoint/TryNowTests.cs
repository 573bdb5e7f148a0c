using System.Net;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive.SharePoint;

/// <summary>Somebody who knows that a file was closed does not want to wait for the next attempt.</summary>
public sealed class TryNowTests : LibraryTests
{
    // Long enough that no attempt of these tests comes by itself; a day of patience is 24 of them.
    protected override string[] Settings => ["--Filing:LockWaitSeconds:0", "3600"];

    [Fact]
    public async Task What_waits_for_an_open_file_is_filed_when_somebody_asks()
    {
        Inject("PUT .*content", "locked");
        var docx = FileableSop.Make("SOP-1").Docx();
        var waiting = await FileAsync(docx).JsonAsync();
        Assert.Equal(("waiting", "sharepoint.locked"), ((string?)waiting["state"], (string?)waiting["problem"]!["code"]));

        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, $"/api/archive/{waiting["id"]}/try", OtherSecretary));

        await EndAsync((string)waiting["id"]!, "filed");
        Assert.Equal(Secretary.Name, AssertFiledOnce(docx).CreatedBy);
        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, $"/api/archive/{waiting["id"]}/try"));
        AssertStatus(HttpStatusCode.NotFound, await AskAsync(HttpMethod.Post, $"/api/archive/{Guid.NewGuid()}/try"));
        AssertStatus(HttpStatusCode.Forbidden, await AskAsync(HttpMethod.Post, $"/api/archive/{waiting["id"]}/try", Drafter));
    }

    [Fact]
    public async Task Asking_often_does_not_use_up_the_patience_for_who_has_the_file_open()
    {
        Inject("PUT .*content", "locked", times: 0);
        var id = (string)(await FileAsync(FileableSop.Make("SOP-1").Docx()).JsonAsync())["id"]!;

        for (var i = 0; i < 26; i++)
        {
            Assert.Equal("waiting", (string?)(await AskAsync(HttpMethod.Post, $"/api/archive/{id}/try").JsonAsync())["state"]);
        }
    }

    [Fact]
    public async Task Who_asks_in_a_pause_that_SharePoint_wants_waits_it_out()
    {
        Inject("PUT .*content", "throttled", seconds: 4);
        var docx = FileableSop.Make("SOP-1").Docx();
        var id = (string)(await FileAsync(docx, wait: false).JsonAsync())["id"]!;
        while ((string?)(await GetAsync($"/api/archive/{id}")).SelectToken("problem.code") != "sharepoint.throttled")
        {
            await Task.Yield();
        }

        for (var i = 0; i < 5; i++)
        {
            await AskAsync(HttpMethod.Post, $"/api/archive/{id}/try");
        }

        await EndAsync(id, "filed");
        Assert.Equal(0, StandIns.Tenant.Faults.CameTooEarly);
        AssertFiledOnce(docx);
    }
}
