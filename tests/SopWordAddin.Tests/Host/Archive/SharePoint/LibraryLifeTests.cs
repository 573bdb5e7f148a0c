using SopWordAddin.Host.Archive.SharePoint;
using StandIns;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive.SharePoint;

/// <summary>The same life of an SOP in the stand-in's library and, for whoever has a tenant, in a real one.</summary>
public sealed class LibraryLifeTests
{
    [Fact]
    public async Task An_SOP_lives_in_the_stand_ins_library()
    {
        await using var standIns = await Running.StartAsync(new StandInOptions());
        var token = standIns.Issuer.ForGraph(standIns.Issuer.People.First(p => p.Roles.Contains("Secretariat")));

        await LibraryLife.RunAsync(standIns.Graph, token, new SharePointSettings { Host = standIns.Tenant.Drive.Host });

        Assert.DoesNotContain(standIns.Tenant.Items.Values, i => !i.IsFolder);
    }

    [LiveFact]
    public async Task An_SOP_lives_in_a_real_library()
    {
        var library = new LibrarySettings(LiveFactAttribute.Setting("SITE") ?? "/sites/sop", LiveFactAttribute.Setting("LIBRARY") ?? "SOP");
        var settings = new SharePointSettings { Host = LiveFactAttribute.Setting("HOST")!, Default = library };

        await LibraryLife.RunAsync(new Uri("https://graph.microsoft.com/v1.0"), LiveFactAttribute.Setting("TOKEN")!, settings);
    }
}

/// <summary>Runs where the environment names a tenant, and is skipped with a sentence elsewhere.</summary>
internal sealed class LiveFactAttribute : FactAttribute
{
    public LiveFactAttribute()
    {
        if (Setting("HOST") is null || Setting("TOKEN") is null)
        {
            Skip = "Needs a Microsoft 365 tenant: set SOP_LIVE_HOST (such as contoso.sharepoint.com) and SOP_LIVE_TOKEN (a Graph token of a person who may write in the library).";
        }
    }

    public static string? Setting(string name) => Environment.GetEnvironmentVariable($"SOP_LIVE_{name}") is { Length: > 0 } value ? value : null;
}
