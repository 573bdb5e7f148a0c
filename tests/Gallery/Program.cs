using System.Text.Json;
using Gallery;
using SopWordAddin.Documents.Word;

// Writes the documents to be looked at, and gallery.json, which says what each is.
if (args is not [var examples, var folder])
{
    Console.Error.WriteLine("usage: Gallery EXAMPLES_DIR OUT_DIR");
    return 2;
}

Directory.CreateDirectory(folder);
var rooms = new Dictionary<string, Exhibit[]>
{
    ["Examples"] = [.. Examples.In(examples)],
    ["Features"] = [.. new Features(Examples.In(examples)).All()],
    ["The ten worst of the generated"] = [.. WorstCases.Find()],
};
foreach (var exhibit in rooms.Values.SelectMany(r => r))
{
    File.WriteAllBytes(Path.Combine(folder, exhibit.Name + ".docx"), SopDocument.Write(exhibit.Sop, exhibit.Profile));
}

var list = rooms.Select(room => new { title = room.Key, exhibits = room.Value.Select(e => new { name = e.Name, title = e.Title }) });
File.WriteAllText(Path.Combine(folder, "gallery.json"), JsonSerializer.Serialize(list));
return 0;
