using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Catalogue;

/// <content>The confirmation from outside, which puts every line into effect or none.</content>
public sealed partial class Adjustment
{
    /// <summary>
    /// Registers the confirmation and puts every line into effect: new items, next versions, ends. The first line that cannot be put
    /// into effect breaks the whole; nothing of it may be saved then.
    /// </summary>
    /// <param name="actor">Somebody of the legal office.</param>
    /// <param name="text">The confirming document and the effective day.</param>
    /// <param name="files">The document as files.</param>
    /// <param name="items">The items of the sheet as they stand, by id.</param>
    /// <param name="newId">Gives ids.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The items that the sheet adds to the list.</returns>
    /// <exception cref="RuleBroken">A line cannot be put into effect; the sentence names it.</exception>
    public IReadOnlyList<PowerItem> Confirm(Actor actor, ConfirmationText text, IReadOnlyList<EvidenceFile> files, IReadOnlyDictionary<Guid, ItemStanding> items, Func<Guid> newId, DateTime now)
    {
        if (!actor.Is(Role.LegalOffice))
            throw new RuleBroken("legal-office", "外部确认由法制室登记，请转法制室办理。", Clause);
        var next = AdjustmentFlow.Table.After(State, AdjustmentStep.Confirm, AdjustmentFlow.Name);
        var today = ChinaTime.DayOf(now);
        var body = InvalidInput.Require("body", "确认机关", text.Body, 100);
        var number = InvalidInput.Require("documentNumber", "确认文号", text.DocumentNumber, 60);
        if (text.DocumentDate > today)
            throw new InvalidInput("documentDate", "确认文件的日期不能晚于今天。");
        InvalidInput.Within("documentDate", "确认文件的日期", text.DocumentDate, InForce, today);
        if (text.DocumentDate < ArisenOn)
            throw new InvalidInput("documentDate", $"确认文件的日期{text.DocumentDate:yyyy-MM-dd}早于情形发生的日期{ArisenOn:yyyy-MM-dd}，不会是对本次调整的确认，请核对文件和日期。");
        if (ApprovedAt is { } approved && text.DocumentDate < ChinaTime.DayOf(approved))
            throw new InvalidInput("documentDate", $"确认文件的日期{text.DocumentDate:yyyy-MM-dd}早于局领导批准本单的日期{ChinaTime.DayOf(approved):yyyy-MM-dd}，外部确认在批准之后作出，请核对文件和日期。");
        InvalidInput.Within("effectiveOn", "生效日期", text.EffectiveOn, InForce, today.AddYears(1));
        if (text.EffectiveOn < text.DocumentDate)
            throw new InvalidInput("effectiveOn", "生效日期不能早于确认文件的日期，请核对。");
        if (files.Count == 0)
            throw new InvalidInput("files", "请上传确认文件。");
        if (text.LastDay is { } ordered)
        {
            if (!Lines.Any(l => l.Change.Ends()))
                throw new InvalidInput("lastDay", "本单没有取消或者下放的事项，不填停止行使的最后一日。");
            if (ordered < today)
                throw new InvalidInput("lastDay", $"停止行使的最后一日{ordered:yyyy-MM-dd}早于今天，此后的办理已经发生，请填今天或以后；确认文件限定的日期已过的，请撤回本单，商请确认机关另定日期后重新提出。");
            InvalidInput.Within("lastDay", "停止行使的最后一日", ordered, today, today.AddYears(1));
        }

        List<PowerItem> entered = [];
        foreach (var line in Lines)
        {
            try
            {
                if (PutIntoEffect(line, text, new ItemChange(Number!, number, line.Note.Length > 0 ? line.Note : Reason), items, newId, today) is { } item)
                    entered.Add(item);
            }
            catch (RuleBroken e)
            {
                throw new RuleBroken(e.Code, $"{line.Title}：{e.Message.TrimEnd('。')}，整单未生效。", e.Clause.Length > 0 ? e.Clause : Clause);
            }
            catch (InvalidInput e)
            {
                throw new RuleBroken("line", $"{line.Title}：{e.Message.TrimEnd('。')}，整单未生效。", Clause);
            }
        }

        State = next;
        (ConfirmingBody, DocumentNumber, DocumentDate, EffectiveOn, ConfirmedBy, ConfirmedAt) = (body, number, text.DocumentDate, text.EffectiveOn, actor.Id, now);
        _confirmation.AddRange(files);
        Record(new AdjustmentConfirmed(body, number, text.DocumentDate, text.EffectiveOn, Lines.Count) { LastDay = text.LastDay, Hashes = [.. files.Select(f => f.Hash)] });
        return entered;
    }

