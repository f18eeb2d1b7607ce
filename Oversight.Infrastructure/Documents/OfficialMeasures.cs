namespace Oversight.Infrastructure.Documents;

/// <summary>The numbers of GB/T 9704-2012 《党政机关公文格式》, in millimetres unless the name says points, lines or characters.</summary>
public sealed record OfficialMeasures
{
    /// <summary>The standard's own numbers.</summary>
    public static OfficialMeasures Standard { get; } = new();

    /// <summary>Points to the millimetre.</summary>
    public const double Millimetre = 72 / 25.4;

    public double PageWidth { get; init; } = 210;
    public double PageHeight { get; init; } = 297;

    /// <summary>天头 and 订口 (5.2.1).</summary>
    public double Top { get; init; } = 37;
    public double Left { get; init; } = 28;

    /// <summary>版心 156 × 225 with 22 lines of 28 characters (5.2.1, 5.2.3).</summary>
    public double TextWidth { get; init; } = 156;
    public double TextHeight { get; init; } = 225;
    public int Lines { get; init; } = 22;
    public int Characters { get; init; } = 28;

    /// <summary>3号 and 2号, 4号 and 小四 in points.</summary>
    public double BodyPoints { get; init; } = 16;
    public double TitlePoints { get; init; } = 22;
    public double PageNumberPoints { get; init; } = 14;
    public double TablePoints { get; init; } = 12;
    public double FootPoints { get; init; } = 8;
    public double MarkPoints { get; init; } = 10.5;
    public double WatermarkPoints { get; init; } = 150;

    /// <summary>发文机关标志: its top below the top of the text area (7.2.4), its largest size, and the gap between its two lines.</summary>
    public double HeaderTop { get; init; } = 35;
    public double HeaderPoints { get; init; } = 48;
    public double HeaderKindPoints { get; init; } = 40;
    public double HeaderGap { get; init; } = 4;

    /// <summary>发文字号 two lines below it (7.2.5), the red rule 4 mm below the number (7.2.7), the title two lines below the rule (7.3.1).</summary>
    public int LinesAboveNumber { get; init; } = 2;
    public double RuleBelowNumber { get; init; } = 4;
    public double RulePoints { get; init; } = 1.4;
    public int LinesAboveTitle { get; init; } = 2;

    /// <summary>首行 indent, the date's distance from the right under a seal, and the signature's without one, in characters (7.3.3, 7.3.5).</summary>
    public int Indent { get; init; } = 2;
    public int DateFromRight { get; init; } = 4;
    public int UnsealedFromRight { get; init; } = 2;

    /// <summary>A bureau's seal, and its top below the last line of text: within one line (7.3.5.1).</summary>
    public double SealDiameter { get; init; } = 42;
    public double SealBelowText { get; init; } = 6;
    public int LinesAboveSignature { get; init; } = 2;

    /// <summary>版记 rules: first and last 0.35, between 0.25 (7.4.1).</summary>
    public double ColophonOuterRule { get; init; } = 0.35;
    public double ColophonInnerRule { get; init; } = 0.25;

    /// <summary>页码: its dashes 7 mm below the text area, one character in (7.5).</summary>
    public double PageNumberDrop { get; init; } = 7;
    public double FootLineDrop { get; init; } = 17;
    public double MarkAboveText { get; init; } = 14;

    /// <summary>The QR code of the first page: its edge without the quiet zone, its top below the text area, and the words beside it.</summary>
    public double CheckSize { get; init; } = 16;
    public double CheckDrop { get; init; } = 5;
    public double CheckGap { get; init; } = 3;
    public double CheckLine { get; init; } = 3.6;

    /// <summary>Whether the foot line begins at the left edge and not in the middle.</summary>
    public bool FootFromLeft { get; init; }

    /// <summary>The line at the head of following pages: its size, and its baseline above the text area.</summary>
    public double RunningHeadPoints { get; init; } = 10.5;
    public double RunningHeadAboveText { get; init; } = 6;

    /// <summary>The head of a poster: body, title and line in points.</summary>
    public double PosterBodyPoints { get; init; } = 20;
    public double PosterTitlePoints { get; init; } = 36;
    public double PosterLinePoints { get; init; } = 15;

    /// <summary>
    /// A3 across for a wall: a table of 15 pt is read at a metre. The text area is 384 × 238 mm; what the standard says of papers holds for none of it.
    /// </summary>
    public static OfficialMeasures PosterA3 { get; } = new()
    {
        PageWidth = 420,
        PageHeight = 297,
        Top = 28,
        Left = 18,
        TextWidth = 384,
        TextHeight = 240,
        Lines = 24,
        Characters = 68,
        TablePoints = 14.5,
        PageNumberPoints = 13,
        PageNumberDrop = 11,
        FootPoints = 11,
        FootLineDrop = 12,
        FootFromLeft = true,
        RunningHeadPoints = 15,
        RunningHeadAboveText = 6,
        MarkAboveText = 18,
    };

    /// <summary>A2 across: the A3 sheet enlarged by the root of two, read at a metre and a half.</summary>
    public static OfficialMeasures PosterA2 { get; } = PosterA3.Enlarged(Math.Sqrt(2), 594, 420);

    /// <summary>A sheet whose every length and size is larger by a factor.</summary>
    private OfficialMeasures Enlarged(double factor, double width, double height) => this with
    {
        PageWidth = width,
        PageHeight = height,
        Top = Top * factor,
        Left = Left * factor,
        TextWidth = width - 2 * Left * factor,
        TextHeight = TextHeight * factor,
        TablePoints = TablePoints * factor,
        PageNumberPoints = PageNumberPoints * factor,
        PageNumberDrop = PageNumberDrop * factor,
        FootPoints = FootPoints * factor,
        FootLineDrop = FootLineDrop * factor,
        RunningHeadPoints = RunningHeadPoints * factor,
        RunningHeadAboveText = RunningHeadAboveText * factor,
        MarkPoints = MarkPoints * factor,
        MarkAboveText = MarkAboveText * factor,
        PosterBodyPoints = PosterBodyPoints * factor,
        PosterTitlePoints = PosterTitlePoints * factor,
        PosterLinePoints = PosterLinePoints * factor,
        BodyPoints = BodyPoints * factor,
    };

    /// <summary>Derived, in points.</summary>
    public double Width => TextWidth * Millimetre;
    public double Height => TextHeight * Millimetre;
    public double X => Left * Millimetre;
    public double Y => Top * Millimetre;
    public double LinePitch => Height / Lines;

    /// <summary>28 characters of 16 pt are wider than 156 mm, so the pitch is a little less than the em.</summary>
    public double CharacterPitch => Width / Characters;
}
