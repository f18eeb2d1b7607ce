namespace Oversight.Infrastructure.Documents;

/// <summary>One piece of an official document.</summary>
public abstract record Block;

/// <summary>The head of the first page: issuing body in red, number, red rule.</summary>
/// <param name="IssuingBody">发文机关标志.</param>
/// <param name="Number">发文字号, such as 管执法督改〔2026〕17号; null in a draft.</param>
/// <param name="Kind">A second red line for the kind of paper, such as 整改通知书.</param>
/// <param name="Secrecy">密级, such as 秘密★1年.</param>
/// <param name="Urgency">紧急程度: 特急 or 加急.</param>
/// <param name="Signer">签发人, on papers to a superior body; the number then moves to the left.</param>
public sealed record HeaderBlock(
    string IssuingBody, string? Number, string? Kind = null, string? Secrecy = null, string? Urgency = null, string? Signer = null) : Block;

/// <summary>标题, centred and broken by meaning; a line feed in it forces a break.</summary>
public sealed record TitleBlock(string Text) : Block;

/// <summary>The number of an enforcement paper, at the right under its title.</summary>
public sealed record NumberBlock(string Text) : Block;

/// <summary>主送机关, under the title; the colon is part of the text.</summary>
public sealed record AddresseeBlock(string Text) : Block;

/// <summary>A numbered heading; level 1 in 黑体, 2 in 楷体, 3 and 4 in 仿宋. The number (一、（一）1.（1）) is part of the text.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Text">Number and words.</param>
/// <param name="Landmark">The name under which a table of contents finds its page; null for none.</param>
public sealed record HeadingBlock(int Level, string Text, string? Landmark = null) : Block;

/// <summary>A table of contents: what stands on which page, with leaders between.</summary>
public sealed record ContentsBlock(IReadOnlyList<ContentsLine> Lines) : Block;

/// <summary>A line of a table of contents; the page is that of the heading with the landmark.</summary>
public sealed record ContentsLine(string Text, string Landmark);

/// <summary>The head of a poster: the body that hangs it, the title, and a line of what it is as of when.</summary>
public sealed record PosterHeadBlock(string Body, string Title, string Line) : Block;

/// <summary>A stretch of text in one typeface.</summary>
public sealed record Run(string Text, FontRole Role = FontRole.FangSong);

/// <summary>A paragraph; two characters of indent unless told otherwise.</summary>
public sealed record ParagraphBlock(IReadOnlyList<Run> Runs, bool Indented = true) : Block
{
    /// <summary>Whether no line of it may stand alone on a page.</summary>
    public bool NoLoneLine { get; init; }

    /// <summary>A paragraph in 仿宋.</summary>
    public ParagraphBlock(string text)
        : this([new Run(text)])
    {
    }
}

/// <summary>Requirements by number, each followed by the standard (到位标准) that clears it.</summary>
public sealed record RequirementsBlock(IReadOnlyList<RequirementLine> Requirements) : Block;

/// <summary>One requirement: its number, what is required, and when it counts as done.</summary>
public sealed record RequirementLine(int Number, string Text, string Measure);

/// <summary>A form with ruled cells: labels and what stands, or is to be written, beside them.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="FillLines">Its height in lines of the grid, if elastic rows shall take up what the others leave; 0 for none.</param>
public sealed record FormBlock(IReadOnlyList<FormRow> Rows, int FillLines = 0) : Block
{
    /// <summary>Width of the labels in millimetres.</summary>
    public double LabelMillimetres { get; init; } = 28;

    /// <summary>Whether it stands a little apart from the text before it.</summary>
    public bool Apart { get; init; }
}

/// <summary>A row of a form with one or more fields; at least so many lines high, and higher if it is elastic and there is room.</summary>
public sealed record FormRow(IReadOnlyList<FormField> Fields, int Lines = 1, bool Elastic = false);

/// <summary>A labelled field; an empty value leaves room for the pen.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Pages">Whether the number of pages of the document stands in it.</param>
public sealed record FormField(string Label, string Value = "", bool Pages = false);

/// <summary>A ruled table; its head is repeated on each page and no row is divided.</summary>
public sealed record TableBlock(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string? Caption = null) : Block
{
    /// <summary>Whether the head and every other row are tinted, for reading from a distance.</summary>
    public bool Tinted { get; init; }

    /// <summary>So many rows stay together at each end, so that none stands alone on a page; 1 for no care.</summary>
    public int Together { get; init; } = 1;

    /// <summary>The landmark of each row, whose page is printed in its last cell; null where the table lists no pages.</summary>
    public IReadOnlyList<string>? Landmarks { get; init; }
}

/// <summary>A column: heading, share of the width, and how its cells stand.</summary>
public sealed record TableColumn(string Heading, double Share, CellAlign Align = CellAlign.Left);

/// <summary>How cells of a column stand.</summary>
public enum CellAlign
{
    /// <summary>From the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>Figures: by the decimal point, at the right.</summary>
    Figure,
}

/// <summary>附件说明, a line under the text; numbered when there are several.</summary>
public sealed record AttachmentNoteBlock(IReadOnlyList<string> Titles) : Block;

/// <summary>署名 and 成文日期. A null date leaves room for it.</summary>
public sealed record SignatureBlock(string Body, DateOnly? Date, SealMode Seal = SealMode.Sealed) : Block;

/// <summary>Whether room is kept for a seal over signature and date.</summary>
public enum SealMode
{
    /// <summary>A seal goes over both: signature centred over the date, date four characters from the right.</summary>
    Sealed,

    /// <summary>No seal: signature two characters from the right, date under it.</summary>
    Unsealed,
}

/// <summary>附注, in brackets under the date, such as the contact.</summary>
public sealed record NoteBlock(string Text) : Block;

/// <summary>版记, at the foot of the last even page.</summary>
/// <param name="CopyTo">抄送 bodies, without the word; null for none.</param>
/// <param name="Office">印发机关.</param>
/// <param name="IssuedOn">印发日期.</param>
public sealed record ColophonBlock(string? CopyTo, string Office, DateOnly IssuedOn) : Block;

/// <summary>What follows starts on a new page.</summary>
/// <param name="Landmark">The name under which a table finds that page; null for none.</param>
public sealed record PageBreakBlock(string? Landmark = null) : Block;

/// <summary>A picture laid in, no larger than half a page, with its caption under it. Large ones are scaled down as they are drawn.</summary>
/// <param name="Path">The file: JPEG, PNG or WebP.</param>
/// <param name="Caption">What is said under it; a line feed begins a new line.</param>
public sealed record PictureBlock(string Path, string Caption) : Block;
