using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.CustomXmlDataProperties;
using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.State;

/// <summary>
/// The custom XML part: <c>state</c> with the id and revision as attributes, in it <c>model</c> (the SOP's JSON without logo)
/// and <c>written</c> (<see cref="WrittenTexts"/> as JSON). Elements that are not ours stay when the part is renewed.
/// </summary>
internal static class StatePart
{
    /// <summary>Characters above which a text is packed, so that the part stays below the 100 kB that Word on the web keeps safely.</summary>
    private const int PackAbove = 40_000;

    private const string PackedAttribute = "packed";

    /// <param name="former">The part to renew; null for a new one.</param>
    public static XElement Write(SopState state, XElement? former = null)
    {
        var root = new XElement(
            Ns.State + "state",
            new XAttribute("xmlns", Ns.State.NamespaceName),
            new XAttribute("id", state.Sop.Id.ToString("D")),
            new XAttribute("revision", state.Sop.Cover.Revision.ToString(CultureInfo.InvariantCulture)),
            Text("model", SopJson.Write(WithoutLogo(state.Sop))),
            Text("written", JsonConvert.SerializeObject(state.Written, SopJson.Settings)));
        root.Add(former?.Elements().Where(e => e.Name != Ns.State + "model" && e.Name != Ns.State + "written"));
        return root;
    }

    /// <summary>The part that gives the state part its id, by which programs tell custom XML parts apart.</summary>
    public static byte[] Properties(Sop sop) => TypedPart.Bytes(
        new DataStoreItem(new SchemaReferences(new SchemaReference { Uri = Ns.State.NamespaceName }))
        {
            ItemId = sop.Id.ToString("B").ToUpperInvariant(),
        });

    /// <returns>Null when the part does not hold what it should.</returns>
    public static SopState? Read(XElement root)
    {
        try
        {
            var sop = SopJson.Read(Text(root, "model"));
            var written = JsonConvert.DeserializeObject<WrittenTexts>(Text(root, "written"), SopJson.Settings);
            return written is null ? null : new SopState(sop, written);
        }
        catch (Exception e) when (e is FormatRefusedException or JsonException or FormatException or InvalidDataException)
        {
            return null;
        }
    }

    private static Sop WithoutLogo(Sop sop) => sop with { Cover = sop.Cover with { Logo = null } };

    private static XElement Text(string name, string text)
    {
        var element = new XElement(Ns.State + name);
        if (text.Length > PackAbove)
        {
            element.Add(new XAttribute(PackedAttribute, "deflate"), Pack(text));
        }
        else
        {
            element.Add(text);
        }

        return element;
    }

    private static string Text(XElement root, string name)
    {
        var element = root.Element(Ns.State + name);
        return element?.Attribute(PackedAttribute) is null ? element?.Value ?? "" : Unpack(element.Value);
    }

    private static string Pack(string text)
    {
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    private static string Unpack(string packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        var text = new byte[SopLimits.JsonBytes];
        var length = deflate.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        return length < text.Length ? Encoding.UTF8.GetString(text, 0, length) : throw new InvalidDataException();
    }
}
