using SopWordAddin.Documents.Word;
using Xunit;

namespace SopWordAddin.Tests.Word;

public class WritingTests
{
    public static TheoryData<string> Examples => Repository.ExampleNames;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_valid_in_every_version_of_Word(string example) =>
        Assert.Empty(Schema.Errors(Written.Document(example)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reading_gives_the_example_back_and_nothing_to_note(string example)
    {
        var read = SopDocument.Read(Written.Document(example), Written.Profiles);

        Assert.Equal(Written.Json(Written.Example(example)), Written.Json(read.Sop));
        Assert.Empty(read.Notes);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Writing_twice_gives_the_same_bytes(string example) =>
        Assert.Equal(Written.Document(example), Written.Document(example));
}
