namespace Oversight.Domain.Common;

/// <summary>What one must be entitled to in order to act. The whole table of who may do what is the set of these values.</summary>
/// <param name="Code">ASCII code; a refused act is on the trail under it.</param>
/// <param name="Name">What the duty is called in a refusal, e.g. 签发整改通知书.</param>
/// <param name="Holders">Roles that carry the duty. Which department it reaches is a rule of the act.</param>
public sealed record Duty(string Code, string Name, params Role[] Holders)
{
    /// <summary>The post through which the actor carries the duty, or null.</summary>
    public HeldPost? HeldBy(Actor actor) => actor.Posts.FirstOrDefault(p => Holders.Contains(p.Role));

    /// <summary>The post through which the actor carries the duty; a broken rule where there is none, or no longer.</summary>
    public HeldPost Demand(Actor actor) => HeldBy(actor) ?? throw (actor.Lapsed.FirstOrDefault(p => Holders.Contains(p.Role)) is { } lapsed
        ? new RuleBroken("post-expired", $"您担任的“{lapsed.Name}”岗位已于{lapsed.Through:yyyy-MM-dd}期满，次日起不能再办理“{Name}”；需继续任职请联系{Arranger(lapsed.Role)}办理任命，紧急事项请转{Who}办理。", "办法第十四条")
        : new RuleBroken("duty", $"您的岗位没有“{Name}”的职责，该操作由{Who}办理。", "办法第八条"));

    private string Who => string.Join("、", Holders.Where(r => r.IsOfPosts()).Select(r => r.Name()));

    private static string Arranger(Role role) => role.IsAdministrative() ? Role.SecurityAdministrator.Name() : "人事科或者法制室";
}
