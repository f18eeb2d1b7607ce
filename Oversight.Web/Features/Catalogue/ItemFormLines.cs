using System.Globalization;
using System.Text.Json.Serialization;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;

namespace Oversight.Web.Features.Catalogue;

/// <summary>A handling department as it is being chosen.</summary>
public sealed class HandlingLine
{
    public Guid DepartmentId { get; set; }

    public bool Lead { get; set; }
}

/// <summary>A legal basis as it is being typed.</summary>
public sealed class BasisLine
{
    public string Law { get; set; } = "";

    public string LawVersion { get; set; } = "";

    public string Level { get; set; } = "";

    public string Article { get; set; } = "";

    public string Quote { get; set; } = "";

    public string Source { get; set; } = "";

    public bool Breached { get; set; }

    public Guid? LawVersionId { get; set; }

    /// <summary>Whether nothing was typed: such a row is left out.</summary>
    [JsonIgnore]
    public bool Empty => (Law + LawVersion + Article + Quote).Trim().Length == 0;

    public static BasisLine Of(ContentBasis basis) => new()
    {
        Law = basis.Law,
        LawVersion = basis.LawVersion,
        Level = basis.Level,
        Article = basis.Article,
        Quote = basis.Quote,
        Source = basis.Source,
        Breached = basis.Breached,
        LawVersionId = basis.LawVersionId,
    };

    /// <summary>Whether it rests on the text, by the register or by one of the law's names.</summary>
    public bool IsOf(LawChoice law) => LawVersionId is { } id ? id == law.VersionId : law.Names.Contains(Law.Trim().Trim('《', '》'), StringComparer.Ordinal) && string.Equals(law.Version, LawVersion.Trim(), StringComparison.Ordinal);

    /// <summary>What speaks against the law that was typed or chosen; null where nothing does.</summary>
    public string? Doubt(IReadOnlyList<LawChoice> laws)
    {
        var name = Law.Trim().Trim('《', '》');
        if (name.Length == 0 || laws.Count == 0)
            return null;
        var known = laws.Where(l => l.Names.Contains(name, StringComparer.Ordinal)).ToList();
        return known.Count == 0 ? $"法规库中没有《{name}》，以它作新的依据不能提交；请先在法规库登记，或更正名称。"
            : known.Exists(l => l.State == LawState.Repealed) ? $"《{known[0].Law}》已废止，以它作新的依据不能提交；请改引接替的或者现行有效的法规。"
            : null;
    }

    /// <summary>Takes law, version and level from the register. The words are the old version's and are kept, to be checked by whoever types.</summary>
    public void Choose(LawChoice law) => (Law, LawVersion, Level, LawVersionId) = (law.Law, law.Version, law.Level, law.VersionId);

    public ContentBasis ToContent() => new(Law.Trim(), LawVersion.Trim(), Level.Trim(), Article.Trim(), Quote.Trim(), Source.Trim(), Breached, LawVersionId);
}

/// <summary>A limit as it is being typed.</summary>
public sealed class LimitLine
{
    public string Length { get; set; } = "";

    public TermUnit Unit { get; set; } = TermUnit.WorkingDays;

    public string Clause { get; set; } = "";

    public bool RollsOver { get; set; } = true;

    public static LimitLine Of(Term? term) => term is null ? new() : new()
    {
        Length = term.Length.ToString(CultureInfo.InvariantCulture),
        Unit = term.Unit,
        Clause = term.Clause,
        RollsOver = term.RollsOver,
    };

    /// <summary>The limit, or null where no length was typed.</summary>
    /// <exception cref="InvalidInput">The length is no whole number within reason.</exception>
    public Term? ToTerm(string field, string label)
    {
        if (string.IsNullOrWhiteSpace(Length))
            return string.IsNullOrWhiteSpace(Clause) ? null : throw new InvalidInput(field, $"请填写{label}的长度；没有{label}的，把依据也删去。");
        if (!int.TryParse(Length, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var length))
            throw new InvalidInput(field, $"{label}“{Length.Trim()}”读不出来，请填写整数。");
        try
        {
            return new Term(length, Unit, RollsOver, Clause.Trim());
        }
        catch (RuleBroken e)
        {
            throw new InvalidInput(field, e.Message);
        }
    }
}

/// <summary>廉政风险点 as it is being typed.</summary>
public sealed class RiskLine
{
    public string Stage { get; set; } = "";

    public string Form { get; set; } = "";

    public string Level { get; set; } = "中";

    public string Measure { get; set; } = "";

    public string Responsible { get; set; } = "";

    /// <summary>Whether nothing was typed: such a row is left out.</summary>
    [JsonIgnore]
    public bool Empty => (Stage + Form + Measure + Responsible).Trim().Length == 0;
}

/// <summary>What the form offers.</summary>
/// <param name="Departments">Departments that may handle, in order.</param>
/// <param name="Procedures">Procedures of the category.</param>
/// <param name="Laws">Versions of laws.</param>
public sealed record ContentChoices(IReadOnlyList<NamedChoice> Departments, IReadOnlyList<NamedChoice> Procedures, IReadOnlyList<LawChoice> Laws)
{
    /// <summary>Nothing to choose yet.</summary>
    public static ContentChoices None { get; } = new([], [], []);
}

/// <summary>Something to choose by name.</summary>
public sealed record NamedChoice(Guid Id, string Name);

/// <summary>A version of a law to choose.</summary>
/// <param name="VersionId">Its id in the register of laws.</param>
/// <param name="Law">Full name.</param>
/// <param name="Names">Every name under which it may be cited, the full one first.</param>
/// <param name="Version">Which text of it, e.g. 2020-08-05.</param>
/// <param name="Level">法律, 行政法规, 地方性法规, 规章.</param>
/// <param name="State">How the text stands today.</param>
public sealed record LawChoice(Guid VersionId, string Law, IReadOnlyList<string> Names, string Version, string Level, LawState State)
{
    /// <summary>Whether it is the text of its law to choose: a replaced one is shown only where it was chosen before, so that each law is offered once, and once more with a text to come.</summary>
    public bool Offered => State != LawState.Superseded;

    /// <summary>As the chooser lists it, with what speaks against choosing it.</summary>
    public string Text => State == LawState.InForce ? $"{Law}（{Version}）" : $"{Law}（{Version}，{State.Name()}）";
}
