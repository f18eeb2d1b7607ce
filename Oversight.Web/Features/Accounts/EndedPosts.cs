using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Accounts;

/// <summary>Tells somebody who holds no post any more since when that is so: nothing is missing that could be applied for.</summary>
public sealed class EndedPosts(Reads reads)
{
    /// <summary>The sentence, or null where a post is held, or none ever was, or nobody is signed in.</summary>
    public async Task<string?> Sentence()
    {
        try
        {
            return await reads.Ask(async (db, actor) =>
                actor.Posts.Count > 0 || (await actor.WithLapsed(db, ChinaTime.DayOf(reads.Now))).Lapsed is not [var last, ..]
                    ? null
                    : $"您的“{last.Name}”岗位已于{last.Through:yyyy-MM-dd}终止，现没有任职，系统不再开放业务页面。");
        }
        catch (RuleBroken)
        {
            return null;
        }
    }
}
