using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Web.Features.Window;

/// <summary>What the window says of complaints: where one can complain, about what, and to whoever has number and code, how far theirs is.</summary>
public sealed class WindowComplaints(Reads reads)
{
    /// <summary>What the form offers.</summary>
    public Task<ComplaintOffer> Offer() => reads.AskPublic(async db =>
    {
        var today = ChinaTime.DayOf(reads.Now);
        var departments = await db.Departments.Where(d => d.Kind != DepartmentKind.Operations && d.Kind != DepartmentKind.Leadership && (d.ClosedAfter == null || d.ClosedAfter >= today))
            .OrderBy(d => d.SortOrder).Select(d => new OfferedTarget("d" + d.Id, d.Name)).ToListAsync();

        // Who leads the bureau is published; a complaint against one of them goes round them, and for that it has to name them.
        var leaders = await (
            from p in db.Posts
            from h in p.Holdings
            join o in db.Officers on h.OfficerId equals o.Id
            where (p.Role == Role.Leader || p.Role == Role.DeputyLeader) && h.From <= today && (h.Through == null || h.Through >= today)
            orderby p.Role, p.Name
            select new OfferedTarget("o" + o.Id, p.Name + " " + o.Name)).ToListAsync();
        var items = await db.Listed(new CatalogueFilter(today)).OrderBy(x => x.Item.Code).Select(x => new OfferedItem(x.Item.Code, x.Version.Name, x.Item.Category)).ToListAsync();
        return new ComplaintOffer(departments, leaders, items, await Scopes(db));
    });

    /// <summary>The item with a code, or null.</summary>
    public Task<Guid?> Item(string? code) => reads.AskPublic(db => db.Items.Where(i => i.Code == code).Select(i => (Guid?)i.Id).FirstOrDefaultAsync());

    /// <summary>The scope catalogue.</summary>
    public Task<IReadOnlyList<ComplaintScope>> Scopes() => reads.AskPublic(Scopes);

    /// <summary>The open channels with the posts that answer for them; no person is named.</summary>
    public Task<IReadOnlyList<PublicChannel>> Channels() => reads.AskPublic<IReadOnlyList<PublicChannel>>(async db =>
    {
        var today = ChinaTime.DayOf(reads.Now);
        var channels = await db.ComplaintChannels.Where(c => c.Open).OrderBy(c => c.Channel).ThenBy(c => c.Ordinal).ToListAsync();
        var departments = await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name);
        var owners = channels.Select(c => c.OwnerId).OfType<Guid>().ToList();
        var posts = (await (
            from p in db.Posts
            from h in p.Holdings
            where owners.Contains(h.OfficerId) && h.From <= today && (h.Through == null || h.Through >= today)
            select new { h.OfficerId, p.DepartmentId, p.Name }).ToListAsync()).ToLookup(p => p.OfficerId);
        return
        [
            .. channels.Select(c => new PublicChannel(
                c.Channel, c.Name, c.Address, c.Hours, departments.GetValueOrDefault(c.DepartmentId, ""),
                c.OwnerId is { } owner ? posts[owner].OrderByDescending(p => p.DepartmentId == c.DepartmentId).Select(p => p.Name).FirstOrDefault("") : "", c.TestedOn, c.Works)),
        ];
    });

    /// <summary>How far a complaint is; for whoever has shown its number and code.</summary>
    public Task<OwnComplaintView> Find(Guid id) => reads.AskPublic(async db =>
    {
        var c = await db.Complaints.AsSplitQuery().FirstAsync(x => x.Id == id);
        var secret = c.Level == Confidentiality.Confidential;
        var department = secret ? "" : await db.Departments.Where(d => d.Id == c.AssignedTo).Select(d => d.Name).FirstOrDefaultAsync() ?? "";
        var scope = c.ScopeId is { } cited ? await db.ComplaintScopes.FirstOrDefaultAsync(s => s.Id == cited) : null;
        return new OwnComplaintView(c, department, scope);
    });

    private static async Task<IReadOnlyList<ComplaintScope>> Scopes(OversightDb db) => await db.ComplaintScopes.Where(s => s.Active).OrderBy(s => s.SortOrder).ThenBy(s => s.Ordinal).ToListAsync();
}

