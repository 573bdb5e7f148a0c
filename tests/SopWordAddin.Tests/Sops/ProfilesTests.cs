using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Sops;

public sealed class ProfilesTests
{
    [Fact]
    public void The_profile_of_the_regulation_is_built_in() =>
        Assert.Equal("PermenPANRB 35/2012", new Profiles([]).Of(new Sop { Profile = "permenpanrb-35-2012" }).Name);

    [Fact]
    public void A_profile_of_the_office_replaces_the_built_in_one()
    {
        var ofOffice = StrictJson.Read<Profile>("""{ "id": "permenpanrb-35-2012", "name": "Kami", "rules": { "severity": { "ST-04": "off" } } }""");

        Assert.Equal("Kami", new Profiles([ofOffice]).Of(new Sop { Profile = "permenpanrb-35-2012" }).Name);
    }

    [Fact]
    public void An_unknown_profile_is_refused() =>
        Assert.Equal("sop.unknownProfile", Assert.Throws<FormatRefusedException>(() => new Profiles([]).Of(new Sop { Profile = "lain" })).Code);

    [Theory]
    [InlineData("""{ "id": "x", "name": "x", "font": { "body": NaN } }""", "font.body", "a number")]
    [InlineData("""{ "id": "x", "name": "x", "font": { "body": "8" } }""", "font.body", "a number")]
    [InlineData("""{ "id": "x", "name": "x", "flow": { "capsules": "kotak" } }""", "flow.capsules", "one of activities, capsuleAndBox, words, ownRows")]
    [InlineData("""{ "id": "x", "name": "x", "rules": { "severity": { "ST-04": 1 } } }""", "rules.severity.ST-04", "one of off, info, warning, error")]
    [InlineData("""{ "id": "x", "name": "x", "rules": { "severity": [] } }""", "rules.severity", "an object")]
    [InlineData("""{ "id": "x", "name": "x", "flow": { "repeatHeader": "ya" } }""", "flow.repeatHeader", "true or false")]
    public void A_fault_in_a_profile_is_told_with_its_place(string json, string path, string expected)
    {
        var fault = Assert.Single(Assert.Throws<FormatRefusedException>(() => StrictJson.Read<Profile>(json)).Faults);

        Assert.Equal((path, $"This value must be {expected}."), (fault.Path, fault.Message.In(Language.English)));
    }
}
