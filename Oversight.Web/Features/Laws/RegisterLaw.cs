using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Laws;

/// <summary>Puts a law on the register with its first text, and points bases at it that name it already.</summary>
public sealed class RegisterLaw(Work work, IdSource ids)
{
    /// <summary>Registers and returns the id.</summary>
    /// <exception cref="InvalidInput">A field cannot be taken as typed, or a name is registered.</exception>
    public Task<Guid> Run(Guid op, LawHead head, LawText first, string reason) => work.Do(LawDuties.Register, Subject.New(Kinds.Law), op, async (db, _) =>
    {
        var now = db.Act!.Now;
        var law = Law.Register(ids.Next(now), head, first, reason, () => ids.Next(now));
        foreach (var known in await db.Laws.AsNoTracking().Select(l => new { l.Name, l.OtherNames }).ToListAsync())
        {
            if (Law.NamesOf(known.Name, known.OtherNames).Intersect(law.Names, StringComparer.Ordinal).FirstOrDefault() is { } taken)
                throw new InvalidInput(string.Equals(taken, law.Name, StringComparison.Ordinal) ? "name" : "otherNames", $"“{taken}”已是法规库中《{known.Name}》的名称；同一部法规的新文本请在它的页面上登记。");
        }

        db.Laws.Add(law);
        await LawAct.Link(db, law);
        return law.Id;
    });
}
