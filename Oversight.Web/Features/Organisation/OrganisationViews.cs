using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>Reads departments, posts and teams as they were on a day.</summary>
public sealed class OrganisationViews(Reads reads)
{
    // By pinyin, as people look names up.
    private static readonly StringComparer Chinese = StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), CompareOptions.None);

    /// <summary>The bureau on a day: who held which post, and who sat on the teams.</summary>
    public Task<OrganisationPage> On(DateOnly day) => reads.Ask(async (db, actor) =>
    {
        var departments = (await db.Departments.AsNoTracking().OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).ToListAsync()).FindAll(d => d.IsOpenOn(day));
        var posts = (await db.Posts.AsNoTracking().AsSplitQuery().ToListAsync()).OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal).ToLookup(p => p.DepartmentId);
        var teams = await db.Teams.AsNoTracking().Where(t => t.ItemId == Guid.Empty).ToDictionaryAsync(t => t.DepartmentId);
        var officers = (await db.Officers.Select(o => new { o.Id, o.Name }).ToListAsync()).OrderBy(o => o.Name, Chinese).ToList();
        var names = officers.ToDictionary(o => o.Id, o => o.Name);
        foreach (var department in departments)
            names[department.Id] = department.NameOn(day);
        return new OrganisationPage(
            [
                .. departments.Select(d => new DepartmentLine(
                    d.Id,
                    d.Code,
                    d.NameOn(day),
                    d.Supervised,
                    [.. posts[d.Id].Select(p => Line(p, day, names))],
                    d.Supervised ? [.. Enum.GetValues<TeamDuty>().Select(duty => Seat(teams.GetValueOrDefault(d.Id), duty, day, names))] : [])),
            ],
            [.. officers.Select(o => new PersonChoice(o.Id, o.Name))],
            actor.Is(Role.Personnel) || actor.Is(Role.LegalOffice),
            actor.Is(Role.SecurityAdministrator),
            actor.Id)
        {
            Founding = actor.Is(Role.SecurityAdministrator) && await Appointments.Founding(db, ChinaTime.DayOf(reads.Now)),
        };
    });

    private static PostLine Line(Post post, DateOnly day, Dictionary<Guid, string> names) => new(
        post.Id,
        post.Name,
        post.Role,
        post.Version,
        [.. post.Holdings.Where(h => h.Covers(day)).OrderBy(h => h.From).Select(h => Holder(h, names))],
        [.. post.Holdings.Where(h => !h.Covers(day)).OrderByDescending(h => h.From).Select(h => Holder(h, names))]);

    private static HolderLine Holder(PostHolding h, Dictionary<Guid, string> names) => new(h.OfficerId, names.GetValueOrDefault(h.OfficerId, "（不详）"), h.From, h.Through, h.Substitute);

    private static SeatLine Seat(ResponsibilityTeam? team, TeamDuty duty, DateOnly day, Dictionary<Guid, string> names)
    {
        var seat = team?.Seats.FirstOrDefault(s => s.Duty == duty && s.Covers(day));
        return new SeatLine(duty, seat?.HolderId, seat is null ? null : names.GetValueOrDefault(seat.HolderId, "（不详）"), seat?.From, seat?.Through);
    }
}

/// <summary>The bureau on a day.</summary>
/// <param name="Departments">In their order.</param>
/// <param name="People">Everybody who can be appointed.</param>
/// <param name="MayArrange">Whether the asker arranges posts of staff, and teams.</param>
/// <param name="MayArrangeAdministrators">Whether the asker arranges the three administrators.</param>
/// <param name="Me">The asker, who appoints everybody but themself.</param>
public sealed record OrganisationPage(IReadOnlyList<DepartmentLine> Departments, IReadOnlyList<PersonChoice> People, bool MayArrange, bool MayArrangeAdministrators, Guid Me)
{
    /// <summary>Whether nobody arranges posts of staff yet, and the asker appoints the first who does.</summary>
    public bool Founding { get; init; }

    /// <summary>Whether the asker sets up departments.</summary>
    public bool MayEstablish => MayArrange || Founding;

    /// <summary>Whether the asker arranges posts with the role.</summary>
    public bool May(Role role) => role.IsAdministrative() ? MayArrangeAdministrators : MayArrange || (Founding && OrganisationDuties.Arranges(role));
}

/// <summary>A department with its posts and team.</summary>
public sealed record DepartmentLine(Guid Id, string Code, string Name, bool Supervised, IReadOnlyList<PostLine> Posts, IReadOnlyList<SeatLine> Team)
{
    /// <summary>Whether a seat of the team is empty, which the notice does not allow (通知第二部分).</summary>
    public bool TeamIncomplete => Team.Any(s => s.HolderId is null);
}

/// <summary>A post with those who hold it on the day, and the others.</summary>
public sealed record PostLine(Guid Id, string Name, Role Role, int Version, IReadOnlyList<HolderLine> Holders, IReadOnlyList<HolderLine> Others);

/// <summary>Somebody on a post.</summary>
public sealed record HolderLine(Guid OfficerId, string Name, DateOnly From, DateOnly? Through, bool Substitute = false);

/// <summary>A seat of a team on the day.</summary>
public sealed record SeatLine(TeamDuty Duty, Guid? HolderId, string? Holder, DateOnly? From, DateOnly? Through);

/// <summary>A person to choose.</summary>
public sealed record PersonChoice(Guid Id, string Name);
