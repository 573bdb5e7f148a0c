using System.Xml.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using Xunit;
using Xunit.Abstractions;

namespace SopWordAddin.Tests.Word.Import;

/// <summary>
/// Every example written by this program and then made to look drawn by hand: how much of it comes back. Each way alone, and all at once
/// through LibreOffice. The figures are printed.
/// </summary>
public sealed class ImportTests(ITestOutputHelper output)
{
    private static readonly Action<XElement>[] AllOfIt = [Distortion.OverTheCells, root => Distortion.Sloppy(root, 2), Distortion.Ungrouped, Distortion.Reworded];

    private static readonly Dictionary<string, Action<XElement>[]> Ways = new()
    {
        ["no state, no names"] = [],
        ["labels replaced by synonyms"] = [Distortion.Reworded],
        ["shapes ungrouped"] = [Distortion.Ungrouped],
        ["free lines that miss by 2 points"] = [root => Distortion.Sloppy(root, 2)],
        ["a tied connector a link"] = [Distortion.Tied],
        ["drawn over the cells"] = [Distortion.OverTheCells],
        ["all of it"] = AllOfIt,
    };

    public static TheoryData<string> WayNames => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(WayNames))]
    public void What_looks_drawn_by_hand_comes_back(string way) =>
        Measure(way, example => Drawn(example, Ways[way]));

    [Fact]
    [Trait("Needs", "LibreOffice")]
    public void What_another_program_saved_comes_back()
    {
        using var plain = new ThroughLibreOffice(example => Drawn(example));
        Measure("saved by LibreOffice", plain.Saved);
        Measure("saved by LibreOffice, then ungrouped", example => Docx.Edit(Docx.Edit(plain.Saved(example), Distortion.Ungrouped), Distortion.WithoutNames));
        Measure("saved by LibreOffice as VML", example => Docx.Edit(plain.Saved(example), Distortion.OnlyFallbacks));
    }

    [Fact]
    [Trait("Needs", "LibreOffice")]
    public void What_was_drawn_by_hand_and_saved_by_another_program_comes_back()
    {
        using var drawn = new ThroughLibreOffice(example => Drawn(example, AllOfIt));
        Measure("all of it, saved by LibreOffice", drawn.Saved);
        Measure("all of it, saved by LibreOffice as VML", example => Docx.Edit(drawn.Saved(example), Distortion.OnlyFallbacks));
        using var tied = new ThroughLibreOffice(example => Drawn(example, Distortion.Tied, Distortion.Ungrouped, Distortion.Reworded));
        Measure("tied connectors, saved by LibreOffice", tied.Saved);
    }

    [Theory]
    [MemberData(nameof(WayNames))]
    public void What_comes_back_is_a_whole_sop_and_every_part_of_it_has_a_guess(string way)
    {
        foreach (var example in Repository.Examples)
        {
            var read = SopDocument.Import(Drawn(example, Ways[way]), Written.Profiles);

            Assert.Equal(Written.Json(read.Sop), Written.Json(SopJson.Read(Written.Json(read.Sop))));
            var flow = read.Sop!.Flow;
            Assert.Equal(flow.Steps.Count, read.Guesses.Count(g => g.Kind == GuessKind.Step));
            Assert.Equal(flow.Steps.Sum(s => s.Nodes.Count), read.Guesses.Count(g => g.Kind == GuessKind.Symbol));
            Assert.Equal(flow.Links.Count, read.Guesses.Count(g => g.Kind == GuessKind.Link));
            Assert.Equal(flow.Actors.Count, read.Guesses.Count(g => g.Kind == GuessKind.Executor));
            Assert.All(read.Guesses, g => Assert.InRange(g.Confidence, 0, 1));
        }
    }

    [Fact]
    public void A_document_of_ours_is_read_and_not_guessed()
    {
        var read = SopDocument.Import(Written.Document(Repository.Examples[0]), Written.Profiles);

        Assert.True(read.IsOurs);
        Assert.Empty(read.Guesses);
        Written.Same(Written.Example(Repository.Examples[0]), read.Sop);
    }

    private void Measure(string way, Func<string, byte[]> document)
    {
        var score = new ImportScore();
        foreach (var example in Repository.Examples)
        {
            score.Add(example, Written.Example(example), SopDocument.Import(document(example), Written.Profiles).Sop);
        }

        output.WriteLine($"{way}: {score}");
        score.Faults.ForEach(output.WriteLine);
        Assert.True(score.Share("fields") >= 0.99 && score.Share("steps") >= 0.99, score.ToString());
        Assert.True(score.Share("symbols") >= 0.95 && score.Share("links") >= 0.95, score.ToString());
    }

    private static byte[] Drawn(string example, params Action<XElement>[] ways) =>
        ways.Append(Distortion.WithoutNames).Aggregate(Distortion.WithoutState(Written.Document(example)), (docx, way) => Docx.Edit(docx, way));
}
