using System.Globalization;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace SopWordAddin.Tests.Conformity;

/// <summary>How well the wording rules see what a careful reader labelled, on the half they were not developed against.</summary>
public sealed class WordingMeasureTests(WordingMeasureTests.Report report) : IClassFixture<WordingMeasureTests.Report>
{
    private const double Aim = 0.95;

    public static TheoryData<string> Labels => [.. LabelledActivities.Labels.Keys];

    [Theory]
    [MemberData(nameof(Labels))]
    public void Precision_and_recall_are_95_percent_or_better(string label)
    {
        var measure = Measure.Of(label, LabelledActivities.Half("held-out"));
        report.Say(measure.ToString());
        Assert.True(measure.Precision >= Aim, measure.ToString());
        Assert.True(measure.Recall >= Aim, measure.ToString());
    }

    /// <summary>Prints with the test command, passing or not.</summary>
    public sealed class Report(IMessageSink sink)
    {
        public void Say(string line) => sink.OnMessage(new DiagnosticMessage(line));
    }

    /// <summary>Rows in doubt about the label are left out, as Data/README.md allows.</summary>
    private sealed record Measure(string Label, int Right, int Wrong, int Missed)
    {
        public double Precision => Right / (double)Math.Max(1, Right + Wrong);

        public double Recall => Right / (double)Math.Max(1, Right + Missed);

        public static Measure Of(string label, IReadOnlyList<LabelledActivity> rows)
        {
            var sure = rows.Where(r => r.Doubt != label).Select(r => (Found: LabelledActivities.Labels[label](r.Phrase), Is: r.Labels.Contains(label))).ToList();
            return new Measure(label, sure.Count(r => r.Found && r.Is), sure.Count(r => r.Found && !r.Is), sure.Count(r => !r.Found && r.Is));
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Label}: precision {Precision:P1}, recall {Recall:P1} ({Right} right, {Wrong} wrong, {Missed} missed)");
    }
}
