using Oversight.Domain.Topics;

namespace Oversight.Web.Features.Topics;

/// <summary>Enters that a signed report went to the district office.</summary>
public sealed class SendTopicReport(TopicAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, Guid reportId, DateOnly on, string how) => act.On(TopicDuties.Report, op, id, version, s => s.File.SendReport(s.Actor, reportId, on, how, s.Today));
}
