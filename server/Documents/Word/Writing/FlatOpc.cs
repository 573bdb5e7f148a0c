using System.Text;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>A package as one XML text (<c>pkg:package</c>), the form in which Word takes markup from an add-in.</summary>
internal static class FlatOpc
{
    /// <param name="parts">Name, content type and content; XML parts may begin with a prolog.</param>
    public static string Write(IEnumerable<(string Name, string Type, ReadOnlyMemory<byte> Bytes)> parts)
    {
        var to = new StringBuilder(64 * 1024);
        to.Append("""<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">""");
        foreach (var (name, type, bytes) in parts)
        {
            to.Append("<pkg:part pkg:name=\"/").Append(name).Append("\" pkg:contentType=\"").Append(type).Append('"');
            if (type.EndsWith("xml", StringComparison.Ordinal))
            {
                to.Append("><pkg:xmlData>").Append(WithoutProlog(Encoding.UTF8.GetString(bytes.Span))).Append("</pkg:xmlData></pkg:part>");
            }
            else
            {
                to.Append(" pkg:compression=\"store\"><pkg:binaryData>").Append(Convert.ToBase64String(bytes.Span)).Append("</pkg:binaryData></pkg:part>");
            }
        }

        return to.Append("</pkg:package>").ToString();
    }

    private static string WithoutProlog(string xml) =>
        xml.StartsWith("<?xml", StringComparison.Ordinal) ? xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..] : xml;
}
