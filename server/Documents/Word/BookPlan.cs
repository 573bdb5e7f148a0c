using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word;

/// <summary>What a book of SOPs holds besides the SOPs: the documentation elements of PermenPANRB 35/2012.</summary>
public sealed record BookPlan
{
    /// <summary>For example <c>Standar Operasional Prosedur Bagian Umum</c>.</summary>
    public string Title { get; init; } = "";

    /// <summary>Name of the agency, one entry a printed line.</summary>
    public IReadOnlyList<string> Agency { get; init; } = [];

    public Logo? Logo { get; init; }

    /// <summary>Year of making, as printed; empty for none.</summary>
    public string Year { get; init; } = "";

    /// <summary>Address or other information at the foot of the cover, one entry a printed line.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    /// <summary>Null for a book without decision.</summary>
    public BookDecision? Decision { get; init; } = new();

    public BookGuide Guide { get; init; } = new();
}

/// <summary>The decision of the head that enacts the SOPs. What is left empty is printed as dots to be filled in.</summary>
public sealed record BookDecision
{
    /// <summary>Who decides, for example <c>Kepala Dinas ...</c>.</summary>
    public string Position { get; init; } = "";

    public string Number { get; init; } = "";

    /// <summary>What it is about; empty for the usual words.</summary>
    public string About { get; init; } = "";

    /// <summary>Menimbang; empty for the usual words.</summary>
    public IReadOnlyList<string> Considering { get; init; } = [];

    /// <summary>Mengingat; empty for the guideline alone.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>What is decided, KESATU, KEDUA and so on; empty for the usual words.</summary>
    public IReadOnlyList<string> Decides { get; init; } = [];

    public string Place { get; init; } = "";

    public DateOnly? On { get; init; }

    public string Name { get; init; } = "";

    public string Nip { get; init; } = "";
}

/// <summary>Penjelasan singkat penggunaan. What is left empty gets the usual words.</summary>
public sealed record BookGuide
{
    /// <summary>Ruang lingkup: what the SOPs are for and who needs them, a paragraph an entry.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>Ringkasan, a paragraph an entry.</summary>
    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>Definisi or pengertian umum, a numbered entry each.</summary>
    public IReadOnlyList<string> Definitions { get; init; } = [];
}
