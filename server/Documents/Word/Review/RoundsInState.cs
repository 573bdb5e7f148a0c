using System.Xml;
using System.Xml.Linq;
using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Review;

/// <summary>The review rounds in the state part: the element <c>review</c> beside the model, which every update keeps.</summary>
internal static class RoundsInState
{
    private const int MostRounds = 40;
    private const int LongestName = 200;
    private const int LongestRemark = 1_000;

    private static readonly XName Element = Ns.State + "review";

    public static IReadOnlyList<ReviewRound> Read(OpenSop open)
    {
        if (open.StatePart is not { } part || open.Package.Xml(part).Root?.Element(Element)?.Value is not { Length: > 0 } json)
        {
            return [];
        }

        try
        {
            return StrictJson.Read<ReviewRound[]>(json);
        }
        catch (FormatRefusedException)
        {
            return []; // written by a later version, or by hand: the document itself is read all the same
        }
    }

    /// <exception cref="DocumentRefusedException">The document has no state to keep them in.</exception>
    /// <exception cref="FormatRefusedException">There are too many rounds, or their texts are too long.</exception>
    public static byte[] Write(byte[] docx, IReadOnlyList<ReviewRound> rounds)
    {
        Demand(rounds);
        var open = OpenSop.Of(WordPackage.Open(docx), new Profiles([]));
        if (open.StatePart is not { } part)
        {
            throw new DocumentRefusedException(new Message("review.noState"));
        }

        var root = open.Package.Xml(part).Root!;
        root.SetElementValue(Element, rounds.Count == 0 ? null : JsonConvert.SerializeObject(rounds, SopJson.Settings));
        open.Package.Set(part, System.Text.Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)));
        return open.Package.Save();
    }

    private static void Demand(IReadOnlyList<ReviewRound> rounds)
    {
        var faults = new List<FormatFault>();
        if (rounds.Count > MostRounds)
        {
            faults.Add(new FormatFault(new Message("sop.tooMany", MostRounds), "", 0));
        }

        foreach (var (round, i) in rounds.Take(MostRounds).Select((r, i) => (r, i)))
        {
            Check(round.Name, LongestName, "name");
            Check(round.Reviewer, LongestName, "reviewer");
            Check(round.Remark, LongestRemark, "remark");

            void Check(string text, int most, string name)
            {
                if (text.Length > most)
                {
                    faults.Add(new FormatFault(new Message("sop.tooLong", most), $"[{i}].{name}", 0));
                }
                else if (text.Any(c => !XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)))
                {
                    faults.Add(new FormatFault(new Message("sop.controlCharacter"), $"[{i}].{name}", 0));
                }
            }
        }

        FormatRefusedException.ThrowIfAny(faults);
    }
}