/// <summary>What the form of a complaint offers.</summary>
/// <param name="Departments">Departments that can be complained about.</param>
/// <param name="Leaders">The leaders.</param>
/// <param name="Items">The items in force.</param>
/// <param name="Scopes">The scope catalogue.</param>
public sealed record ComplaintOffer(IReadOnlyList<OfferedTarget> Departments, IReadOnlyList<OfferedTarget> Leaders, IReadOnlyList<OfferedItem> Items, IReadOnlyList<ComplaintScope> Scopes)
{
    /// <summary>The entry with a code, or null.</summary>
    public ComplaintScope? Scope(string? code) => Scopes.FirstOrDefault(s => string.Equals(s.Code, code, StringComparison.Ordinal));
}

/// <summary>Whom one can complain about.</summary>
public sealed record OfferedTarget(string Key, string Name);

/// <summary>An item that one can complain about.</summary>
public sealed record OfferedItem(string Code, string Name, PowerCategory Category);

/// <summary>A channel as everybody reads it.</summary>
public sealed record PublicChannel(IntakeChannel Channel, string Name, string Address, string Hours, string Department, string Post, DateOnly? TestedOn, bool? Works);

/// <summary>A complaint as its complainant reads it: in plain words, and nothing that only the bureau may know.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Department">Who handles it, or empty.</param>
/// <param name="Scope">The entry of the scope catalogue that was cited, or null.</param>
public sealed record OwnComplaintView(Complaint Complaint, string Department, ComplaintScope? Scope)
{
    /// <summary>Whether the answer can be rated now.</summary>
    public bool Ratable => Complaint.State == ComplaintState.Replied;

    /// <summary>Whether it can be taken back now.</summary>
    public bool Withdrawable => Complaint.State is ComplaintState.Registered or ComplaintState.Accepted or ComplaintState.Assigned;

    /// <summary>Whether something can be added now.</summary>
    public bool Open => Complaint.State.IsOpen();

    /// <summary>The state as the complainant understands it.</summary>
    public string State => Complaint.State switch
    {
        ComplaintState.Registered => "已登记，正在决定是否受理",
        ComplaintState.Accepted => Complaint.Round > 1 ? "正在安排重新办理" : "已受理，正在安排办理",
        ComplaintState.Assigned => Complaint.Round > 1 ? "正在重新办理" : "正在办理",
        ComplaintState.Answered => "办理结果正在审核",
        ComplaintState.Replied => "已答复，请评价",
        ComplaintState.Satisfied => "已答复，您评价为满意",
        ComplaintState.Dissatisfied => "已答复，您评价为不满意，正在决定是否重新办理",
        ComplaintState.Closed => "已办结",
        ComplaintState.Refused => "不予受理",
        ComplaintState.Transferred => "已转送有权处理的机关",
        ComplaintState.Withdrawn => "已撤回",
        _ => throw new InvalidOperationException($"A complaint stands at {Complaint.State}."),
    };

    /// <summary>What happens next and by when, or null.</summary>
    public string? Next => Complaint.State switch
    {
        ComplaintState.Registered => $"{Day(Complaint.DueOn)}前告诉您是否受理",
        ComplaintState.Accepted or ComplaintState.Assigned or ComplaintState.Answered => $"{Day(Complaint.AnswerDueAt is { } due ? ChinaTime.LastDayBefore(due) : null)}前答复您{(Complaint.Extensions.Any(e => e.Granted is true) ? "（经批准已延长一次）" : "")}",
        _ => null,
    };

    /// <summary>The answers that went out, the first first.</summary>
    public IEnumerable<ComplaintAnswer> Answers => Complaint.Answers.Where(a => a.Approved is true);

    private static string Day(DateOnly? day) => day is { } on ? $"{ChinaTime.Shown(on)} 24:00" : "";
}
