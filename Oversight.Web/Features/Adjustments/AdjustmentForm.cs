using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Web.Features.Adjustments;

/// <summary>A sheet as it is being typed: plain values that survive a draft.</summary>
public sealed class AdjustmentForm
{
    public Circumstance Circumstance { get; set; }

    public DateOnly? ArisenOn { get; set; }

    public string Reason { get; set; } = "";

    public Guid? LawId { get; set; }

    /// <summary>The day as the draft has it; null for a new sheet.</summary>
    public DateOnly? ArisenBefore { get; set; }

    /// <summary>Why the day is changed.</summary>
    public string DateReason { get; set; } = "";

    /// <summary>Whether circumstance and day are those of a law of the register.</summary>
    [JsonIgnore]
    public bool FromRegister => LawId is not null && ArisenBefore is not null;

    /// <summary>Whether the day is another than the draft has.</summary>
    [JsonIgnore]
    public bool DateChanged => ArisenBefore is { } before && before != ArisenOn;

    public IList<AdjustmentFormLine> Lines { get; set; } = [];

    /// <summary>Which line is open for editing, from 0; -1 for none.</summary>
    public int Open { get; set; } = -1;

    /// <summary>The form with what a draft says.</summary>
    public static AdjustmentForm Of(AdjustmentText text, IEnumerable<ProposedLine> lines) => new()
    {
        Circumstance = text.Circumstance,
        ArisenOn = text.ArisenOn,
        ArisenBefore = text.ArisenOn,
        Reason = text.Reason,
        LawId = text.LawId,
        Lines = [.. lines.Select(AdjustmentFormLine.Of)],
    };

    /// <summary>What was typed as the form of the act.</summary>
    /// <exception cref="InvalidInput">Something cannot be read; the field names the line.</exception>
    public NewAdjustment ToNew() => new(
        Circumstance,
        ArisenOn ?? throw new InvalidInput("arisenOn", "请填写情形发生日期。"),
        Reason,
        [.. Lines.Select((l, i) => l.ToProposed(i + 1))],
        LawId,
        DateChanged ? DateReason : "");
}

/// <summary>A line as it is being typed.</summary>
public sealed partial class AdjustmentFormLine
{
    public AdjustmentChange Change { get; set; } = AdjustmentChange.Revise;

    public Guid? ItemId { get; set; }

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public PowerCategory Category { get; set; }

    public int BaseVersion { get; set; }

    public ItemForm? Content { get; set; }

    public DateOnly? LastDay { get; set; }

    /// <summary>The street office that a power goes to.</summary>
    public string Office { get; set; } = "";

    public string Address { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>Where the matter goes after a repeal.</summary>
    public string Successor { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>The line of an item as it stands on the list.</summary>
    public static AdjustmentFormLine Of(StandingItem item, AdjustmentChange change) => new()
    {
        Change = change,
        ItemId = item.Id,
        Code = item.Code,
        Name = item.Content.Name,
        Category = item.Category,
        BaseVersion = item.Version,
        Content = ItemForm.Of(item.Content),
    };

    /// <summary>The line as it was proposed.</summary>
    public static AdjustmentFormLine Of(ProposedLine line)
    {
        var typed = new AdjustmentFormLine
        {
            Change = line.Change,
            ItemId = line.ItemId,
            Code = line.Code,
            Name = line.Content?.Name ?? "",
            Category = line.Category,
            BaseVersion = line.BaseVersion,
            Content = line.Content is { } content ? ItemForm.Of(content) : null,
            LastDay = line.LastDay,
            Note = line.Note,
        };
        if (line.Change == AdjustmentChange.HandDown && Street().Match(line.Successor) is { Success: true } street)
            (typed.Office, typed.Address, typed.Phone) = (street.Groups["office"].Value, street.Groups["address"].Value, street.Groups["phone"].Value);
        else if (line.Change == AdjustmentChange.HandDown)
            typed.Office = line.Successor;
        else
            typed.Successor = line.Successor;
        return typed;
    }

    /// <summary>What was typed as a proposal.</summary>
    /// <param name="number">Place on the sheet, from 1; refusals name it.</param>
    /// <exception cref="InvalidInput">Something cannot be read.</exception>
    public ProposedLine ToProposed(int number)
    {
        try
        {
            var content = Change.Ends() ? null : (Content ?? new ItemForm()).ToContent();
            return new ProposedLine(Change, ItemId, Code, Category, BaseVersion, content, Change.Ends() ? LastDay : null, SuccessorText(), Note);
        }
        catch (InvalidInput e)
        {
            throw new InvalidInput($"line-{number}.{e.Field}", $"第{number}项（{Code}）：{e.Message}");
        }
    }

    private string SuccessorText() => Change switch
    {
        AdjustmentChange.HandDown => $"由{InvalidInput.Require("office", "承接的街道办事处", Office, 60)}办理（地址：{InvalidInput.Require("address", "办理地址", Address, 120)}；电话：{InvalidInput.Require("phone", "联系电话", Phone, 40)}）",
        AdjustmentChange.Repeal => Successor.Trim(),
        _ => "",
    };

    [GeneratedRegex("^由(?<office>.+)办理（地址：(?<address>.+)；电话：(?<phone>.+)）$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Street();
}
