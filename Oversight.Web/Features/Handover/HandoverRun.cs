using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Handover;

/// <summary>What is chosen on the page of a handover, and how far it has gone: each duty is an act of its own.</summary>
public sealed class HandoverRun
{
    private readonly Dictionary<string, Guid?> _to = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> _ops = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _failed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    private readonly List<string> _given = [];

    /// <summary>Why, as typed.</summary>
    public string Reason { get; set; } = "";

    /// <summary>What is wrong with the form, or null.</summary>
    public string? Wrong { get; private set; }

    /// <summary>Whether it is under way.</summary>
    public bool Running { get; private set; }

    /// <summary>How many of <see cref="All"/> were tried.</summary>
    public int Done { get; private set; }

    /// <summary>How many there are in this run.</summary>
    public int All { get; private set; }

    /// <summary>What was handed over, in words.</summary>
    public IReadOnlyList<string> Given => _given;

    /// <summary>Why one was not, by its key.</summary>
    public IReadOnlyDictionary<string, string> Failed => _failed;

    /// <summary>The kinds of which there are several for the asker to hand over.</summary>
    public static IEnumerable<OpenDutyKind> Kinds(HandoverSheet sheet) => Mine(sheet).GroupBy(r => r.Duty.Kind).Where(g => g.Count() > 1).Select(g => g.Key);

    /// <summary>Whoever may take every one of a kind.</summary>
    public static IEnumerable<Successor> Common(HandoverSheet sheet, OpenDutyKind kind)
    {
        var rows = Mine(sheet).Where(r => r.Duty.Kind == kind).ToList();
        return rows[0].Successors.Where(s => rows.TrueForAll(r => r.Successors.Any(x => x.Id == s.Id)));
    }

    /// <summary>Whether a duty is ticked.</summary>
    public bool IsChosen(string key) => _chosen.Contains(key);

    /// <summary>Who is to take it, or null.</summary>
    public Guid? To(string key) => _to.GetValueOrDefault(key);

    /// <summary>Those that are ticked and have somebody to take them.</summary>
    public IReadOnlyList<HandoverRow> Ready(HandoverSheet sheet) => [.. Mine(sheet).Where(r => IsChosen(r.Duty.Key) && To(r.Duty.Key) is not null)];

    /// <summary>What the button would do, in words.</summary>
    public string Preview(HandoverSheet sheet)
    {
        var (unchosen, others) = (Mine(sheet).Count(r => IsChosen(r.Duty.Key) && To(r.Duty.Key) is null), sheet.Rows.Count(r => r.NotMine is not null));
        return $"可移交 {Ready(sheet).Count} 项{(unchosen > 0 ? $"，{unchosen} 项还没有选接任人员" : "")}{(others > 0 ? $"，{others} 项由他人移交" : "")}";
    }

    /// <summary>Ticks everything that the asker hands over.</summary>
    public void ChooseAll(HandoverSheet? sheet) => _chosen.UnionWith(sheet is null ? [] : Mine(sheet).Select(r => r.Duty.Key));

    /// <summary>Gives all of a kind to one person.</summary>
    public void GiveAll(HandoverSheet sheet, OpenDutyKind kind, string? to)
    {
        foreach (var row in Mine(sheet).Where(r => r.Duty.Kind == kind))
        {
            Choose(row.Duty.Key, to);
            _chosen.Add(row.Duty.Key);
        }
    }

    /// <summary>Names who is to take one.</summary>
    public void Choose(string key, string? to) => _to[key] = Guid.TryParse(to, out var id) ? id : null;

    /// <summary>Ticks or unticks one.</summary>
    public void Toggle(string key)
    {
        if (!_chosen.Remove(key))
            _chosen.Add(key);
    }

    /// <summary>Hands over what is ready, one act each; false where nothing was tried.</summary>
    public async Task<bool> Go(HandOverDuty act, HandoverSheet sheet, Action drawn)
    {
        var rows = Ready(sheet);
        if (rows.Count == 0 || Running)
            return false;
        Wrong = Reason.Trim().Length < 5 ? "请填写移交理由，至少5个字。" : null;
        if (Wrong is not null)
            return false;
        (Running, Done, All) = (true, 0, rows.Count);
        var leaving = new Leaving(sheet.OfficerId, sheet.PostId!.Value, sheet.LastDay);
        foreach (var row in rows)
        {
            await One(act, leaving, row);
            Done++;
            drawn();
        }

        Running = false;
        return true;
    }

    private static IEnumerable<HandoverRow> Mine(HandoverSheet sheet) => sheet.Rows.Where(r => r.NotMine is null);

    // The key is kept until it is answered: what a lost connection left undone is gone on with, not done twice.
    private async Task One(HandOverDuty act, Leaving leaving, HandoverRow row)
    {
        var key = row.Duty.Key;
        if (!_ops.TryGetValue(key, out var op))
            _ops[key] = op = Guid.NewGuid();
        try
        {
            await act.Run(op, leaving, row.Duty, _to[key]!.Value, Reason);
            _given.Add($"{row.Duty.Kind.Name()} · {row.Title} → {row.Successors.First(s => s.Id == _to[key]).Name}");
            _failed.Remove(key);
        }
        catch (RuleBroken e)
        {
            _ops.Remove(key);
            _failed[key] = e.Message;
        }
        catch (Exception e) when (e is InvalidInput or StorageRefused)
        {
            _failed[key] = e.Message;
        }
    }
}
