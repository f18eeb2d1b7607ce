using System.Globalization;
using Oversight.Domain.Alerts;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Alerts;

/// <summary>A rule as it is being edited.</summary>
public sealed class RuleForm
{
    /// <summary>What a new rule watches for; not asked of one that exists.</summary>
    public AlertKind Kind { get; set; }

    /// <summary>Name of a new rule.</summary>
    public string Name { get; set; } = "";

    /// <summary>The clause that a new rule watches over.</summary>
    public string Clause { get; set; } = "";

    public bool Active { get; set; } = true;

    public string Threshold { get; set; } = "0";

    public AlertWeight Weight { get; set; }

    public Dimension Dimension { get; set; }

    public bool MustExplain { get; set; }

    /// <summary>Chosen categories.</summary>
    public IList<PowerCategory> Categories { get; set; } = [];

    /// <summary>Chosen addressees.</summary>
    public IList<AlertAddressee> Addressees { get; set; } = [];

    /// <summary>Lawful grounds, one a line: category, ground and clause, parted by a bar.</summary>
    public string Grounds { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>The form of what is in force.</summary>
    public static RuleForm Of(AlertRule rule)
    {
        var terms = rule.Terms;
        return new RuleForm
        {
            Active = terms.Active,
            Threshold = terms.Threshold.ToString(CultureInfo.InvariantCulture),
            Weight = terms.Weight,
            Dimension = terms.Dimension,
            MustExplain = terms.MustExplain,
            Categories = [.. terms.Categories],
            Addressees = [.. terms.Addressees],
            Grounds = string.Join('\n', terms.Grounds.Select(g => $"{g.Category.Name()}｜{g.Text}｜{g.Clause}")),
        };
    }

    /// <summary>What was typed.</summary>
    /// <exception cref="InvalidInput">A field cannot be read.</exception>
    public AlertTerms Terms(AlertKind kind)
    {
        var sheet = kind.Sheet();
        if (!int.TryParse(Threshold.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var threshold) && sheet.ThresholdName.Length > 0)
            throw new InvalidInput("threshold", $"“{sheet.ThresholdName}”请填整数。");
        return new AlertTerms(Active, sheet.ThresholdName.Length > 0 ? threshold : 0, Weight, Dimension, MustExplain, [.. Categories], [.. Addressees], sheet.HasGrounds ? Read() : []).Checked(kind);
    }

    /// <summary>A new rule as it was typed.</summary>
    /// <exception cref="InvalidInput">A field cannot be read.</exception>
    public RuleDraft Draft() => new(Kind, Name, Clause, Terms(Kind));

    /// <summary>The kind was changed: what does not fit it any more goes, and its number starts where it makes sense.</summary>
    public void Fit()
    {
        var sheet = Kind.Sheet();
        Categories = [.. sheet.Categories];
        Threshold = sheet.Least.ToString(CultureInfo.InvariantCulture);
        if (!sheet.HasGrounds)
            Grounds = "";
    }

    private List<LawfulGround> Read()
    {
        List<LawfulGround> grounds = [];
        foreach (var (line, number) in Grounds.Split('\n').Select((l, i) => (l.Trim(), i + 1)).Where(l => l.Item1.Length > 0))
        {
            var parts = line.Split(['｜', '|']);
            var category = Enum.GetValues<PowerCategory>().FirstOrDefault(c => string.Equals(c.Name(), parts[0].Trim(), StringComparison.Ordinal), (PowerCategory)(-1));
            if (parts.Length != 3 || !Enum.IsDefined(category))
                throw new InvalidInput("grounds", $"第{number}行请写成“类别｜理由｜依据”，类别为{string.Join("、", Enum.GetValues<PowerCategory>().Select(c => c.Name()))}之一。");
            grounds.Add(new LawfulGround(category, parts[1].Trim(), parts[2].Trim()));
        }

        return grounds;
    }
}
