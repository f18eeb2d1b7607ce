using System.Globalization;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Alerts;

/// <summary>检查计划: how often a department is to exercise an item of 行政检查 in a quarter. Made are the cases opened in it.</summary>
public sealed class CheckPlan : Aggregate
{
    private CheckPlan() => ItemCode = "";

    public Guid DepartmentId { get; private set; }

    public Guid ItemId { get; private set; }

    public string ItemCode { get; private set; }

    public int Year { get; private set; }

    /// <summary>1 to 4.</summary>
    public int Quarter { get; private set; }

    /// <summary>How many are planned.</summary>
    public int Planned { get; private set; }

    /// <summary>First day of the quarter.</summary>
    public DateOnly From => new(Year, (Quarter * 3) - 2, 1);

    /// <summary>Last day of the quarter.</summary>
    public DateOnly Through => From.AddMonths(3).AddDays(-1);

    /// <summary>Plans the checks of a quarter.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="departmentId">Who is to make them.</param>
    /// <param name="itemId">The item, one of 行政检查 that the department handles.</param>
    /// <param name="itemCode">Its code.</param>
    /// <param name="quarter">Year and quarter.</param>
    /// <param name="planned">How many.</param>
    /// <param name="reason">Document or reason.</param>
    public static CheckPlan Set(Guid id, Guid departmentId, Guid itemId, string itemCode, (int Year, int Quarter) quarter, int planned, string reason)
    {
        if (quarter.Quarter is < 1 or > 4)
            throw new InvalidInput("quarter", "季度应为1至4。");
        if (quarter.Year is < 2016 or > 2100)
            throw new InvalidInput("year", "年度应在2016至2100之间。");
        var plan = new CheckPlan { Id = id, DepartmentId = departmentId, ItemId = itemId, ItemCode = itemCode, Year = quarter.Year, Quarter = quarter.Quarter, Planned = Within(planned) };
        plan.Record(new CheckPlanned(plan.Year, plan.Quarter, itemCode, planned, InvalidInput.Require("reason", "计划依据", reason, 200, 2)));
        return plan;
    }

    /// <summary>Changes how many; a quarter that is over keeps its plan.</summary>
    public void Change(int planned, string reason, DateOnly today)
    {
        if (today > Through)
            throw new RuleBroken("quarter-over", $"{Year}年第{Quarter}季度已结束，计划数不能再改；漏检的请在预警中说明。", "办法第八条");
        if (Within(planned) == Planned)
            throw new RuleBroken("unchanged", $"计划数已是{planned}次，无需修改。");
        var before = Planned;
        Planned = planned;
        Record(new CheckPlanChanged(before, planned, InvalidInput.Require("reason", "计划依据", reason, 200, 2)));
    }

    /// <summary>What is missing at the end of the quarter, or null where the plan was kept or is not over yet.</summary>
    /// <param name="terms">Of the rule.</param>
    /// <param name="made">How many were made in the quarter.</param>
    /// <param name="department">Name of the department, for the title.</param>
    /// <param name="now">UTC.</param>
    public Irregularity? Missing(AlertTerms terms, int made, string department, DateTime now)
    {
        var end = ChinaTime.EndOf(Through);
        if (now < end || Planned == 0 || (long)made * 100 >= (long)Planned * terms.Threshold)
            return null;
        return new Irregularity(
            Kinds.CheckPlan, Id, "end", $"{Year}年第{Quarter}季度计划检查未完成：{ItemCode}计划{Planned}次，完成{made}次", DepartmentId, end, Standing: false,
            [
                new("部门", department), new("事项", ItemCode), new("季度", string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}至{Through:yyyy-MM-dd}")),
                new("计划", $"{Planned}次"), new("完成", $"{made}次"), new("要求", $"不低于计划的{terms.Threshold}%"),
            ])
        { Category = Catalogue.PowerCategory.Check, ItemId = ItemId };
    }

    private static int Within(int planned) => planned is >= 0 and <= 10_000 ? planned : throw new InvalidInput("planned", "计划次数应在0至10000之间。");
}
