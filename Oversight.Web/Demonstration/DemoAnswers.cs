using Oversight.Domain.Complaints;

namespace Oversight.Web.Demonstration;

/// <summary>How departments of the demonstration answer.</summary>
internal static class DemoAnswers
{
    /// <summary>What was done, and what the complainant is told.</summary>
    public static (string Facts, string Text) Of(ComplaintVerdict verdict, bool again) => verdict switch
    {
        ComplaintVerdict.NotApplicable => ("已查阅办事指南并与窗口核对。", "您咨询、建议的事项已经答复，办事指南可在权责清单公示页面查询，感谢您的关心和支持。"),
        ComplaintVerdict.Untrue => ("分早中晚三次到现场核查，未发现所反映的情况，已拍照留存。", "经多次现场核查，未发现您反映的情况；如再次发现，请及时提供时间和照片，我们将立即核查。"),
        ComplaintVerdict.Unverifiable => ("所述地点和时间不具体，走访周边商户未能核实。", "因线索不够具体，暂时无法核实；请补充时间、地点或者照片，我们将继续核查。"),
        ComplaintVerdict.PartlyTrue => ("现场核查，部分情况存在，已当场要求改正；其余未发现。", "您反映的情况部分属实，已责令当事人改正，并列入每日巡查，感谢监督。"),
        _ when again => ("安排定人定岗值守一周，复查五次，未再反弹；对拒不改正的已立案。", "您再次反映的问题已安排专人值守并复查五次，对拒不改正的依法立案查处，请继续监督。"),
        _ => ("到现场核查属实，已责令当场改正并拍照，列入每日巡查。", "您反映的问题属实，已责令改正并加强巡查，感谢您对城市管理工作的监督。"),
    };
}
