using System.Text;

namespace Oversight.Domain.Credit;

/// <summary>How receipts are read: numbers and answers as different systems write them.</summary>
public static class ReceiptWords
{
    private static readonly string[] Yes = ["成功", "通过", "接收", "已接收", "入库", "已入库", "合格", "正常", "上报成功", "入库成功", "接收成功", "校验通过", "是", "accepted", "accept", "success", "ok", "true", "1", "y", "yes"];
    private static readonly string[] No = ["失败", "不通过", "未通过", "退回", "被退回", "驳回", "拒绝", "拒收", "不合格", "错误", "异常", "未入库", "入库失败", "上报失败", "校验不通过", "校验失败", "否", "rejected", "reject", "failed", "fail", "failure", "error", "false", "0", "n", "no"];

    /// <summary>A document number as it is compared: brackets alike, no spaces, no leading zeros in its running number.</summary>
    public static string KeyOf(string number)
    {
        var plain = new StringBuilder(number.Length);
        foreach (var c in number.Trim().TrimStart('\'').Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
                continue;
            plain.Append(c is '(' or '[' or '【' or '〔' or '{' or '<' or '〈' or '《' ? '(' : c is ')' or ']' or '】' or '〕' or '}' or '>' or '〉' or '》' ? ')' : char.ToUpperInvariant(c));
        }

        var text = plain.ToString();
        var close = text.LastIndexOf(')');
        if (close < 0 || close + 1 >= text.Length)
            return text;
        var running = text[(close + 1)..].TrimStart('第').TrimEnd('号').TrimStart('0');
        return $"{text[..(close + 1)]}{running}";
    }

    /// <summary>What an answer says; null where it cannot be told.</summary>
    public static ReceiptAnswer? AnswerOf(string text)
    {
        var plain = text.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return Yes.Contains(plain, StringComparer.Ordinal) ? ReceiptAnswer.Accepted : No.Contains(plain, StringComparer.Ordinal) ? ReceiptAnswer.Rejected : null;
    }
}

/// <summary>A row of a receipt as it stands there.</summary>
/// <param name="Row">Row number, from 1.</param>
/// <param name="Number">文号.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Reason">The reason.</param>
public sealed record ReceiptRow(int Row, string Number, string Answer, string Reason);
