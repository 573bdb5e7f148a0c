using SopWordAddin.Documents.Comparison;

namespace SopWordAddin.Host.Register.Search;

/// <summary>What the full-text engine of the database finds an SOP by: words and their roots, parted by blanks.</summary>
internal sealed class RegisterTexts
{
    public long Id { get; init; }

    public required Guid SopId { get; init; }

    public required string Title { get; set; }

    /// <summary>By which titles are compared, see <see cref="TextForm.Key"/>.</summary>
    public required string TitleKey { get; set; }

    public required string Number { get; set; }

    /// <summary>Unit, agency, executors, activities and outputs.</summary>
    public required string Rest { get; set; }
}

/// <summary>A word that occurs in the register.</summary>
internal sealed class RegisterWord
{
    public required string Word { get; init; }
}
