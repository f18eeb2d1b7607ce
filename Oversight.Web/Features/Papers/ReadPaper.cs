using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Papers;

/// <summary>
/// Enters on the trail who opens an issued paper, before it is given out: it names people in full. Opening it again within the same
/// hour is the same reading.
/// </summary>
public sealed class ReadPaper(Work work, Reads reads)
{
    /// <summary>Enters it.</summary>
    /// <param name="paperId">The paper.</param>
    public async Task Run(Guid paperId)
    {
        var op = await reads.Ask((_, actor) => Task.FromResult(Key(paperId, actor.Id, reads.Now)));
        await work.Do(CaseworkDuties.ReadPaper, new Subject(Kinds.Paper, paperId), op, async (db, actor) =>
        {
            var paper = await db.Papers.AsSplitQuery().FirstOrDefaultAsync(p => p.Id == paperId);
            if (paper is null || !actor.Sees(paper.DepartmentId))
                throw RuleBroken.NotVisible();
            paper.NoteReading();
        });
    }

    private static Guid Key(Guid paperId, Guid reader, DateTime now) => new(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"paper.read {paperId:N} {reader:N} {ChinaTime.Local(now).ToString("yyyyMMddHH", CultureInfo.InvariantCulture)}")).AsSpan(0, 16));
}
