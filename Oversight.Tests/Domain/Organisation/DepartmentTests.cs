using Oversight.Domain.Common;
using Oversight.Domain.Organisation;

namespace Oversight.Tests.Domain.Organisation;

public sealed class DepartmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly OpenMatters Nothing = new(0, 0, 0, 0, 0);

    [Fact]
    public void A_renamed_department_is_called_by_the_name_of_the_day()
    {
        var department = Squadron("执法一中队");
        department.Rename(Guid.NewGuid(), "执法一大队", new DateOnly(2026, 3, 5), Today, "管编〔2026〕8号");
        department.Rename(Guid.NewGuid(), "城区一大队", new DateOnly(2026, 6, 1), Today, "管编〔2026〕9号");
        Assert.Equal("执法一中队", department.NameOn(new DateOnly(2026, 3, 4)));
        Assert.Equal("执法一大队", department.NameOn(new DateOnly(2026, 3, 5)));
        Assert.Equal("执法一大队", department.NameOn(new DateOnly(2026, 5, 31)));
        Assert.Equal("城区一大队", department.NameOn(new DateOnly(2026, 6, 1)));
    }

    [Fact]
    public void A_name_begins_neither_before_the_last_nor_tomorrow()
    {
        var department = Squadron("执法一中队");
        department.Rename(Guid.NewGuid(), "执法一大队", new DateOnly(2026, 3, 5), Today, "管编〔2026〕8号");
        Assert.Equal("from", Assert.Throws<InvalidInput>(() => department.Rename(Guid.NewGuid(), "城区大队", new DateOnly(2026, 3, 5), Today, "依据")).Field);
        Assert.Equal("from", Assert.Throws<InvalidInput>(() => department.Rename(Guid.NewGuid(), "城区大队", Today.AddDays(1), Today, "依据")).Field);
        Assert.Equal("unchanged", Assert.Throws<RuleBroken>(() => department.Rename(Guid.NewGuid(), "执法一大队", Today, Today, "依据")).Code);
        Assert.Equal("reason", Assert.Throws<InvalidInput>(() => department.Rename(Guid.NewGuid(), "城区大队", Today, Today, " ")).Field);
        Assert.Single(department.FormerNames);
    }

    [Fact]
    public void A_department_with_anything_open_is_not_merged_and_the_sentence_counts_it()
    {
        var (left, taker) = (Squadron("执法一中队"), Squadron("执法二中队"));
        var refusal = Assert.Throws<RuleBroken>(() => left.MergeInto(taker, Today, Today, new OpenMatters(3, 1, 0, 5, 40), "机构改革方案"));
        Assert.Equal("open-matters", refusal.Code);
        Assert.Contains("3件在办办件、1份未销号的整改通知书、5个在任岗位、40项由其承办的现行事项", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("执法二中队", refusal.Message, StringComparison.Ordinal);
        Assert.Null(left.ClosedAfter);
    }

    [Fact]
    public void A_merged_department_ends_with_its_last_day_and_takes_nobody_over()
    {
        var (left, taker, third) = (Squadron("执法一中队"), Squadron("执法二中队"), Squadron("执法三中队"));
        left.MergeInto(taker, Today, Today, Nothing, "机构改革方案");
        Assert.True(left.IsOpenOn(Today));
        Assert.False(left.IsOpenOn(Today.AddDays(1)));
        Assert.Equal(taker.Id, left.SuccessorId);
        Assert.Equal("department-closed", Assert.Throws<RuleBroken>(() => third.MergeInto(left, Today, Today, Nothing, "依据")).Code);
        Assert.Equal("department-closed", Assert.Throws<RuleBroken>(() => left.DemandOpen(Today.AddDays(1))).Code);
    }

    [Fact]
    public void The_legal_office_is_not_merged_and_nobody_merges_into_themself()
    {
        var (legal, other) = (Department.Establish(Guid.NewGuid(), "FZS", "法制室", DepartmentKind.LegalOffice, 1, true), Squadron("执法二中队"));
        Assert.Equal("legal-office", Assert.Throws<RuleBroken>(() => legal.MergeInto(other, Today, Today, Nothing, "依据")).Code);
        Assert.Equal("successor", Assert.Throws<InvalidInput>(() => other.MergeInto(other, Today, Today, Nothing, "依据")).Field);
        Assert.Equal("lastDay", Assert.Throws<InvalidInput>(() => other.MergeInto(Squadron("执法三中队"), Today.AddDays(1), Today, Nothing, "依据")).Field);
    }

    private static Department Squadron(string name) => Department.Establish(Guid.NewGuid(), "ZD1", name, DepartmentKind.Squadron, 1, true);
}
