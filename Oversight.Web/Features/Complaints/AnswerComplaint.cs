using Oversight.Domain.Complaints;

namespace Oversight.Web.Features.Complaints;

/// <summary>答复: with what was found and what proves it.</summary>
public sealed class AnswerComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, ComplaintVerdict verdict, string facts, string text, IReadOnlyList<Guid> evidence) => act.On(ComplaintDuties.Answer, op, id, version, async s =>
    {
        s.Guard(("facts", "办理情况", facts), ("text", "答复内容", text));
        s.Complaint.Answer(s.Actor, verdict, facts, text, await s.Take("核查材料", evidence), s.NewId(), s.Timing);
    });
}
