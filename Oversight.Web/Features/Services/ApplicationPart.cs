using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Documents.Volumes;
using Oversight.Web.Features.Archives;

namespace Oversight.Web.Features.Services;

/// <summary>公共服务申报表 in the volume: what was applied for at the window, what was supplemented, and into whose hands the result came.</summary>
public sealed class ApplicationPart : IVolumeSheet
{
    /// <inheritdoc/>
    public async Task<VolumePart?> Part(VolumeMaterial material)
    {
        var m = material;
        if (await m.Db.Applications.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(a => a.CaseId == m.Case.Id) is not { } of)
            return null;
        List<Block> blocks = [new TitleBlock("公共服务申报表"), new FormBlock(Rows(m, of))];
        if (of.Attachments.Count > 0)
        {
            blocks.Add(new HeadingBlock(1, "申报材料"));
            blocks.AddRange(VolumeEvidence.Files(m, of.Attachments));
        }

        if (of.Receipt.Count > 0)
        {
            blocks.Add(new HeadingBlock(1, "领取凭证"));
            blocks.AddRange(VolumeEvidence.Files(m, of.Receipt));
        }

        return new VolumePart(of.Number, m.Department, "公共服务申报表", VolumeParts.Day(of.ReceivedAt), blocks);
    }

    private static List<FormRow> Rows(VolumeMaterial m, ServiceApplication of)
    {
        List<FormRow> rows =
        [
            new([new FormField("申报编号", of.Number), new FormField("收到时间", VolumeParts.Moment(of.ReceivedAt))]),
            new([new FormField("申请事项", m.Print($"{of.ItemName}（{of.ItemCode}）"))]),
            new([new FormField("申请人", Kept(m, of.Name)), new FormField("类型", of.PartyKind.Name())]),
            new([new FormField(of.IdentityKind.Name(), Kept(m, of.Identity)), new FormField("电话", Kept(m, of.Phone))]),
        ];
        if (of.Representative is not null)
            rows.Add(new([new FormField("法定代表人或经营者", Kept(m, of.Representative))]));
        if (of.Address is not null)
            rows.Add(new([new FormField("住址或住所", Kept(m, of.Address))]));
        if (of.Agent is not null)
            rows.Add(new([new FormField("代办人", Kept(m, of.Agent)), new FormField("代办人电话", Kept(m, of.AgentPhone))]));
        rows.Add(new([new FormField("申请内容", Kept(m, of.Matter))], 2));
        if (of.WasAsked)
        {
            rows.Add(new([new FormField("一次告知补正", m.Print($"{VolumeParts.Moment(of.SupplementAskedAt)}告知：{of.SupplementAsked}"))], 2));
            rows.Add(new([new FormField("补正", of.SupplementedAt is { } at ? m.Print($"{VolumeParts.Moment(at)}补正{(of.SupplementNote?.Value is { Length: > 0 } note ? $"：{note}" : "")}") : "未补正")]));
        }

        rows.Add(new([new FormField("受理", VolumeParts.Moment(of.DecidedAt)), new FormField("受理人", m.Who(of.DecidedBy))]));
        if (of.HandedOutOn is { } day)
            rows.Add(new([new FormField("结果领取", m.Print($"{ChinaTime.Text(day)}{of.Manner?.Name()}，领取人{Kept(m, of.Receiver)}")), new FormField("发放人", m.Who(of.HandedOutBy))]));
        return rows;
    }

    private static string Kept(VolumeMaterial m, PersonalDatum? datum) => m.Print(datum is null ? "" : datum.Value ?? "（已清除）");
}
