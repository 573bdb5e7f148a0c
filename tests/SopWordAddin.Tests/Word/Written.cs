using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using Xunit;

namespace SopWordAddin.Tests.Word;

/// <summary>SOPs and documents that the tests of this folder start from.</summary>
internal static class Written
{
    public static Profiles Profiles { get; } = new([]);

    public static Profile Profile { get; } = Profiles.BuiltIn[0];

    public static Sop Example(string name) => SopJson.Read(Repository.ReadExample(name));

    public static byte[] Document(string example) => SopDocument.Write(Example(example), Profile);

    public static Sop? Read(byte[] docx) => SopDocument.Read(docx, Profiles).Sop;

    /// <summary>An SOP as comparable text.</summary>
    public static string Json(Sop? sop) => sop is null ? "" : SopJson.Write(sop);

    /// <summary>Fails with the first place at which two SOPs differ.</summary>
    public static void Same(Sop expected, Sop? actual)
    {
        var (left, right) = (JToken.Parse(Json(expected)), JToken.Parse(Json(actual)));
        foreach (var value in ((JContainer)left).DescendantsAndSelf().OfType<JValue>())
        {
            Assert.Equal($"{value.Path} = {value}", $"{value.Path} = {right.SelectToken(value.Path)}");
        }

        Assert.Equal(Json(expected), Json(actual));
    }
}
