namespace SopWordAddin.Documents.Flowchart;

/// <summary>A length on paper in whole twips (1/20 pt), the unit that Word's rows and columns are set in: what is drawn equals what is laid out.</summary>
public readonly record struct Length(int Twips) : IComparable<Length>
{
    public const int TwipsPerPoint = 20;
    public const int EmuPerTwip = 635;

    public static Length Zero => default;

    public double Points => (double)Twips / TwipsPerPoint;

    /// <summary>English Metric Units, 12,700 a point: DrawingML's unit.</summary>
    public long Emu => (long)Twips * EmuPerTwip;

    /// <summary>Rounded to the nearest twip.</summary>
    public static Length FromPoints(double points) => new((int)Math.Round(points * TwipsPerPoint, MidpointRounding.AwayFromZero));

    public static Length operator +(Length a, Length b) => new(a.Twips + b.Twips);

    public static Length operator -(Length a, Length b) => new(a.Twips - b.Twips);

    public static Length operator -(Length a) => new(-a.Twips);

    public static bool operator <(Length a, Length b) => a.Twips < b.Twips;

    public static bool operator >(Length a, Length b) => a.Twips > b.Twips;

    public static bool operator <=(Length a, Length b) => a.Twips <= b.Twips;

    public static bool operator >=(Length a, Length b) => a.Twips >= b.Twips;

    public int CompareTo(Length other) => Twips.CompareTo(other.Twips);
}

/// <summary>A place, x to the right and y down.</summary>
public readonly record struct Spot(Length X, Length Y);

/// <summary>An upright rectangle by its top left corner.</summary>
public readonly record struct Box(Length X, Length Y, Length Width, Length Height)
{
    public Length Right => X + Width;

    public Length Bottom => Y + Height;
}
