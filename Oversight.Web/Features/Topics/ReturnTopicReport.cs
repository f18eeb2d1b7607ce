using Oversight.Domain.Topics;

namespace Oversight.Web.Features.Topics;

/// <summary>Sends a draft back to the legal office.</summary>
public sealed class ReturnTopicReport(TopicAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, Guid reportId, string opinion) => act.On(TopicDuties.Sign, op, id, version, s => s.File.ReturnReport(reportId, opinion));
}
