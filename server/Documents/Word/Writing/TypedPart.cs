using System.Text;
using DocumentFormat.OpenXml;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>A part built of the Open XML SDK's classes, as the bytes of its XML.</summary>
/// <remarks>
/// The small parts are built so: the classes know names and values. The text itself, thousands of elements a page,
/// is written by <see cref="MarkupWriter"/>, several times as fast.
/// </remarks>
internal static class TypedPart
{
    public static byte[] Bytes(OpenXmlElement root) =>
        Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + root.OuterXml);
}
