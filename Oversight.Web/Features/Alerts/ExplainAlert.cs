using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Files;

namespace Oversight.Web.Features.Alerts;

/// <summary>The department explains how an alert came about, with the files that bear it out.</summary>
public sealed class ExplainAlert(AlertAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="alertId">The alert.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="text">The explanation.</param>
    /// <param name="files">Uploaded files.</param>
    public Task Run(Guid op, Guid alertId, int version, string text, IReadOnlyCollection<Guid>? files = null) => act.On(AlertDuties.Explain, op, alertId, version, async s =>
    {
        var staged = files ?? [];
        if (staged.Count > 0 && await s.Db.Alerts.AnyAsync(a => a.ExplanationRows.Any(e => e.Evidence.Any(f => staged.Contains(f.Id)))))
            throw new RuleBroken("file-used", "所选文件已随其他说明提交，请重新上传后再提交。");
        s.Alert.Explain(s.Actor, text, s.NewId(), s.Now, await Staging.Take(s.Db, s.Actor, staged));
        return true;
    });
}
