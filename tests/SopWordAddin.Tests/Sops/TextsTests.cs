using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Sops;

public sealed partial class TextsTests
{
    [Fact]
    public void Both_languages_have_the_same_texts()
    {
        Assert.NotEmpty(Texts.All(Language.English));
        Assert.Equal(Texts.All(Language.Indonesian).Keys.Order(), Texts.All(Language.English).Keys.Order());
    }

    [Fact]
    public void A_text_has_the_same_places_in_both_languages() =>
        Assert.All(Texts.All(Language.Indonesian), text => Assert.Equal(PlacesOf(text.Value), PlacesOf(Texts.All(Language.English)[text.Key])));

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void Every_text_says_something_when_its_places_are_filled(Language language) =>
        Assert.All(Texts.All(language).Keys, key =>
        {
            var text = new Message(key, [.. Enumerable.Repeat<object>("x", 9)]).In(language);
            Assert.False(string.IsNullOrWhiteSpace(text));
            Assert.DoesNotMatch(Place(), text);
        });

    [Fact]
    public void A_message_within_a_message_speaks_the_same_language() =>
        Assert.Equal("This value must be a list.", new Message("sop.wrongType", new Message("type.array")).In(Language.English));

    private static IEnumerable<string> PlacesOf(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Place();
}
