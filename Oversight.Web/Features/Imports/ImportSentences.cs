using System.Text.Json;
using Oversight.Domain.Imports;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Imports;

/// <summary>The words of imports on the trail.</summary>
internal static class ImportSentences
{
    public static IReadOnlyDictionary<string, Func<JsonElement, string>> All { get; } = new Dictionary<string, Func<JsonElement, string>>(StringComparer.Ordinal)
    {
        ["import.taken"] = f => $"上传清单文件“{f.Text("name")}”（校验{f.Text("hash")[..8]}）",
        ["import.read-begun"] = f => $"第{f.Text("run")}次试运行“{f.Text("name")}”",
        ["import.read"] = f => $"试运行完成：新增{f.Text("new")}行、变更{f.Text("changed")}行、未变{f.Text("unchanged")}行、已在调整单中{f.Text("proposed")}行、有误{f.Text("wrong")}行",
        ["import.failed"] = f => $"未能读取：{f.Text("sentence")}",
        ["import.accepted"] = f => $"确认导入：新增{f.Text("new")}行、变更{f.Text("changed")}行，略过有误{f.Text("wrong")}行",
        ["import.drafted"] = f => $"生成一份调整单，共{f.Text("rows")}个事项",
        ["import.completed"] = f => $"导入完成：{f.Text("rows")}个事项，{f.Text("sheets")}份调整单",
        ["import.cancelled"] = f => f.Text("sheets") is "0" ? "取消导入" : $"停止导入，已生成的{f.Text("sheets")}份调整单保留",
        [ImportDuties.Import.Code] = _ => "导入权责清单",
    };
}
