using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;
using SopWordAddin.Tests.Conformity;
using Xunit;

namespace SopWordAddin.Tests.Sops.Durations;

/// <summary>On the specimen: 10 min, 30 min (a check that may go back), 1 h, 15 min.</summary>
public sealed class ProcedureTimeTests
{
    private static readonly Sop Specimen = Conformity.Specimen.Sop;

    [Fact]
    public void Without_ranges_and_detours_all_ways_take_the_same_time()
    {
        var time = Of(Specimen);
        Assert.Equal((115, 115, 115), (time.Shortest, time.Normal, time.Longest));
        Assert.Equal(["s1", "s2", "s3", "s4"], time.WaitingPath);
        Assert.Empty(time.Unmeasured);
    }

    [Fact]
    public void A_loop_adds_what_is_done_again_as_often_as_it_is_gone_through()
    {
        var time = Of(Specimen);
        Assert.Equal((1, 1, 3), (time.Loops, time.Decisions, time.HandOvers));
        Assert.Equal(40, time.Repeats);
        Assert.Equal(155, time.Worst);
        Assert.Equal(235, time.WorstWith(3));
    }

    [Fact]
    public void The_shortest_time_takes_the_low_end_of_a_range_and_the_others_the_high_end()
    {
        var time = Of(Specimen.Step(3, s => s with { Time = "1 - 2 jam" }));
        Assert.Equal((115, 175, 175), (time.Shortest, time.Normal, time.Longest));
    }

    [Fact]
    public void A_detour_counts_in_the_longest_way_and_not_in_the_normal_one()
    {
        var detour = Specimen.Links("n1>n2", "n2>n4:Ya", "n2>n3:Tidak", "n3>n4");
        var time = Of(detour);
        Assert.Equal((55, 55, 115), (time.Shortest, time.Normal, time.Longest));
    }

    [Fact]
    public void Work_adds_up_per_executor_and_shared_work_counts_for_each()
    {
        var shared = Specimen.Node("n4", n => n with { Actors = ["a2", "a1"] });
        Assert.Equal([new ActorWork("a1", 85, 3), new ActorWork("a2", 45, 2)], Of(shared).Work);
    }

    [Fact]
    public void A_row_with_several_symbols_takes_its_time_once()
    {
        var chain = Specimen.Step(3, s => s with { Nodes = [.. s.Nodes, new Node { Id = "n3b", Kind = NodeKind.Process, Actors = ["a2"] }] })
            .Links("n1>n2", "n2>n3:Ya", "n2>n1:Tidak", "n3>n3b", "n3b>n4");
        Assert.Equal(115, Of(chain).Normal);
    }

    [Fact]
    public void A_time_that_is_no_duration_counts_as_nothing_and_is_told() =>
        Assert.Equal(["s3"], Of(Specimen.Step(3, s => s with { Time = "Sesuai kebutuhan" })).Unmeasured);

    [Fact]
    public void The_office_calendar_says_how_long_a_day_a_week_and_a_month_are()
    {
        var weekly = Specimen.Step(3, s => s with { Time = "1 minggu" });
        Assert.Equal(55 + (5 * 7.5 * 60), Of(weekly).Normal);
        var profile = Conformity.Specimen.Profile with { Calendar = new OfficeCalendar { HoursPerDay = 8, DaysPerWeek = 6 } };
        Assert.Equal(55 + (6 * 8 * 60), ProcedureTime.Of(weekly, profile).Normal);
    }

    [Theory]
    [InlineData(45, "45 menit")]
    [InlineData(60, "1 jam")]
    [InlineData(95, "1 jam 35 menit")]
    [InlineData(450, "1 hari kerja")]
    [InlineData(580, "1 hari kerja 2 jam 10 menit")]
    [InlineData(460, "1 hari kerja 10 menit")]
    public void A_sum_is_said_in_office_days_hours_and_minutes(double minutes, string text) =>
        Assert.Equal(text, OfficeTime.Say(minutes, new OfficeCalendar()).In(Language.Indonesian));

    [Fact]
    public void Every_example_is_measured_and_going_back_never_saves_time() =>
        Assert.All(Repository.Examples, name =>
        {
            var time = Of(SopJson.Read(Repository.ReadExample(name)));
            Assert.True(time.Shortest <= time.Normal && time.Normal <= time.Longest && time.Longest <= time.Worst, name);
        });

    private static ProcedureTime Of(Sop sop) => ProcedureTime.Of(sop, Conformity.Specimen.Profile);
}
