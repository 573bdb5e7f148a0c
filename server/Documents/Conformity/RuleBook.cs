using SopWordAddin.Documents.Conformity.Decisions;
using SopWordAddin.Documents.Conformity.Executors;
using SopWordAddin.Documents.Conformity.Identity;
using SopWordAddin.Documents.Conformity.Standards;
using SopWordAddin.Documents.Conformity.Structure;

namespace SopWordAddin.Documents.Conformity;

/// <summary>The rules, in the order of README.md.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new IdentityIsFilled(),
        new DatesAreInOrder(),
        new LegalBasisIsGiven(),
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
        new EveryStepHasAnExecutor(),
        new EveryExecutorActs(),
        new EveryStepHasATime(),
        new EveryStepHasAnOutput(),
    ];
}
