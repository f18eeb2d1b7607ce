using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;

namespace Oversight.Domain.Imports;

/// <summary>A department as files may call it.</summary>
/// <param name="Id">The department.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Former">Names it had.</param>
public sealed record KnownDepartment(Guid Id, string Code, string Name, IReadOnlyList<string> Former);

/// <summary>A procedure as files may call it.</summary>
/// <param name="Id">The procedure.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">The category it is for.</param>
public sealed record KnownProcedure(Guid Id, string Code, string Name, PowerCategory Category);

/// <summary>What rows are read against, taken once for a whole file.</summary>
public sealed class ImportGround
{
    // 人事处 is like 人事科, 市容中队 is not like 执法一中队.
    private const double Alike = 0.34;

    private readonly Dictionary<string, Guid> _departments = new(StringComparer.Ordinal);
    private readonly Dictionary<(Term, Term), string?> _looser = [];
    private readonly IReadOnlyList<KnownDepartment> _known;
    private readonly IReadOnlyList<KnownProcedure> _procedures;
    private readonly WorkingCalendar _calendar;

    /// <summary>Takes what is known.</summary>
    /// <param name="departments">Departments.</param>
    /// <param name="procedures">Procedures.</param>
    /// <param name="laws">The register of laws on the day.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="today">China time.</param>
    public ImportGround(IReadOnlyList<KnownDepartment> departments, IReadOnlyList<KnownProcedure> procedures, KnownLaws laws, WorkingCalendar calendar, DateOnly today)
    {
        (_known, _procedures, Laws, _calendar, Today) = (departments, procedures, laws, calendar, today);
        foreach (var department in departments)
        {
            _departments[department.Name] = department.Id;
            _departments[department.Code] = department.Id;
        }

        // A name that another department bears now is that department's.
        foreach (var department in departments)
        {
            foreach (var former in department.Former)
                _departments.TryAdd(former, department.Id);
        }

        Names = new ItemNames(departments.ToDictionary(d => d.Id, d => d.Name), procedures.ToDictionary(p => p.Id, p => p.Name));
    }

    /// <summary>China time.</summary>
    public DateOnly Today { get; }

    /// <summary>The register of laws on the day.</summary>
    public KnownLaws Laws { get; }

    /// <summary>The names, for words.</summary>
    public ItemNames Names { get; }

    /// <summary>The department by code, name or former name.</summary>
    /// <exception cref="InvalidInput">There is none; the sentence names the nearest.</exception>
    public Guid Department(string field, string name)
    {
        if (_departments.TryGetValue(name, out var id))
            return id;
        var near = _known.Select(d => (d.Name, Likeness: Likeness(d.Name, name))).Where(n => n.Likeness >= Alike).OrderByDescending(n => n.Likeness).Select(n => n.Name).Take(3).ToList();
        throw new InvalidInput(field, $"本局没有“{WrittenTerm.Shown(name)}”这个部门，{(near.Count > 0 ? $"是否为{string.Join("、", near)}？" : "")}请填部门全称或代码。");
    }

    // How many of their pairs of letters two names share: 科 alone makes no name like another.
    private static double Likeness(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        return a.Count + b.Count == 0 ? 0 : 2d * a.Intersect(b, StringComparer.Ordinal).Count() / (a.Count + b.Count);

        static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];
    }

    /// <summary>The procedure by name or code.</summary>
    /// <exception cref="InvalidInput">There is none for the category.</exception>
    public Guid Procedure(string field, string name, PowerCategory category)
    {
        var found = _procedures.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal) || string.Equals(p.Code, name, StringComparison.OrdinalIgnoreCase));
        if (found?.Category == category)
            return found.Id;
        throw new InvalidInput(field, $"{(found is null ? $"没有登记流程“{WrittenTerm.Shown(name)}”" : $"流程“{name}”是{found.Category.Name()}的")}，{category.Name()}可填：{Choices(category)}。");
    }

    /// <summary>The one procedure of the category, or null where there are several or none.</summary>
    public Guid? OnlyProcedure(PowerCategory category) =>
        _procedures.Where(p => p.Category == category).ToList() is [var only] ? only.Id : null;

    /// <summary>The names of the procedures of a category.</summary>
    public string Choices(PowerCategory category) => string.Join("、", _procedures.Where(p => p.Category == category).Select(p => p.Name));

    /// <summary>Why a committed limit is looser than the statute's, or null.</summary>
    public string? Looser(Term committed, Term statutory)
    {
        var key = (committed with { Clause = "" }, statutory with { Clause = "" });
        if (!_looser.TryGetValue(key, out var sentence))
        {
            try
            {
                InternalLimit.Check(committed, statutory, _calendar, Today);
            }
            catch (RuleBroken e)
            {
                sentence = e.Message.Replace("内部时限", "承诺时限", StringComparison.Ordinal);
            }

            _looser[key] = sentence;
        }

        return sentence;
    }
}
