using Oversight.Infrastructure.Documents.Codes;
using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>The code at the foot of the first page by which a paper is checked: QR code and words, or words alone where the bureau has no public site.</summary>
internal static class CheckSetting
{
    /// <summary>What is drawn, in the lower margin.</summary>
    public static IEnumerable<PageItem> Set(TypeCase type, PaperCheck check)
    {
        var m = type.Measures;
        var top = m.Y + m.Height + m.CheckDrop * OfficialMeasures.Millimetre;
        var left = m.X;
        if (check.Address is { } address)
        {
            foreach (var module in Draw(QrCode.Of(address), m.X, top, m.CheckSize * OfficialMeasures.Millimetre)) yield return module;
            left += (m.CheckSize + m.CheckGap) * OfficialMeasures.Millimetre;
        }

        var style = new TextStyle(FontRole.FangSong, m.FootPoints, null, Ink.Grey);
        string[] lines = [check.Address is null ? "可到本机关政务服务窗口网站“文书核验”查验真伪" : "扫码或者到政务服务窗口“文书核验”查验真伪", $"验证码 {check.Code}"];
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var run in type.One(lines[i], style, m.Width, Alignment.Left).Runs(left, top + ((i + 1) * m.CheckLine * OfficialMeasures.Millimetre))) yield return run;
        }
    }

    // Dark modules that touch in a row are one patch: fewer, and no seam between them.
    private static IEnumerable<PageItem> Draw(QrCode code, double x, double y, double edge)
    {
        var module = edge / code.Size;
        for (var row = 0; row < code.Size; row++)
        {
            for (var column = 0; column < code.Size; column++)
            {
                if (!code.IsDark(row, column))
                    continue;
                var from = column;
                while (column + 1 < code.Size && code.IsDark(row, column + 1)) column++;
                yield return new Patch(x + (from * module), y + (row * module), (column - from + 1) * module, module, Ink.Black);
            }
        }
    }
}
