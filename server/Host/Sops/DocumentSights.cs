using Microsoft.AspNetCore.Mvc;
using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Host.Sops;

/// <summary>What a document shows and the model has no place for, for the caller to hand back with each check of the SOP as it is typed on.</summary>
/// <param name="UnreadDates">Dates that are no full date, for example <c>cover.createdOn=April 2020</c>.</param>
/// <param name="Labels">Labels that are not the profile's, for example <c>coverLabels.effectiveOn=Tanggal Pengesahan</c>.</param>
/// <param name="ForeignShapes">Shapes of the flowchart that are none of the five symbols.</param>
internal sealed record DocumentSights(
    [FromQuery(Name = "unreadDates")] string[]? UnreadDates,
    [FromQuery(Name = "labels")] string[]? Labels,
    [FromQuery(Name = "foreignShapes")] int? ForeignShapes)
{
    /// <summary>They travel in a query, which holds 8 kB.</summary>
    private const int Most = 20;
    private const int Longest = 60;

    public static DocumentSights Of(SeenInDocument seen, Profile profile) => new(
        [.. seen.UnreadDates.Take(Most).Select(date => Entry(date.Key, date.Value))],
        [.. DocumentFacts.StrangeLabels(seen.Labels, profile).Take(Most).Select(label => Entry(label.Path, label.Seen))],
        seen.ForeignShapes);

    /// <returns>Null when nothing was handed back.</returns>
    public DocumentFacts? ToFacts() =>
        UnreadDates is not { Length: > 0 } && Labels is not { Length: > 0 } && ForeignShapes is null
            ? null
            : new DocumentFacts { UnreadDates = Pairs(UnreadDates), Labels = Pairs(Labels), ForeignShapes = ForeignShapes ?? 0 };

    private static string Entry(string path, string text) => $"{path}={(text.Length <= Longest ? text : text[..Longest])}";

    private static Dictionary<string, string> Pairs(string[]? entries) =>
        (entries ?? []).Select(e => e.Split('=', 2)).Select(e => e.Length == 2 ? e : throw new BadHttpRequestException("A sight is a path, =, and a text."))
            .DistinctBy(e => e[0]).ToDictionary(e => e[0], e => e[1], StringComparer.Ordinal);
}
