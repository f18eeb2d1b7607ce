using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>What is proposed for one item.</summary>
/// <param name="Change">新增, 变更, 取消 or 下放.</param>
/// <param name="ItemId">The item; null for a new one.</param>
/// <param name="Code">Its code.</param>
/// <param name="Category">Its category.</param>
/// <param name="BaseVersion">Number of the version that the proposal starts from; 0 for a new item.</param>
/// <param name="Content">What the next version registers; null where the power ends.</param>
/// <param name="LastDay">Last day of the power, China time; null for the day before the effective day.</param>
/// <param name="Successor">Where the matter goes afterwards; needed for 下放, with address and telephone.</param>
/// <param name="Note">Why, for this item; or empty.</param>
public sealed record ProposedLine(
    AdjustmentChange Change,
    Guid? ItemId,
    string Code,
    PowerCategory Category,
    int BaseVersion,
    ItemContent? Content,
    DateOnly? LastDay = null,
    string Successor = "",
    string Note = "")
{
    /// <summary>Whether it proposes the same, the lists of its content compared member by member.</summary>
    public bool SameAs(ProposedLine other) => this with { Content = null } == other with { Content = null }
        && (Content is null || other.Content is null ? Content is null && other.Content is null : Content.SameAs(other.Content));
}

/// <summary>One line of a sheet of adjustment: an item and what becomes of it.</summary>
public sealed class AdjustmentLine
{
    private AdjustmentLine() => (Code, Successor, Note) = ("", "", "");

    internal AdjustmentLine(Guid id, int number, ProposedLine line, DateOnly today)
        : this()
    {
        (Id, Number) = (id, number);
        Write(line, today);
    }

    public Guid Id { get; private init; }

    /// <summary>Place on the sheet, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>新增, 变更, 取消 or 下放.</summary>
    public AdjustmentChange Change { get; private set; }

    /// <summary>The item; for a new one null until it is entered.</summary>
    public Guid? ItemId { get; private set; }

    /// <summary>Code of the item.</summary>
    public string Code { get; private set; }

    /// <summary>Category of the item.</summary>
    public PowerCategory Category { get; private set; }

    /// <summary>Number of the version that the proposal starts from; 0 for a new item.</summary>
    public int BaseVersion { get; private set; }

    /// <summary>What the next version registers; null where the power ends.</summary>
    public ItemContent? Content { get; private set; }

    /// <summary>Last day of the power, China time; null where it continues, or for the day before the effective day.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Where the matter goes afterwards.</summary>
    public string Successor { get; private set; }

    /// <summary>Why, for this item.</summary>
    public string Note { get; private set; }

    /// <summary>The version that the confirmation made; null before it, and where the power ends.</summary>
    public int? PublishedVersion { get; private set; }

    /// <summary>Whether it was struck from the draft.</summary>
    public bool Struck { get; private set; }

    /// <summary>The line as sentences name it: 第2项（410104-CG-CF-001）.</summary>
    public string Title => $"第{Number}项（{Code}）";

    /// <summary>What it proposes, as it was proposed.</summary>
    public ProposedLine AsProposed() => new(Change, ItemId, Code, Category, BaseVersion, Content, LastDay, Successor, Note);

    /// <summary>Checks every field of the proposed content, as a version would, and that the last day has not passed meanwhile.</summary>
    /// <exception cref="InvalidInput">A field cannot be taken; the sentence names the line.</exception>
    internal void DemandComplete(DateOnly today)
    {
        DemandLastDayAhead(today);
        if (Content is not { } content)
            return;
        try
        {
            content.Demand(Category);
        }
        catch (InvalidInput e)
        {
            throw new InvalidInput($"line-{Number}.{e.Field}", $"{Title}：{e.Message}");
        }
    }

    internal void Became(Guid itemId, int? version, DateOnly? lastDay) => (ItemId, PublishedVersion, LastDay) = (itemId, version, lastDay);

    internal void Write(ProposedLine line, DateOnly today)
    {
        (Change, ItemId, Category, BaseVersion, Content, LastDay, Struck) = (line.Change, line.ItemId, line.Category, line.BaseVersion, line.Content, line.LastDay, false);
        Code = line.Change == AdjustmentChange.Enter ? NewCode(Number, line.Code) : Text(Number, "code", "事项编号", line.Code, ItemCode.Longest, 1);
        Successor = Text(Number, "successor", "此后由谁办理", line.Successor, PowerItem.LongestSuccessor, line.Change == AdjustmentChange.HandDown ? 1 : 0);
        Note = Text(Number, "note", "说明", line.Note, 500, 0);
        Check();
        DemandLastDayAhead(today);
    }

    internal void Strike() => Struck = true;

    private void Check()
    {
        if (Change.Ends() ? Content is not null : Content is null)
            throw new InvalidInput($"line-{Number}", Change.Ends() ? $"{Title}：{Change.Name()}的事项不再登记新内容。" : $"{Title}：请填写{Change.Name()}后的登记内容。");
        if (Change == AdjustmentChange.Enter ? BaseVersion != 0 || ItemId is not null : BaseVersion < 1 || ItemId is null)
            throw new InvalidInput($"line-{Number}", $"{Title}：请从清单中选择要{Change.Name()}的事项。");
        if (Change == AdjustmentChange.HandDown && LastDay is null)
            throw new InvalidInput($"line-{Number}.lastDay", $"{Title}：请填写本局行使的最后一日。");
        if (!Change.Ends() && (LastDay is not null || Successor.Length > 0))
            throw new InvalidInput($"line-{Number}.lastDay", $"{Title}：只有取消或下放的事项填写最后一日和此后由谁办理。");
    }

    // The confirmation refuses it again: until then it can pass.
    private void DemandLastDayAhead(DateOnly today)
    {
        if (LastDay is not { } last)
            return;
        if (last < today)
            throw new InvalidInput($"line-{Number}.lastDay", $"{Title}：停止行使的最后一日{last:yyyy-MM-dd}早于今天，此后的办理已经发生，请改为今天或以后。");
        InvalidInput.Within($"line-{Number}.lastDay", $"{Title}：停止行使的最后一日", last, today, today.AddYears(1));
    }

    private static string NewCode(int number, string code)
    {
        try
        {
            return ItemCode.Require($"line-{number}.code", code);
        }
        catch (InvalidInput e)
        {
            throw new InvalidInput(e.Field, $"第{number}项：{e.Message}");
        }
    }

    private static string Text(int number, string field, string label, string text, int most, int least)
    {
        try
        {
            return least == 0 && string.IsNullOrWhiteSpace(text) ? "" : InvalidInput.Require(field, label, text, most);
        }
        catch (InvalidInput e)
        {
            throw new InvalidInput($"line-{number}.{field}", $"第{number}项：{e.Message}");
        }
    }
}
