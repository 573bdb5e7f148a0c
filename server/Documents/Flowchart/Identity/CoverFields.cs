using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart.Identity;

/// <summary>A row of the upper part: a label and its value.</summary>
internal sealed record CoverField(string Name, IReadOnlyList<CoverParagraph> Label, IReadOnlyList<CoverParagraph> Value, int LeastHeight);

/// <summary>Two lists side by side with their labels.</summary>
internal sealed record CoverPair(string Left, string Right, string LeftLabel, string RightLabel, IReadOnlyList<string> LeftEntries, IReadOnlyList<string> RightEntries);

/// <summary>Which words stand where in the identity table, in the order of PermenPANRB 35/2012.</summary>
internal sealed class CoverFields(Cover cover, Profile profile, IReadOnlyList<Length> columns)
{
    /// <summary>Height of the cell Disahkan oleh: a signature with its stamp, or the QR code of an electronic one.</summary>
    private static readonly Length SignatureCell = Length.FromPoints(84);

    private static readonly Length SignatureRoom = Length.FromPoints(40);
    private static readonly Length TitleCell = Length.FromPoints(24);
    private static readonly Length BelowLogo = Length.FromPoints(5);

    private readonly double _size = profile.Font.CoverBody;

    public List<CoverParagraph> Agency()
    {
        var lines = cover.Agency.ToList();
        if (!string.IsNullOrWhiteSpace(cover.Unit))
        {
            lines.Add(cover.Unit);
        }

        if (lines.Count == 0)
        {
            lines.Add("");
        }

        var paragraphs = lines.ConvertAll(l => CoverText.Paragraph(l, columns[0], profile.Font.CoverAgency, bold: true, centred: true));
        if (cover.Logo is not null)
        {
            paragraphs[0] = paragraphs[0] with { SpaceBefore = TableStyle.LogoHeight + BelowLogo };
        }

        return paragraphs;
    }

    public List<CoverField> Values()
    {
        var labels = profile.CoverLabels;
        return
        [
            Field("number", labels.Number, [Value(cover.Number)]),
            Field("createdOn", labels.CreatedOn, [Value(Date(cover.CreatedOn, ""))]),
            Field("revisedOn", labels.RevisedOn, [Value(Date(cover.RevisedOn, "-"))]),
            Field("effectiveOn", labels.EffectiveOn, [Value(Date(cover.EffectiveOn, ""))]),
            Field("approvedBy", labels.ApprovedBy, Signature(), SignatureCell.Twips),
            Field("title", labels.Title, [CoverText.Paragraph(cover.Title, columns[2], _size, bold: true)], TitleCell.Twips),
        ];
    }

    /// <summary>Width of a cell in which every label of the upper part stands on one line.</summary>
    public static Length LongestLabel(Profile profile)
    {
        var labels = profile.CoverLabels;
        string[] all = [labels.Number, labels.CreatedOn, labels.RevisedOn, labels.EffectiveOn, labels.ApprovedBy, labels.Title];
        return CoverText.WidthOfLine(all, profile.Font.CoverBody);
    }

    public CoverPair[] Pairs()
    {
        var labels = profile.CoverLabels;
        return
        [
            new("legalBasis", "executorQualifications", labels.LegalBasis, labels.ExecutorQualifications, cover.LegalBasis, cover.ExecutorQualifications),
            new("relatedSops", "equipment", labels.RelatedSops, labels.Equipment, cover.RelatedSops, cover.Equipment),
            new("warnings", "records", labels.Warnings, labels.Records, cover.Warnings, cover.Records),
        ];
    }

    public static string Date(DateOnly? date, string missing) => date is { } day ? DateInWords.Of(day) : missing;

    private CoverField Field(string name, string label, IReadOnlyList<CoverParagraph> value, int leastHeight = 0) =>
        new(name, [CoverText.Paragraph(label, columns[1], _size, bold: true)], value, leastHeight);

    private CoverParagraph Value(string text) => CoverText.Paragraph(text, columns[2], _size);

    private CoverParagraph[] Signature()
    {
        var by = cover.ApprovedBy;
        var nip = string.IsNullOrWhiteSpace(by.Nip) ? "" : $"{profile.CoverLabels.Nip} {by.Nip}";
        CoverParagraph[] lines =
        [
            CoverText.Paragraph(by.Position, columns[2], _size, centred: true),
            CoverText.Paragraph(by.Name, columns[2], _size, bold: true, centred: true),
            CoverText.Paragraph(nip, columns[2], _size, centred: true),
        ];
        var room = Math.Max(SignatureRoom.Twips, SignatureCell.Twips - CoverText.CellHeight(lines));
        lines[1] = lines[1] with { SpaceBefore = new Length(room) };
        return lines;
    }
}
