using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;

namespace Oversight.Domain.Outside;

/// <summary>By what cases of sister systems are measured: the requirements, thresholds and working days that cases here are measured by (程序体检).</summary>
/// <param name="Definitions">The table of requirements.</param>
/// <param name="Rules">Thresholds.</param>
/// <param name="Calendar">The working days.</param>
public sealed record OutsideMeasure(IReadOnlyList<CheckDefinition> Definitions, CheckRules Rules, WorkingCalendar Calendar);

/// <summary>
/// Holds what a sister system told against the same requirements as cases here, as far as pushed steps and a decision show it. Papers, people and
/// evidence are not pushed; what rests on them is not tested, and a step that must be done and was not is told by <see cref="OutsideRules"/>.
/// </summary>
public static class OutsideChecks
{
    /// <summary>What breaks a requirement, from everything told so far.</summary>
    /// <param name="measure">Requirements, thresholds and working days.</param>
    /// <param name="of">The case as it was told.</param>
    /// <param name="procedure">The registered procedure.</param>
    public static IEnumerable<BrokenRule> Of(OutsideMeasure measure, OutsideCase of, Procedure procedure)
    {
        foreach (var definition in measure.Definitions.Where(d => d.Concerns(procedure.Category, procedure.Code)))
        {
            var told = new Ground(measure, of, procedure, definition);
            var broken = definition.Kind switch
            {
                CheckKind.Hearing => told.Hearing(),
                CheckKind.LegalReview => told.LegalReview(),
                CheckKind.Collective => told.Collective(),
                CheckKind.Service => told.Service(),
                CheckKind.QuietHours => told.QuietHours(),
                CheckKind.Interval => told.Interval(),
                CheckKind.Seizure => told.Seizure(),
                _ => null,
            };
            if (broken is not null)
                yield return new BrokenRule(definition.Code, $"外部办件{of.Number}{broken}", definition.Clause, Dimension.Conduct);
        }
    }

    private sealed record Ground(OutsideMeasure Measure, OutsideCase Case, Procedure Procedure, CheckDefinition Definition)
    {
        private CheckRules Rules => Measure.Rules;

        private WorkingCalendar Calendar => Measure.Calendar;

        // A decision by the officer on the spot knows no hearing and no review.
        private bool Penalises => Case is { Outcome: DecisionOutcome.Penalty, DecidedAt: not null } && !Procedure.Steps.Any(s => s is { Kind: StepKind.Decide, By: Role.Officer });

        public string? Hearing()
        {
            if (!Penalises || !Reaches(Rules.HearingPerson, Rules.HearingOrganisation))
                return null;
            var decided = Case.DecidedAt!.Value;
            if (Done(Definition.Step)?.FinishedAt <= decided)
                return null;
            if (OfKind(StepKind.Notify)?.FinishedAt is not { } at || at > decided)
                return "罚款达到较大数额，作出决定以前没有告知要求听证的权利。";
            var until = Calendar.AddWorkingDays(ChinaTime.DayOf(at), Definition.Number);
            return ChinaTime.DayOf(decided) > until ? null : $"{Text(at)}告知听证权利，要求听证的{Definition.Number}个工作日至{until:yyyy-MM-dd}届满，{Text(decided)}即作出决定。";
        }

        public string? LegalReview() =>
            Penalises && (Rules.ReviewAll || Reaches(Rules.HearingPerson, Rules.HearingOrganisation)) && Optional(s => s.Kind == StepKind.LegalReview) is { } step && !(Done(step.Code)?.FinishedAt <= Case.DecidedAt)
                ? "没有经过法制审核即作出决定。"
                : null;

        public string? Collective() =>
            Penalises && Reaches(Rules.CollectivePerson, Rules.CollectiveOrganisation) && Optional(s => Same(s.Code, Definition.Step)) is not null && !(Done(Definition.Step)?.FinishedAt <= Case.DecidedAt)
                ? "罚款数额重大，没有经过负责人集体讨论即作出决定。"
                : null;

        public string? Service()
        {
            if (Case.DecidedAt is not { } decided || OfKind(StepKind.Serve)?.FinishedAt is not { } served)
                return null;
            var due = Calendar.AddWorkingDays(ChinaTime.DayOf(decided), Definition.Number);
            return ChinaTime.DayOf(served) > due ? $"{Text(decided)}作出决定，{Definition.Number}个工作日至{due:yyyy-MM-dd}，{Text(served)}才送达。" : null;
        }

        public string? QuietHours() => OfKind(StepKind.Execute) is { } step
            && (Quiet(step.StartedAt) ?? (step.FinishedAt is { } end ? Quiet(end) : null)) is { } quiet
                ? $"的“{step.Name}”在{quiet}进行。"
                : null;

        public string? Interval()
        {
            if (Done(Definition.Step)?.FinishedAt is not { } first || Case.Steps.FirstOrDefault(s => Same(s.Code, Definition.Then)) is not { } next)
                return null;
            var (done, day) = (ChinaTime.DayOf(first), ChinaTime.DayOf(next.StartedAt));
            return BackCount.IsInTime(done, day, new Term(Definition.Number, TermUnit.WorkingDays, false, Definition.Clause), Calendar)
                ? null
                : $"{done:yyyy-MM-dd}才催告，不满{Definition.Number}个工作日，{day:yyyy-MM-dd}即开始“{next.Name}”。";
        }

        public string? Seizure()
        {
            if (Done(Definition.Step)?.FinishedAt is not { } from || Done(Definition.Then)?.FinishedAt is not { } ended)
                return null;
            var due = ChinaTime.DayOf(from).AddDays(Definition.Number);
            if (Done("extend")?.FinishedAt is { } extended && ChinaTime.DayOf(extended) <= due)
                due = due.AddDays(Definition.Number);
            return ChinaTime.DayOf(ended) > due ? $"{Text(from)}实施查封、扣押，期限至{due:yyyy-MM-dd}，{Text(ended)}才处理或者解除。" : null;
        }

        private bool Reaches(long person, long organisation) => Case.Fine is { } fine && fine >= (Case.Parties is [{ Kind: PartyKind.Enterprise }, ..] ? organisation : person);

        // A step that must be done is told as left out already.
        private ProcedureStep? Optional(Func<ProcedureStep, bool> which) => Procedure.Steps.FirstOrDefault(s => s.Optional && which(s));

        private OutsideStep? Done(string code) => Case.Steps.FirstOrDefault(s => s.FinishedAt is not null && Same(s.Code, code));

        private OutsideStep? OfKind(StepKind kind) => Procedure.Steps.FirstOrDefault(s => s.Kind == kind) is { } step ? Case.Steps.FirstOrDefault(s => Same(s.Code, step.Code)) : null;

        private string? Quiet(DateTime at)
        {
            var local = ChinaTime.Local(at);
            return Calendar.Explain(DateOnly.FromDateTime(local)) is { Kind: DayKind.Holiday, Name: var name } ? $"法定节假日（{name}）"
                : local.Hour >= Rules.NightFrom || local.Hour < Rules.NightTo ? $"夜间（{local:HH:mm}）"
                : null;
        }

        private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

        private static string Text(DateTime at) => $"{ChinaTime.DayOf(at):yyyy-MM-dd}";
    }
}
