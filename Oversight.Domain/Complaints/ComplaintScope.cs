using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Complaints;

/// <summary>
/// An entry of the scope catalogue (办法第十三条 投诉的范围): what the bureau takes on, and for what is another's, where to go. Its words have
/// versions with a day of effect; the fields hold those in force.
/// </summary>
public sealed class ComplaintScope : Aggregate
{
    private readonly List<ScopeVersion> _versions = [];

    private ComplaintScope() => (Code, Title, Advice, Authority, Phone) = ("", "", "", "", "");

    /// <summary>ASCII code, fixed.</summary>
    public string Code { get; private init; }

    public string Title { get; private set; }

    /// <summary>Whether the bureau takes it on.</summary>
    public bool Within { get; private set; }

    /// <summary>What the caller is told.</summary>
    public string Advice { get; private set; }

    /// <summary>Who is competent, or empty where the bureau is.</summary>
    public string Authority { get; private set; }

    /// <summary>How to reach them, or empty.</summary>
    public string Phone { get; private set; }

    public bool Active { get; private set; }

    /// <summary>By what the catalogue is sorted.</summary>
    public int SortOrder { get; private set; }

    /// <summary>Number of the version in force; 0 where it has none yet, or was entered before versions were kept.</summary>
    public int InForce { get; private set; }

    /// <summary>The day of the next version that waits for its effect, China time; null where none does.</summary>
    public DateOnly? NextOn { get; private set; }

    /// <summary>The versions as rows.</summary>
    public IReadOnlyList<ScopeVersion> VersionRows => _versions;

    /// <summary>The versions, the newest first.</summary>
    public IReadOnlyList<ScopeVersion> Versions => [.. _versions.OrderByDescending(v => v.Number)];

    /// <summary>Enters an entry. Before its day it is not active.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="code">ASCII code.</param>
    /// <param name="text">What it says.</param>
    /// <param name="change">From when, by whom.</param>
    public static ComplaintScope Enter(Guid id, string code, ScopeText text, ScopeChange change)
    {
        var scope = new ComplaintScope { Id = id, Code = InvalidInput.Require("code", "编号", code, 40, 2) };
        if (!scope.Code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new InvalidInput("code", "编号只用小写字母、数字和连字符，例如“night-noise”。");
        var first = scope.Set(text, change);
        if (first.From > change.Today)
            (scope.Title, scope.Within, scope.Advice, scope.Authority, scope.Phone, scope.SortOrder) = (first.Title, first.Within, first.Advice, first.Authority, first.Phone, first.SortOrder);
        return scope;
    }

    /// <summary>Sets down a new version. It is in force at once or from a later day on; earlier versions stay to be read.</summary>
    /// <returns>The version.</returns>
    /// <exception cref="InvalidInput">A field cannot be taken, or the day lies before today or before a version that waits.</exception>
    public ScopeVersion Set(ScopeText text, ScopeChange change)
    {
        var last = _versions.MaxBy(v => v.Number);
        if (change.From < change.Today)
            throw new InvalidInput("from", $"生效日期不能早于今天（{ChinaTime.Text(change.Today)}）。");
        if (last is not null && change.From < last.From)
            throw new InvalidInput("from", $"已登记一个自{ChinaTime.Text(last.From)}起生效的版本，新版本不能早于它生效。");
        var version = ScopeVersion.Of((last?.Number ?? 0) + 1, text, change);
        _versions.Add(version);
        Record(new ComplaintScopeSet(version.Title, version.Within, version.Active, version.Number, version.From));
        Follow(change.Today);
        return version;
    }

    /// <summary>Brings what is due into force.</summary>
    /// <param name="today">China time.</param>
    /// <returns>Whether another version is in force now.</returns>
    public bool TakeEffect(DateOnly today)
    {
        if (!Follow(today))
            return false;
        Record(new ComplaintScopeTookEffect(InForce, Title, Within, Active));
        return true;
    }

    private bool Follow(DateOnly today)
    {
        NextOn = _versions.Where(v => v.From > today).Select(v => (DateOnly?)v.From).Min();
        if (_versions.Where(v => v.From <= today).MaxBy(v => v.Number) is not { } now || now.Number == InForce)
            return false;
        (Title, Within, Advice, Authority, Phone, SortOrder, Active, InForce) = (now.Title, now.Within, now.Advice, now.Authority, now.Phone, now.SortOrder, now.Active, now.Number);
        return true;
    }
}

/// <summary>What an entry of the scope catalogue says.</summary>
public sealed record ScopeText(string Title, bool Within, string Advice, string Authority, string Phone, int SortOrder, bool Active = true);

/// <summary>When a version takes effect and who set it down.</summary>
/// <param name="Id">Id of the version.</param>
/// <param name="From">The first day, China time.</param>
/// <param name="Today">China time.</param>
/// <param name="By">Who.</param>
/// <param name="At">UTC.</param>
public sealed record ScopeChange(Guid Id, DateOnly From, DateOnly Today, Guid By, DateTime At)
{
    /// <summary>In force at once.</summary>
    public static ScopeChange Now(Guid id, Guid by, DateTime at) => new(id, ChinaTime.DayOf(at), ChinaTime.DayOf(at), by, at);
}

/// <summary>One version of an entry of the scope catalogue.</summary>
public sealed class ScopeVersion
{
    private ScopeVersion() => (Title, Advice, Authority, Phone) = ("", "", "", "");

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    /// <summary>The first day, China time.</summary>
    public DateOnly From { get; private init; }

    public string Title { get; private init; }

    public bool Within { get; private init; }

    public string Advice { get; private init; }

    public string Authority { get; private init; }

    public string Phone { get; private init; }

    public int SortOrder { get; private init; }

    public bool Active { get; private init; }

    public Guid By { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    internal static ScopeVersion Of(int number, ScopeText text, ScopeChange change) => new()
    {
        Id = change.Id,
        Number = number,
        From = change.From,
        Title = InvalidInput.Require("title", "事项", text.Title, 60, 2),
        Within = text.Within,
        Advice = InvalidInput.Require("advice", "告知内容", text.Advice, 500, 4),
        Authority = text.Within ? "" : InvalidInput.Require("authority", "主管机关", text.Authority, 100, 2),
        Phone = text.Phone.Trim().Length == 0 ? "" : InvalidInput.Require("phone", "电话", text.Phone, 30, 3),
        SortOrder = text.SortOrder is >= 0 and <= 999 ? text.SortOrder : throw new InvalidInput("sortOrder", "排序应为0至999。"),
        Active = text.Active,
        By = change.By,
        At = change.At,
    };
}
