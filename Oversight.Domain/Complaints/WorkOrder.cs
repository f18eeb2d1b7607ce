using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>A work order of the hotline (12345 工单) as it came in a file or over the interface, before it is a complaint.</summary>
/// <param name="Number">工单编号; each is taken once.</param>
/// <param name="Kind">What is wanted.</param>
/// <param name="Title">What it is about, or empty: then the beginning of the account stands for it.</param>
/// <param name="Account">诉求内容.</param>
/// <param name="Card">Who called.</param>
public sealed record WorkOrder(string Number, ComplaintKind Kind, string Title, string Account, ComplainantCard Card)
{
    private const int TitleLength = 40;

    // Names by which callers call the bureau's own people; a report against one that is not recognised must not go astray.
    private static readonly string[] OwnWords = ["城管", "执法", "中队", "大队", "指挥中心", "法制室", "本局"];

    /// <summary>事发地址, or empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>被诉单位 as it was written, or empty.</summary>
    public string About { get; init; } = "";

    /// <summary>Whether the caller asked for secrecy.</summary>
    public bool Secret { get; init; }

    /// <summary>When the hotline gave it out, UTC; null for now.</summary>
    public DateTime? GivenAt { get; init; }

    /// <summary>Its own limit, UTC, exclusive; null where it sets none.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>As it is kept.</summary>
    /// <exception cref="InvalidInput">A field cannot be taken as it came.</exception>
    public WorkOrder Checked(DateTime now)
    {
        if (GivenAt > now)
            throw new InvalidInput("givenAt", "派单时间不能晚于现在，请核对。");
        if (GivenAt < now.AddDays(-366))
            throw new InvalidInput("givenAt", "派单时间早于一年前，请核对年份。");
        if (DueAt is { } due && due <= (GivenAt ?? now.AddDays(-366)))
            throw new InvalidInput("dueAt", "办理时限应晚于派单时间，请核对。");
        if (DueAt > now.AddDays(366))
            throw new InvalidInput("dueAt", "办理时限在一年以后，请核对年份。");
        var account = InvalidInput.Require("account", "诉求内容", Account, 4800, 5);
        var about = About.Trim().Length == 0 ? "" : InvalidInput.Require("about", "被诉单位", About, 100, 2);
        return this with
        {
            Number = InvalidInput.Require("number", "工单编号", Number, 60, 3),
            Title = Title.Trim().Length == 0 ? Begin(account) : InvalidInput.Require("title", "标题", Title, 80, 4),
            Account = about.Length == 0 ? account : $"{account}\n\n被诉单位：{about}",
            Place = Place.Trim().Length == 0 ? "" : InvalidInput.Require("place", "事发地址", Place, 200, 2),
            Card = Card.Checked(),
            About = about,
        };
    }

    /// <summary>Which department of the bureau is meant, or null for none: an enterprise, another body.</summary>
    /// <param name="departments">The bureau's departments.</param>
    /// <exception cref="InvalidInput">One of the bureau's seems to be meant, and it is not clear which.</exception>
    public Guid? DepartmentOf(IEnumerable<(Guid Id, string Name)> departments)
    {
        var name = Plain(About);
        if (name.Length == 0)
            return null;
        var found = departments.Where(d => Plain(d.Name) is var known && (name.Contains(known, StringComparison.Ordinal) || (name.Length >= 3 && known.Contains(name, StringComparison.Ordinal)))).ToList();
        if (found.Count > 1)
            found = [.. found.Where(d => string.Equals(Plain(d.Name), name, StringComparison.Ordinal))];
        if (found.Count == 1)
            return found[0].Id;
        return Array.Exists(OwnWords, w => name.Contains(w, StringComparison.Ordinal))
            ? throw new InvalidInput("about", $"被诉单位“{About.Trim()}”对不上本局的部门，请改为部门全称，以便回避；不是本局部门的请写单位全称。")
            : null;
    }

    /// <summary>Its confidentiality: what the caller asked for, and never less than a report against the bureau's own people needs.</summary>
    /// <param name="departmentId">The department of the bureau that is meant, or null.</param>
    public Confidentiality LevelFor(Guid? departmentId) =>
        Secret || (Kind == ComplaintKind.Report && departmentId is not null) ? Confidentiality.Confidential : Confidentiality.Internal;

    private static string Begin(string account)
    {
        var line = account.ReplaceLineEndings(" ").Trim();
        var end = line.IndexOfAny(['。', '；', '！', '？']);
        line = end is >= 4 and <= TitleLength ? line[..end] : line;
        if (line.Length <= TitleLength)
            return line;
        return char.IsHighSurrogate(line[TitleLength - 1]) ? line[..(TitleLength - 1)] : line[..TitleLength];
    }

    private static string Plain(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit));
}
