using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Kit;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Responsibility;

/// <summary>The lists of this area as XLSX: the same filters as the pages, every row.</summary>
internal static class ResponsibilityEndpoints
{
    /// <summary>Maps the addresses; staff only.</summary>
    public static void MapResponsibility(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/organisation").RequireAuthorization(SecuritySetup.Staff).ExcludeFromDescription();
        group.MapGet("/answers.xlsx", async (AnswerViews views, [FromQuery] string? item, [FromQuery] string? department, [FromQuery] string? post, [FromQuery] string? person, [FromQuery] string? on) => await WrongAddress.OrFile(on, async () =>
        {
            var page = await views.Of(Question(views.Today, item, department, post, person, on));
            return File($"由谁负责{page.On:yyyyMMdd}", ["日期", "范围", "职责", "人员或机构", "起", "止", "说明", "痕迹号"], page.Lines.Select(l => new object?[] { Text(page.On), l.Group, l.What, l.Who.Length == 0 ? l.Nobody : l.Who, Text(l.From), Text(l.Through), l.Note, l.Seq }));
        }));
        group.MapGet("/gaps.xlsx", async (GapViews views, [FromQuery] string? light, [FromQuery] string? kind, [FromQuery] string? department, [FromQuery] string? q) =>
        {
            var rows = await views.Export(new GapFilter(Asked.One<Light>(light), Asked.One<GapKind>(kind), department, string.IsNullOrWhiteSpace(q) ? null : q.Trim()));
            return File("责任空缺与到期", ["程度", "类别", "对象", "部门", "人员", "期限", "数量", "处理"], rows.Select(r => new object?[] { r.Light == Light.Red ? "红" : "黄", r.Kind.Name(), r.Subject, r.Department, r.Person ?? "", Text(r.Day), r.Count, r.Remedy }));
        });
        group.MapGet("/matrix.xlsx", async (MatrixViews views, [FromQuery] string? category, [FromQuery] string? department, [FromQuery] string? q, [FromQuery] string? cover, [FromQuery] string? on) => await WrongAddress.OrFile(on, async () =>
        {
            var (columns, rows) = await views.Export(Matrix(views.Today, category, department, q, cover, on));
            return File("责任矩阵", ["编号", "事项", "类别", .. columns.Select(c => c.Name), "缺项"], rows.Select(r => (object?[])
            [
                r.Code, r.Name, r.Category.Name(), .. r.Parts.Select(p => p switch { MatrixPart.Lead => "主办", MatrixPart.Assist => "协办", _ => "" }), r.Lacks switch { MatrixCover.Unled => "无主办机构", MatrixCover.Unposted => "无承担岗位", _ => "" },
            ]));
        }));
        group.MapGet("/duties.xlsx", async (DutyListViews views, [FromQuery] string? department, [FromQuery] string? post, [FromQuery] string? q, [FromQuery] string? on) => await WrongAddress.OrFile(on, async () =>
        {
            var page = await views.Of(Lists(views.Today, department, post, q, on));
            return File("岗位责任清单", ["部门", "岗位", "角色", "任职人员", "职责", "依据", "承担事项"], page.Departments.SelectMany(d => d.Posts.SelectMany(p => Rows(d, p))));
        }));
    }

    /// <summary>The question as the address has it; what cannot be read is as if it were not there, and a page says so of a day.</summary>
    internal static AnswerQuestion Question(DateOnly today, string? item, string? department, string? post, string? person, string? on) =>
        new(Asked.Day(on) ?? today, Set(item), Set(department), Asked.Id(post), Asked.Id(person));

    /// <summary>The matrix's filters as the address has them.</summary>
    internal static MatrixFilter Matrix(DateOnly today, string? category, string? department, string? q, string? cover, string? on) =>
        new(Asked.Day(on) ?? today, Asked.One<PowerCategory>(category), Set(department), Set(q), Asked.One<MatrixCover>(cover));

    /// <summary>The duty lists' filters as the address has them.</summary>
    internal static DutyListFilter Lists(DateOnly today, string? department, string? post, string? q, string? on) =>
        new(Asked.Day(on) ?? today, Set(department), Asked.Id(post), Set(q));

    private static IEnumerable<object?[]> Rows(DutyListOfDepartment department, DutyListOfPost post)
    {
        var items = string.Join("；", post.Items.Select(i => $"{i.Name}（{i.Key}）"));
        var lines = post.Duties.Count == 0 ? [new DutyLine("", "")] : post.Duties;
        return lines.Select((d, n) => new object?[] { department.Name, post.Name, post.Role.Name(), post.Holders.Count == 0 ? "空缺" : string.Join("、", post.Holders), d.Text, d.Clause, n == 0 ? items : "" });
    }

    private static string? Set(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static IResult File(string name, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows) =>
        Results.File(Spreadsheet.Write(name, headers, rows), Spreadsheet.ContentType, $"{name}.xlsx");
}
