using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Tests.Sops;

namespace SopWordAddin.Tests.Word;

/// <summary>An SOP and the way an office draws it.</summary>
internal sealed record StyledSop(Sop Sop, Profile Profile);

/// <summary>Generated SOPs under profiles with every toggle of the tables.</summary>
internal static class StyledSops
{
    public static Arbitrary<StyledSop> Arbitrary => All.ToArbitrary();

    public static Gen<StyledSop> All =>
        from sop in SopGenerator.Sops
        from capsules in Gen.Elements(Enum.GetValues<CapsuleStyle>())
        from toggles in Gen.Elements(true, false).ListOf(6)
        select new StyledSop(
            sop with { Profile = "uji" },
            Written.Profile with
            {
                Id = "uji",
                Flow = Written.Profile.Flow with
                {
                    Capsules = capsules,
                    RepeatHeader = toggles[0],
                    ColumnNumbers = toggles[1],
                    ShowInputs = toggles[2],
                    ShowTotalTime = toggles[3],
                    OnePageWhenItFits = toggles[4],
                    PageNumbers = toggles[5],
                },
            });
}
