using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;

namespace Oversight.Domain.Alerts;

/// <summary>预警规则: what is watched for is the kind; how strictly, for whom and since when are versions, each with its reason.</summary>
public sealed class AlertRule : Aggregate
{
    private readonly List<AlertRuleVersion> _versionRows = [];
    private readonly List<AlertRuleGround> _groundRows = [];

    private AlertRule() => (Code, Name, Clause) = ("", "", "");

    /// <summary>ASCII code, stable.</summary>
    public string Code { get; private set; }

    public string Name { get; private set; }

    public AlertKind Kind { get; private set; }

    /// <summary>The clause that it watches over.</summary>
    public string Clause { get; private set; }

    /// <summary>The versions as rows.</summary>
    public IReadOnlyList<AlertRuleVersion> VersionRows => _versionRows;

    /// <summary>The lawful grounds of all versions as rows.</summary>
    public IReadOnlyList<AlertRuleGround> GroundRows => _groundRows;

    /// <summary>Every version, the oldest first.</summary>
    public IReadOnlyList<AlertRuleVersion> Versions => [.. _versionRows.OrderBy(v => v.Number)];

    /// <summary>The version in force: the latest.</summary>
    public AlertRuleVersion Latest => _versionRows.MaxBy(v => v.Number)!;

    /// <summary>What is in force.</summary>
    public AlertTerms Terms => TermsOf(Latest.Number);

    /// <summary>Enters a rule with its first version.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="code">ASCII code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kind">What it watches for.</param>
    /// <param name="clause">The clause that it watches over.</param>
    /// <param name="terms">Everything that is data.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who; empty for the system.</param>
    /// <param name="now">UTC; what happened before raises nothing, what stands then does.</param>
    /// <param name="newId">Gives ids.</param>
    public static AlertRule Enter(Guid id, string code, string name, AlertKind kind, string clause, AlertTerms terms, string reason, Guid by, DateTime now, Func<Guid> newId)
    {
        var rule = new AlertRule
        {
            Id = id,
            Code = InvalidInput.Require("code", "规则编号", code, 40, 2),
            Name = InvalidInput.Require("name", "规则名称", name, 60, 2),
            Kind = kind,
            Clause = InvalidInput.Require("clause", "依据", clause, 200, 2),
        };
        rule.Set(terms, reason, by, now, newId);
        rule.Record(new AlertRuleEntered(rule.Code, rule.Name, kind, rule.Latest.Sentence, rule.Latest.Reason));
        return rule;
    }

    /// <summary>Puts a new version in force at once.</summary>
    /// <exception cref="RuleBroken">It says what is in force already.</exception>
    /// <exception cref="InvalidInput">A field cannot be taken.</exception>
    public void Change(Actor actor, AlertTerms terms, string reason, DateTime now, Func<Guid> newId)
    {
        var before = Terms;
        if (terms.Checked(Kind).Same(before))
            throw new RuleBroken("unchanged", $"与现行第{Latest.Number}版相同，没有需要修改的内容；请先改动后再保存。", "办法第九条");
        Set(terms, reason, actor.Id, now, newId);
        Record(new AlertRuleChanged(Code, Latest.Number, before.Threshold, terms.Threshold, terms.Active, Latest.Sentence, Latest.Reason));
    }

    /// <summary>What a version set.</summary>
    public AlertTerms TermsOf(int number)
    {
        var v = _versionRows.Find(x => x.Number == number) ?? throw RuleBroken.NotVisible();
        return new AlertTerms(v.Active, v.Threshold, v.Weight, v.Dimension, v.MustExplain, v.Categories, v.Addressees,
            [.. _groundRows.Where(g => g.VersionNumber == number).OrderBy(g => g.Number).Select(g => new LawfulGround(g.Category, g.Text, g.Clause))]);
    }

    private void Set(AlertTerms terms, string reason, Guid by, DateTime now, Func<Guid> newId)
    {
        var set = terms.Checked(Kind);
        var version = new AlertRuleVersion(newId(), _versionRows.Count + 1, Kind, set, InvalidInput.Require("reason", "修改理由", reason, 300, 5), by, now);
        _groundRows.AddRange(set.Grounds.Select((g, i) => new AlertRuleGround(newId(), version.Number, i + 1, g.Category, g.Text, g.Clause)));
        _versionRows.Add(version);
    }
}

/// <summary>One version of a rule. Immutable.</summary>
public sealed class AlertRuleVersion
{
    private AlertRuleVersion() => (CategoryCodes, AddresseeCodes, Reason, Sentence) = ("", "", "", "");

    internal AlertRuleVersion(Guid id, int number, AlertKind kind, AlertTerms terms, string reason, Guid by, DateTime now)
    {
        (Id, Number, Reason, By, SetAt) = (id, number, reason, by, now);
        (Active, Threshold, Weight, Dimension, MustExplain) = (terms.Active, terms.Threshold, terms.Weight, terms.Dimension, terms.MustExplain);
        (CategoryCodes, AddresseeCodes) = (string.Join(',', terms.Categories), string.Join(',', terms.Addressees));
        var sheet = kind.Sheet();
        Sentence = sheet.ThresholdName.Length > 0 && terms.Threshold == 0 ? $"{sheet.ThresholdName}即预警，{terms.Weight.Name()}" : sheet.ThresholdName.Length == 0 ? $"{sheet.Name}，{terms.Weight.Name()}" : $"{sheet.ThresholdName}{terms.Threshold}{sheet.Unit}，{terms.Weight.Name()}";
    }

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    public bool Active { get; private init; }

    /// <summary>In the unit of the kind.</summary>
    public int Threshold { get; private init; }

    public AlertWeight Weight { get; private init; }

    public Dimension Dimension { get; private init; }

    public bool MustExplain { get; private init; }

    /// <summary>Names of the categories, comma-separated.</summary>
    public string CategoryCodes { get; private init; }

    /// <summary>Names of the addressees, comma-separated.</summary>
    public string AddresseeCodes { get; private init; }

    public string Reason { get; private init; }

    /// <summary>The version in words.</summary>
    public string Sentence { get; private init; }

    public Guid By { get; private init; }

    /// <summary>UTC; in force from then on.</summary>
    public DateTime SetAt { get; private init; }

    /// <summary>To which categories it applies.</summary>
    public IReadOnlyList<PowerCategory> Categories => [.. Split(CategoryCodes).Select(Enum.Parse<PowerCategory>)];

    /// <summary>Whom an alert is told besides the head.</summary>
    public IReadOnlyList<AlertAddressee> Addressees => [.. Split(AddresseeCodes).Select(Enum.Parse<AlertAddressee>)];

    private static string[] Split(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A lawful ground of a version.</summary>
public sealed record AlertRuleGround(Guid Id, int VersionNumber, int Number, PowerCategory Category, string Text, string Clause);
