namespace SopWordAddin.Host.Register;

/// <summary>One SOP of the office, whatever its editions: holds the number, so that no other takes it.</summary>
internal sealed class SopRecord
{
    /// <summary>The SOP's own id.</summary>
    public required Guid Id { get; init; }

    /// <summary>As written on the cover.</summary>
    public required string Number { get; set; }

    /// <summary>Equal for numbers that differ only in case and blanks; see <see cref="RegisterText.NumberKey"/>.</summary>
    public required string NumberKey { get; set; }

    /// <summary>The series that the number was given from; null when a person chose it.</summary>
    public string? Series { get; set; }

    public int? SeriesNumber { get; set; }

    /// <summary>The last version given out, filed or on its way.</summary>
    public int LastVersion { get; set; }
}