    private static PowerItem? PutIntoEffect(AdjustmentLine line, ConfirmationText text, ItemChange by, IReadOnlyDictionary<Guid, ItemStanding> items, Func<Guid> newId, DateOnly today)
    {
        var effectiveOn = text.EffectiveOn;
        if (line.Change == AdjustmentChange.Enter)
        {
            var entered = PowerItem.Enter(newId(), line.Code, line.Category, new ItemVersion(1, effectiveOn, line.Category, line.Content!, newId), by);
            line.Became(entered.Id, 1, null);
            return entered;
        }

        var (item, lastCase) = items.GetValueOrDefault(line.ItemId!.Value) ?? throw new RuleBroken("item-gone", "事项已不在清单上，请撤回后重新提出。");
        if (line.Change == AdjustmentChange.Revise)
        {
            if (effectiveOn < today && lastCase >= effectiveOn)
                throw new RuleBroken("cases-since", $"{lastCase:yyyy-MM-dd}仍有办件按第{item.Versions.Count}版登记，生效日期应晚于该日，请改填。");
            item.Publish(new ItemVersion(line.BaseVersion + 1, effectiveOn, line.Category, line.Content!, newId), by);
            line.Became(item.Id, line.BaseVersion + 1, null);
            return null;
        }

        var last = text.LastDay ?? line.LastDay ?? effectiveOn.AddDays(-1);
        InvalidInput.Within("lastDay", "停止行使的最后一日", last, InForce, today.AddYears(1));
        if (last < today)
            throw new RuleBroken("last-day-past", $"停止行使的最后一日{last:yyyy-MM-dd}早于今天，此后的办理已经发生；请在登记确认时填写确认文件载明的最后一日（今天或以后），{(line.LastDay is null ? "或者把生效日期改为明天或以后" : "文件没有载明的，请撤回本单，改定最后一日后重新提出")}。");
        if (last < item.Versions[^1].EffectiveFrom)
            throw new RuleBroken("last-day-order", $"停止行使的最后一日{last:yyyy-MM-dd}早于第{item.Versions.Count}版的生效日{item.Versions[^1].EffectiveFrom:yyyy-MM-dd}，请核对。");
        if (effectiveOn > last.AddDays(1))
            throw new RuleBroken("effective-after-end", $"生效日期{effectiveOn:yyyy-MM-dd}晚于停止行使的最后一日{last:yyyy-MM-dd}的次日，其间由谁办理无从确定；请把生效日期改为{last.AddDays(1):yyyy-MM-dd}或以前，或者核对最后一日。");
        item.Repeal(last, line.Successor, by.Document, by);
        line.Became(item.Id, null, last);
        return null;
    }
}

/// <summary>The confirmation from outside.</summary>
/// <param name="Body">确认机关.</param>
/// <param name="DocumentNumber">Number of its document.</param>
/// <param name="DocumentDate">Date of its document.</param>
/// <param name="EffectiveOn">First day of the new versions, China time; it can lie ahead.</param>
/// <param name="LastDay">The last day of the powers that end, as the document orders it, in place of what the sheet proposed, which can have passed while the document was awaited; null to keep that.</param>
public sealed record ConfirmationText(string Body, string DocumentNumber, DateOnly DocumentDate, DateOnly EffectiveOn, DateOnly? LastDay = null);

/// <summary>An item as it stands when a sheet is put into effect.</summary>
/// <param name="Item">The item with its versions.</param>
/// <param name="LastCaseOn">The day on which its last case was registered, China time; null for none.</param>
public sealed record ItemStanding(PowerItem Item, DateOnly? LastCaseOn);
