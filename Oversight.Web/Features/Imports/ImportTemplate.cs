namespace Oversight.Web.Features.Imports;

/// <summary>A file to fill in, with one row as an example and how each column is written.</summary>
internal static class ImportTemplate
{
    private static readonly (string Heading, string Example, string How)[] Columns =
    [
        ("事项编号", "410104-CG-CF-900", "必填；字母、数字和连字符。与清单上的编号相同即为变更，不同即为新增。"),
        ("类别", "行政处罚", "行政处罚、行政强制、行政检查、基本公共服务；也可以用类别作工作表名而不设这一列。"),
        ("事项名称", "对（示例，请删去本行）擅自占用城市道路的处罚", "必填；最多200个字。"),
        ("子项名称", "", "没有的留空。"),
        ("实施依据", "《城市道路管理条例》第四十二条：违反本条例第二十七条规定……可以处以2万元以下的罚款", "必填；写成“《法规名称》第X条：原文”，多条的在同一格内换行。"),
        ("违反条款", "《城市道路管理条例》第二十七条", "行政处罚填写，写法同上。"),
        ("实施主体", "郑州市管城回族区城市管理执法局", "不设这一列的，新增事项填本局。"),
        ("承办机构", "执法一中队（主办）、执法二中队（协办）", "必填；部门全称、代码或曾用名，不标明的第一个为主办。"),
        ("流程", "行政处罚普通程序", "类别只有一个流程的可以留空。"),
        ("法定时限", "90日（行政处罚法第六十条）", "如7个工作日、90日、3个月、24小时；没有的填“无”。"),
        ("承诺时限", "60日", "必填；不得宽于法定时限。"),
        ("罚款幅度", "2万元以下", "如500元以上1000元以下、1-5万元、每平方米五十元以下、警告、法条未定数额。"),
        ("责令改正", "是", "是、否，不适用的留空。"),
        ("责任事项", "", ""),
        ("追责情形", "", ""),
        ("廉政风险点", "立案｜压案不立｜中｜案源双人登记｜中队负责人", "环节｜表现形式｜风险等级｜防控措施｜责任人，每个风险点换一行。"),
        ("监督投诉电话", "12319", ""),
        ("救济渠道", "行政复议、行政诉讼", ""),
        ("备注", "", ""),
    ];

    public static byte[] Xlsx() => ImportFiles.Write(new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["权责清单"] = new[] { ImportFiles.Line([.. Columns.Select(c => c.Heading)]), ImportFiles.Line([.. Columns.Select(c => c.Example)]) },
        ["填写说明"] = new[] { ImportFiles.Line(["列", "怎样填"]) }.Concat(Columns.Where(c => c.How.Length > 0).Select(c => ImportFiles.Line([c.Heading, c.How]))).ToArray(),
    });
}
