using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions.Serialization;
using Newtonsoft.Json.Linq;
using SopWordAddin.Tests.Host;
using StandIns;
using StandIns.Graph;
using Xunit;

namespace SopWordAddin.Tests.StandIns;

/// <summary>
/// The stand-in for Graph answers as Graph does: every one of its answers is read with the Graph SDK's own model, and
/// nothing may be left over or of another type; what the product relies on is there, in the documented format.
/// </summary>
public sealed partial class GraphAnswersTests : IAsyncLifetime
{
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private Running _standIns = null!;
    private HttpClient _client = null!;

    private string Drive => $"/drives/{_standIns.Tenant.Drive.DriveId}";

    private string List => $"/sites/{_standIns.Tenant.Drive.SiteId}/lists/{_standIns.Tenant.Drive.ListId}";

    public async Task InitializeAsync()
    {
        _standIns = await Running.StartAsync(new StandInOptions { RewritesDocuments = false });
        _client = NewClient();
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _standIns.Issuer.ForGraph(_standIns.Issuer.People[2]));
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _standIns.DisposeAsync();
    }

    [Fact]
    public async Task Every_answer_is_what_the_SDKs_model_expects_and_every_call_is_tried()
    {
        var names = _standIns.Tenant.Drive;
        var site = await AnswerAsync("GET", $"/sites/{names.Host}:{names.SitePath}", Site.CreateFromDiscriminatorValue);
        Assert.Matches(@"^[\w.]+,[0-9a-f-]{36},[0-9a-f-]{36}$", (string)site["id"]!);
        await AnswerAsync("GET", $"/sites/{names.SiteId}", Site.CreateFromDiscriminatorValue);
        Assert.NotEmpty((await AnswerAsync("GET", $"/sites/{names.SiteId}/drives", DriveCollectionResponse.CreateFromDiscriminatorValue))["value"]!);
        Assert.Equal("documentLibrary", (string?)(await AnswerAsync("GET", Drive, Microsoft.Graph.Models.Drive.CreateFromDiscriminatorValue))["driveType"]);
        Assert.Equal(names.ListId, (string?)(await AnswerAsync("GET", $"{Drive}/list", Microsoft.Graph.Models.List.CreateFromDiscriminatorValue))["id"]);
        var columns = (await AnswerAsync("GET", $"{List}/columns", ColumnDefinitionCollectionResponse.CreateFromDiscriminatorValue))["value"]!;
        Assert.All(columns, c => Assert.Single(c.Children<JProperty>(), p => p.Name is "text" or "choice" or "number" or "dateTime"));

        var root = await AnswerAsync("GET", $"{Drive}/root", DriveItem.CreateFromDiscriminatorValue);
        var folder = await AnswerAsync("POST", $"{Drive}/items/{root["id"]}/children", DriveItem.CreateFromDiscriminatorValue, """{"name":"Umum","folder":{},"@microsoft.graph.conflictBehavior":"fail"}""");
        Assert.Null(folder["file"]);
        var docx = FileableSop.Make("SOP-1").Docx();
        var file = await AnswerAsync("PUT", $"{Drive}/items/{folder["id"]}:/a b.docx:/content", DriveItem.CreateFromDiscriminatorValue, docx);
        AssertFile(file);
        var item = $"{Drive}/items/{file["id"]}";
        AssertFile(await AnswerAsync("GET", $"{Drive}/root:/Umum/a b.docx", DriveItem.CreateFromDiscriminatorValue));
        AssertFile(await AnswerAsync("GET", item, DriveItem.CreateFromDiscriminatorValue, query: "?$expand=listItem($expand=fields)"));
        await AnswerAsync("GET", $"{Drive}/items/{folder["id"]}/children", DriveItemCollectionResponse.CreateFromDiscriminatorValue);
        await FileAsync(item, file);
        await UploadAsync($"{Drive}/items/{folder["id"]}:/besar.docx:", docx.Padded(400_000));
        await RegisterAsync();
        await AnswerAsync<DriveItem>("DELETE", item, null);

        Assert.Empty(_standIns.Calls.Except(_tried));
    }

    [Fact]
    public async Task Every_refusal_is_an_error_as_the_SDK_reads_it_and_names_its_request()
    {
        foreach (var kind in new[] { "throttled", "busy", "error", "race", "locked", "quota", "denied", "expired", "challenge" })
        {
            _standIns.Tenant.Faults.Add(new Fault(".*", kind, Seconds: 0));
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{_standIns.Graph}{Drive}/root");
            request.Headers.Add("client-request-id", "0f000000-0000-4000-8000-000000000001");
            using var answer = await _client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();

            Assert.True((int)answer.StatusCode >= 400, kind);
            Assert.Empty(ModelHonesty.Lies(text, ODataError.CreateFromDiscriminatorValue));
            Assert.Equal("0f000000-0000-4000-8000-000000000001", Assert.Single(answer.Headers.GetValues("client-request-id")));
            var error = JObject.Parse(text)["error"]!;
            Assert.Matches("^[A-Za-z]+$", (string)error["code"]!);
            Assert.Equal(Assert.Single(answer.Headers.GetValues("request-id")), (string?)error["innerError"]!["request-id"]);
            Assert.Equal(kind is "throttled" or "busy", answer.Headers.RetryAfter?.Delta is not null);
            Assert.Equal(kind == "challenge", answer.Headers.WwwAuthenticate.ToString().Contains("insufficient_claims", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_lie_would_be_seen()
    {
        const string Json = """{"id":1,"etag":"x","size":"12","file":{"mime":"x"},"createdDateTime":"kemarin"}""";

        Assert.Equal(["id", "etag", "size", "file.mime", "createdDateTime"], ModelHonesty.Lies(Json, DriveItem.CreateFromDiscriminatorValue).Select(l => l.Split(' ')[0]));
    }

    private async Task FileAsync(string item, JToken file)
    {
        var row = await AnswerAsync("GET", $"{item}/listItem", ListItem.CreateFromDiscriminatorValue);
        await AnswerAsync("PATCH", $"{item}/listItem/fields", FieldValueSet.CreateFromDiscriminatorValue, """{"NomorSOP":"SOP-1","StatusSOP":"Berlaku"}""");
        await AnswerAsync("PATCH", $"{List}/items/{row["id"]}/fields", FieldValueSet.CreateFromDiscriminatorValue, """{"Revisi":1}""");
        Assert.Equal("SOP-1", (string?)(await AnswerAsync("GET", $"{item}/listItem/fields", FieldValueSet.CreateFromDiscriminatorValue))["NomorSOP"]);
        var named = await AnswerAsync("GET", item, DriveItem.CreateFromDiscriminatorValue);
        Assert.Equal((string?)file["cTag"], (string?)named["cTag"]);
        Assert.NotEqual((string?)file["eTag"], (string?)named["eTag"]);

        var versions = (await AnswerAsync("GET", $"{item}/versions", DriveItemVersionCollectionResponse.CreateFromDiscriminatorValue))["value"]!;
        Assert.All(versions, v => Assert.Matches(@"^\d+\.\d+$", (string)v["id"]!));
        await AnswerAsync<DriveItem>("GET", $"{item}/content", null);
        await AnswerAsync<DriveItem>("GET", $"{item}/versions/1.0/content", null);
        await AnswerAsync<DriveItem>("POST", $"{item}/versions/1.0/restoreVersion", null);
        await AnswerAsync<DriveItem>("POST", $"{item}/checkout", null);
        Assert.Equal("checkout", (string?)(await AnswerAsync("GET", item, DriveItem.CreateFromDiscriminatorValue, query: "?$select=publication"))["publication"]!["level"]);
        await AnswerAsync<DriveItem>("POST", $"{item}/discardCheckout", null);
        await AnswerAsync<DriveItem>("POST", $"{item}/checkout", null);
        await AnswerAsync<DriveItem>("POST", $"{item}/checkin", null, """{"comment":"Revisi 1","checkInAs":"published"}""");
    }

    private async Task UploadAsync(string place, byte[] docx)
    {
        var session = await AnswerAsync("POST", $"{place}/createUploadSession", UploadSession.CreateFromDiscriminatorValue, """{"item":{"@microsoft.graph.conflictBehavior":"fail","name":"besar.docx"}}""");
        var address = new Uri((string)session["uploadUrl"]!);
        Assert.NotEqual(_standIns.Graph.Authority, address.Authority);
        Assert.Matches("'.*&.*%2b", address.OriginalString);
        const int Granule = 327_680;
        using var anonymous = NewClient();
        Assert.Equal(401, (int)(await _client.GetAsync(address)).StatusCode);
        var first = await SendAsync(anonymous, address, docx, 0, Granule);
        Assert.Equal(202, (int)first.StatusCode);
        var status = await first.Content.ReadAsStringAsync();
        Assert.Empty(ModelHonesty.Lies(status, UploadSession.CreateFromDiscriminatorValue));
        Assert.Equal([$"{Granule}-"], JObject.Parse(status)["nextExpectedRanges"]!.Select(r => (string)r!));
        Assert.Equal(416, (int)(await SendAsync(anonymous, address, docx, 0, Granule)).StatusCode);
        var last = await SendAsync(anonymous, address, docx, Granule, docx.Length - Granule);
        Assert.Equal(201, (int)last.StatusCode);
        AssertFile(JObject.Parse(await last.Content.ReadAsStringAsync()));
        Assert.Empty(ModelHonesty.Lies(await last.Content.ReadAsStringAsync(), DriveItem.CreateFromDiscriminatorValue));
    }

    private async Task RegisterAsync()
    {
        foreach (var name in new[] { "b", "c" })
        {
            await AnswerAsync("PUT", $"{Drive}/root:/{name}.docx:/content", DriveItem.CreateFromDiscriminatorValue, FileableSop.Make(name).Docx());
        }

        var rows = await AnswerAsync("GET", $"{List}/items", ListItemCollectionResponse.CreateFromDiscriminatorValue, query: "?$expand=fields");
        Assert.StartsWith("https://graph.microsoft.com/v1.0/", (string?)rows["@odata.nextLink"], StringComparison.Ordinal);
        var changes = await AnswerAsync("GET", $"{Drive}/root/delta", Microsoft.Graph.Drives.Item.Items.Item.Delta.DeltaGetResponse.CreateFromDiscriminatorValue);
        Assert.Contains("token=", (string?)changes["@odata.deltaLink"], StringComparison.Ordinal);
    }

    private static void AssertFile(JToken file)
    {
        foreach (var name in new[] { "id", "name", "eTag", "cTag", "webUrl", "createdDateTime", "lastModifiedDateTime" })
        {
            Assert.False(string.IsNullOrEmpty((string?)file[name]), name);
        }

        Assert.Matches(TagShape(), (string)file["eTag"]!);
        Assert.True(Uri.IsWellFormedUriString((string)file["webUrl"]!, UriKind.Absolute));
        Assert.Equal(20, Convert.FromBase64String((string)file["file"]!["hashes"]!["quickXorHash"]!).Length);
        Assert.True((long)file["size"]! > 0);
        Assert.NotNull((string?)file["createdBy"]!["user"]!["displayName"]);
        Assert.NotNull((string?)file["parentReference"]!["driveId"]);
    }

    /// <param name="model">Null where the answer is empty, or a file.</param>
    private async Task<JToken> AnswerAsync<T>(string method, string path, ParsableFactory<T>? model, object? body = null, string query = "")
        where T : IParsable
    {
        _tried.Add(_standIns.CallOf(method, path) ?? throw new InvalidOperationException($"nobody answers {method} {path}"));
        var address = $"{_standIns.Graph}{path.Replace(" ", "%20", StringComparison.Ordinal)}{query}";
        using var request = new HttpRequestMessage(new HttpMethod(method), address)
        {
            Content = body switch
            {
                string json => new StringContent(json, Encoding.UTF8, "application/json"),
                byte[] bytes => new ByteArrayContent(bytes),
                _ => null,
            },
        };
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {text}");
        if (model is null)
        {
            return new JObject();
        }

        Assert.Equal([], ModelHonesty.Lies(text, model));
        return JToken.Parse(text);
    }

    private static HttpClient NewClient() => new(new HttpClientHandler { UseProxy = false });

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, Uri address, byte[] docx, int from, int length)
    {
        var content = new ByteArrayContent(docx, from, length);
        content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + length - 1, docx.Length);
        return client.PutAsync(address, content);
    }

    [GeneratedRegex("""^"\{[^}]+\},\d+"$""")]
    private static partial Regex TagShape();
}
