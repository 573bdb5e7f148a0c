using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Host.Register;

/// <summary>A document about to be filed, as the register needs to know it.</summary>
/// <param name="Review">How often the office looks at it again.</param>
internal sealed record Edition(
    Sop Sop,
    ProcedureTime Time,
    ReviewIntervals Review,
    Guid FilingId,
    string Sha256,
    long Size,
    string FiledBy,
    DateOnly Today)
{
    /// <summary>Set when the server gave the number.</summary>
    public GivenNumber? Given { get; init; }

    /// <summary>How it was reviewed, the first round first.</summary>
    public IReadOnlyList<ReviewRound> Rounds { get; init; } = [];

    /// <summary>Of the effective date, else of the day of making, else of filing.</summary>
    public int Year => YearOf(Sop.Cover, Today);

    public static int YearOf(Cover cover, DateOnly today) => (cover.EffectiveOn ?? cover.CreatedOn ?? today).Year;

    public FiledSop AsData() => new()
    {
        FilingId = FilingId,
        Sop = SopJson.Write(Sop with { Cover = Sop.Cover with { Logo = null } }),
        MonitoringMonths = Review.MonitoringMonths,
        EvaluationMonths = Review.EvaluationMonths,
        Rounds = JsonConvert.SerializeObject(Rounds, SopJson.Settings),
    };

    public SopVersion AsVersion(int version)
    {
        var cover = Sop.Cover;
        var executors = Sop.Flow.Actors.Select(a => a.Name).ToList();
        return new SopVersion
        {
            FilingId = FilingId,
            SopId = Sop.Id,
            Version = version,
            Profile = Sop.Profile,
            Number = cover.Number.Trim(),
            Title = cover.Title.Trim(),
            Unit = string.IsNullOrWhiteSpace(cover.Unit) ? null : cover.Unit.Trim(),
            Revision = cover.Revision,
            Year = Year,
            CreatedOn = cover.CreatedOn,
            RevisedOn = cover.RevisedOn,
            EffectiveOn = cover.EffectiveOn,
            ApprovedBy = cover.ApprovedBy.Position,
            Executors = string.Join('\n', executors.Select(e => e.ReplaceLineEndings(" "))),
            Groups = string.Join('\n', Sop.Flow.Actors.Select(a => (a.Group ?? "").ReplaceLineEndings(" ").Trim()).Where(g => g.Length > 0).Distinct()),
            Steps = Sop.Flow.Steps.Count,
            NormalMinutes = Time.Normal,
            WorstMinutes = Time.Worst,
            SearchText = RegisterText.Searchable([cover.Number, cover.Title, cover.Unit, .. cover.Agency, .. executors]),
            Sha256 = Sha256,
            Size = Size,
            FiledBy = FiledBy,
        };
    }
}
