using Newtonsoft.Json;

namespace SopWordAddin.Documents.Sops;

/// <summary>
/// Everything in which agencies differ: labels, columns, paper, fonts, numbering, severity of rules.
/// Built-in profiles are embedded JSON files; an office adds its own as files of the same shape.
/// </summary>
public sealed record Profile
{
    [JsonProperty(Required = Required.Always)]
    public string Id { get; init; } = "";

    /// <summary>For people, for example <c>PermenPANRB 35/2012</c>.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    public CoverLabels CoverLabels { get; init; } = new();

    public FlowLabels FlowLabels { get; init; } = new();

    public DecisionLabels DecisionLabels { get; init; } = new();

    public FlowStyle Flow { get; init; } = new();

    public FontStyle Font { get; init; } = new();

    public Margins Margins { get; init; } = new();

    /// <summary>Tokens {seq} {unit} {klasifikasi} {bulan-romawi} {tahun}; {seq:000} pads with zeros.</summary>
    public string NumberTemplate { get; init; } = "SOP-{seq:000}/{unit}/{tahun}";

    public OfficeCalendar Calendar { get; init; } = new();

    public RuleSettings Rules { get; init; } = new();

    /// <summary>Months after the effective date when monitoring and evaluation are due.</summary>
    public ReviewIntervals Review { get; init; } = new();
}

/// <summary>The words of the identity table.</summary>
public sealed record CoverLabels
{
    public string Number { get; init; } = "Nomor SOP";
    public string CreatedOn { get; init; } = "Tanggal Pembuatan";
    public string RevisedOn { get; init; } = "Tanggal Revisi";
    public string EffectiveOn { get; init; } = "Tanggal Efektif";
    public string ApprovedBy { get; init; } = "Disahkan oleh";
    public string Title { get; init; } = "Nama SOP";
    public string LegalBasis { get; init; } = "Dasar Hukum";
    public string ExecutorQualifications { get; init; } = "Kualifikasi Pelaksana";
    public string RelatedSops { get; init; } = "Keterkaitan";
    public string Equipment { get; init; } = "Peralatan/Perlengkapan";
    public string Warnings { get; init; } = "Peringatan";
    public string Records { get; init; } = "Pencatatan dan Pendataan";
    public string Nip { get; init; } = "NIP";
}

/// <summary>The words of the flowchart table's header.</summary>
public sealed record FlowLabels
{
    public string Number { get; init; } = "No";
    public string Activity { get; init; } = "Kegiatan";
    public string Actors { get; init; } = "Pelaksana";
    public string Standard { get; init; } = "Mutu Baku";
    public string Inputs { get; init; } = "Kelengkapan";
    public string Time { get; init; } = "Waktu";
    public string Outputs { get; init; } = "Output";
    public string Notes { get; init; } = "Keterangan";
    public string TotalTime { get; init; } = "Jumlah waktu";

    /// <summary>Text inside the capsules of style <see cref="CapsuleStyle.Words"/> and <see cref="CapsuleStyle.OwnRows"/>.</summary>
    public string Start { get; init; } = "Mulai";
    public string End { get; init; } = "Selesai";
}

/// <summary>What the two exits of a decision are called.</summary>
public sealed record DecisionLabels
{
    public string Yes { get; init; } = "Ya";
    public string No { get; init; } = "Tidak";
}

/// <summary>What of the flowchart table is shown, and how.</summary>
public sealed record FlowStyle
{
    public bool RepeatHeader { get; init; } = true;

    /// <summary>A row (1) (2) (3) under the header.</summary>
    public bool ColumnNumbers { get; init; }

    public bool ShowInputs { get; init; } = true;

    public bool ShowOutputs { get; init; } = true;

    public bool ShowNotes { get; init; } = true;

    public bool ShowTotalTime { get; init; }

    /// <summary>Identity and flowchart share one page when both fit.</summary>
    public bool OnePageWhenItFits { get; init; } = true;

    public bool PageNumbers { get; init; } = true;

    public CapsuleStyle Capsules { get; init; } = CapsuleStyle.Activities;

    public ColumnShares Columns { get; init; } = new();
}

/// <summary>How offices draw start and end.</summary>
public enum CapsuleStyle
{
    /// <summary>The first and the last activity themselves are capsules.</summary>
    Activities,

    /// <summary>A capsule and the activity's box in the same cell.</summary>
    CapsuleAndBox,

    /// <summary>The first and last activity are capsules with a word inside.</summary>
    Words,

    /// <summary>Rows of their own before the first and after the last activity.</summary>
    OwnRows,
}

/// <summary>
/// Shares of the flowchart table's width in percent, measured on real SOPs. The actor columns get what is left;
/// content moves the others within <see cref="Give"/> of their share.
/// </summary>
public sealed record ColumnShares
{
    public double Number { get; init; } = 3.7;
    public double Activity { get; init; } = 18;
    public double Inputs { get; init; } = 12.5;
    public double Time { get; init; } = 7.5;
    public double Outputs { get; init; } = 12;
    public double Notes { get; init; } = 11;

    /// <summary>How far a column may leave its share, as a part of it: 0.35 is 35 %.</summary>
    public double Give { get; init; } = 0.35;
}

/// <summary>Type of the tables; sizes in points.</summary>
public sealed record FontStyle
{
    /// <summary>A family with Arial's metrics: texts are measured with those.</summary>
    public string Family { get; init; } = "Arial";
    public double Body { get; init; } = 8;
    public double Header { get; init; } = 8;
    public double CoverBody { get; init; } = 9;
    public double CoverAgency { get; init; } = 11;
    public double Symbol { get; init; } = 7;
}

/// <summary>Page margins in points. The bottom holds the electronic-signature stamp, at least 48 pt.</summary>
public sealed record Margins
{
    public double Top { get; init; } = 36;
    public double Right { get; init; } = 28.35;
    public double Bottom { get; init; } = 56.7;
    public double Left { get; init; } = 28.35;
}

/// <summary>What a working day and week are, to add up times in different units.</summary>
public sealed record OfficeCalendar
{
    public double HoursPerDay { get; init; } = 7.5;
    public double DaysPerWeek { get; init; } = 5;
    public double DaysPerMonth { get; init; } = 22;
}

/// <summary>How strictly the office checks.</summary>
public sealed record RuleSettings
{
    /// <summary>By rule id, where it differs from the rule's own.</summary>
    public IReadOnlyDictionary<string, RuleLevel> Severity { get; init; } = new Dictionary<string, RuleLevel>();

    public int ManySteps { get; init; } = 20;
    public int ManyActors { get; init; } = 8;
    public int LongActivityWords { get; init; } = 20;
    public int LongActivityCharacters { get; init; } = 150;
    public int LongLoopRows { get; init; } = 10;

    /// <summary>A time such as "1-2 hari" may stand as it is.</summary>
    public bool AllowTimeRanges { get; init; }
}

/// <summary>How much a rule weighs in an office.</summary>
public enum RuleLevel
{
    Off,
    Info,
    Warning,
    Error,
}

/// <summary>Months from the effective date.</summary>
public sealed record ReviewIntervals
{
    public int MonitoringMonths { get; init; } = 6;
    public int EvaluationMonths { get; init; } = 12;
}
