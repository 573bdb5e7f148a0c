using System.Buffers.Binary;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>Width and height of a PNG or JPEG file in its own pixels.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    private static PictureSize Unknown => new(1, 1);

    /// <summary>A square when the file does not tell.</summary>
    public static PictureSize Of(ReadOnlySpan<byte> picture)
    {
        var size = picture.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P']) ? OfPng(picture) : OfJpeg(picture);
        return size is { Width: > 0, Height: > 0 } ? size : Unknown;
    }

    private static PictureSize OfPng(ReadOnlySpan<byte> picture) => picture.Length < 24
        ? Unknown
        : new PictureSize(BinaryPrimitives.ReadInt32BigEndian(picture[16..]), BinaryPrimitives.ReadInt32BigEndian(picture[20..]));

    // Segments of a marker and a length; the frame header (SOF0 to SOF15 without DHT, JPG, DAC) holds the size.
    private static PictureSize OfJpeg(ReadOnlySpan<byte> picture)
    {
        for (var at = 2; at + 9 <= picture.Length && picture[at] == 0xFF;)
        {
            var marker = picture[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new PictureSize(BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 5)..]));
            }

            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]);
        }

        return Unknown;
    }
}
