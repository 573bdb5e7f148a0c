using SopWordAddin.Documents.Conformity.Activities;
using SopWordAddin.Documents.Conformity.Decisions;
using SopWordAddin.Documents.Conformity.Documents;
using SopWordAddin.Documents.Conformity.Executors;
using SopWordAddin.Documents.Conformity.Identity;
using SopWordAddin.Documents.Conformity.Layout;
using SopWordAddin.Documents.Conformity.Standards;
using SopWordAddin.Documents.Conformity.Structure;

namespace SopWordAddin.Documents.Conformity;

/// <summary>The rules, in the order of README.md.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new IdentityIsFilled(),
        new NipHasEighteenDigits(),
        new DatesAreInOrder(),
        new DatesAreComplete(),
        new NumberFitsTheOffice(),
        new TableLabelsAreTheProfiles(),
        new LegalBasisIsGiven(),
        new LegalBasisIsCitedInFull(),
        new LegalBasisDescendsByRank(),
        new SopGuidelineIsNotTheOnlyBasis(),
        new RelatedSopsAreOtherSops(),
        new RelatedSopsAreKnown(),
        new CoverListsAreFilled(),
        new RecordsAreNamed(),
        new WarningSaysIfAndThen(),
        new EquipmentIsNoOutput(),
        new TitleNamesOnlyTheActivity(),
        new TitleIsItsOwn(),

        new ProcedureHasSeveralSteps(),
        new FlowHasOneStart(),
        new FlowHasAnEnd(),
        new EveryStepIsReachable(),
        new EveryStepLeadsToAnEnd(),
        new LinksTieTwoSymbols(),
        new ProcessHasOneExit(),
        new NothingComesBeforeStartOrAfterEnd(),
        new EveryRowIsANumberedStep(),
        new CapsulesOpenAndCloseTheTable(),
        new NoActivityStandsTwice(),
        new OnlyTheFiveSymbolsAreUsed(),

        new DecisionHasTwoTargets(),
        new BranchesAreLabelled(),
        new BranchLabelsAreTheProfiles(),
        new DecisionIsACheck(),
        new CheckIsADecision(),
        new ConditionIsADecision(),
        new OutcomeIsDrawnNotWritten(),
        new CorrectionReturnsToTheCheck(),
        new LoopsAreFewAndShort(),

        new EveryStepHasAnExecutor(),
        new EveryExecutorActs(),
        new ActivityDoesNotNameItsDoer(),
        new ExecutorIsAPostOrUnit(),
        new ColumnsFollowFirstUse(),
        new SeveralExecutorsAct(),
        new ExecutorsFitThePage(),
        new ExecutorNamesAreDistinct(),

        new ActivityOpensWithAVerb(),
        new VerbSaysWhatIsDone(),
        new OneActivityARow(),
        new ActivityIsShort(),
        new ActivityNamesNoTime(),

        new EveryStepHasATime(),
        new TimeIsANumberAndAUnit(),
        new TimeIsDefinite(),
        new TimeIsOneValue(),
        new TimesDiffer(),
        new OneKindOfDayIsUsed(),
        new TotalKeepsTheServiceStandard(),
        new EveryStepHasAnOutput(),
        new OutputIsAProduct(),
        new InputsAreNamed(),
        new InputsComeFromTheStepBefore(),
        new LastOutputIsTheProduct(),

        new CrossingLinksHaveAPair(),
        new HeaderRepeatsOnEveryPage(),
        new LastPageHoldsSeveralSteps(),
        new NoPageIsBlank(),
        new SignatureZoneIsFree(),
        new ArrowsKeepClear(),
        new SymbolsAreUniform(),

        new ReviewIsNotOverdue(),
        new RevisionIsRaised(),
        new ReviewIsClosed(),
        new NoPlaceholderIsLeft(),
    ];
}
