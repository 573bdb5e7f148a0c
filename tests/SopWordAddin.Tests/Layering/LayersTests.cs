using SopWordAddin.Documents.Sops;
using SopWordAddin.Host;
using Xunit;

namespace SopWordAddin.Tests.Layering;

/// <summary>Who may use whom. A new folder of the server gets a line here, or the first test fails.</summary>
public sealed class LayersTests
{
    private const string Documents = "SopWordAddin.Documents.";
    private const string Server = "SopWordAddin.Host.";

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        [Documents + "Sops"] = [],
        [Documents + "Conformity"] = [Documents + "Sops"],
        [Documents + "Flowchart"] = [Documents + "Sops"],
        [Documents + "Word"] = [Documents + "Sops", Documents + "Flowchart"],
        [Documents + "Svg"] = [Documents + "Sops", Documents + "Flowchart"],
        [Documents + "Comparison"] = [Documents + "Sops"],
        [Documents + "Tables"] = [],
        [Documents + "Calendar"] = [],
        [Server + "Identity"] = [Documents + "Sops"],
        [Server + "Register"] = [Documents + "Sops", Documents + "Comparison", Documents + "Tables", Documents + "Flowchart", Documents + "Svg", Documents + "Word", Server + "Http", Server + "Identity"],
        [Server + "Overlap"] = [Documents + "Sops", Documents + "Comparison", Server + "Http", Server + "Identity", Server + "Register"],
        [Server + "Awareness"] = [Documents + "Sops", Documents + "Comparison", Server + "Http", Server + "Identity", Server + "Register", Server + "Units", Server + "Audit"],
        [Server + "Monitoring"] =
        [
            Documents + "Sops", Documents + "Word", Documents + "Tables", Documents + "Calendar",
            Server + "Http", Server + "Identity", Server + "Register", Server + "Units", Server + "Audit", Server + "Archive", Server + "Store",
        ],
        [Server + "Audit"] = [Documents + "Sops", Documents + "Tables", Server + "Http", Server + "Identity", Server + "Register", Server + "Store"],
        [Server + "Units"] = [Documents + "Sops", Documents + "Comparison", Server + "Http", Server + "Identity", Server + "Register"],
    };

    private static readonly IReadOnlyList<Dependency> All =
        [.. Dependencies.Of(typeof(Sop).Assembly), .. Dependencies.Of(typeof(App).Assembly)];

    public static TheoryData<string> Layers => [.. MayUse.Keys];

    [Theory]
    [InlineData(nameof(Flow), nameof(Step))]
    [InlineData(nameof(Profiles), nameof(StrictJson))]
    public void Uses_in_type_arguments_and_in_method_bodies_are_seen(string from, string to) =>
        Assert.Contains(All, d => d.From == from && d.To == to);

    [Fact]
    public void Every_type_of_Documents_lies_in_a_layer() =>
        Assert.DoesNotContain(All, d => Lies(d.FromNamespace, "SopWordAddin.Documents") && !MayUse.Keys.Any(layer => Lies(d.FromNamespace, layer)));

    // Every room of the server may refuse.
    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_uses_of_ours_only_the_layers_it_may(string layer) =>
        Assert.DoesNotContain(All, d => Lies(d.FromNamespace, layer)
            && Lies(d.ToNamespace, "SopWordAddin")
            && d.To != nameof(RefusedException)
            && !MayUse[layer].Append(layer).Any(may => Lies(d.ToNamespace, may)));

    // The passes are internal; what they leave, and how text is measured, is for everybody who draws.
    [Theory]
    [InlineData("Word")]
    [InlineData("Svg")]
    public void Who_draws_uses_results_of_the_layout_and_none_of_its_passes(string layer) =>
        Assert.DoesNotContain(All, d => Lies(d.FromNamespace, Documents + layer)
            && Lies(d.ToNamespace, Documents + "Flowchart")
            && !Lies(d.ToNamespace, Documents + "Flowchart.Text")
            && !typeof(Sop).Assembly.GetType($"{d.ToNamespace}.{d.To}")!.IsPublic);

    [Fact]
    public void Only_Word_names_Open_Xml() =>
        Assert.DoesNotContain(All, d => Lies(d.ToNamespace, "DocumentFormat.OpenXml") && !Lies(d.FromNamespace, Documents + "Word"));

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Extensions")]
    [InlineData("System.Net")]
    public void Documents_knows_nothing_of(string outside) =>
        Assert.DoesNotContain(All, d => Lies(d.FromNamespace, "SopWordAddin.Documents") && Lies(d.ToNamespace, outside));

    private static bool Lies(string @namespace, string layer) =>
        @namespace == layer || @namespace.StartsWith(layer + ".", StringComparison.Ordinal);
}
