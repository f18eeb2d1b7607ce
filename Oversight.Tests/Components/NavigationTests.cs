using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Tests.Support;
using Oversight.Web.Shell;

namespace Oversight.Tests.Components;

public sealed class NavigationTests : Drawing
{
    [Theory]
    [InlineData("Administrator", "/ /admin/calendar /admin/parameters /admin/settings /admin/outbox /admin/webhooks /admin/clients /jobs")]
    [InlineData("SecurityAdministrator", "/ /organisation /admin/accounts /admin/clients")]
    [InlineData("Auditor", "/ /trail")]
    [InlineData("Officer", "/ /board /search /catalogue /adjustments /publication /discretion /laws /cases /complaints /services /services/bookings /disclosure /credit /archives /alerts /reexaminations /topics /findings /notices /ledger /organisation/matrix /organisation/duties /organisation/answers /organisation/gaps /organisation")]
    [InlineData("LegalOffice", "/ /board /search /catalogue /adjustments /publication /discretion /laws /cases /complaints /services /services/bookings /disclosure /credit /archives /alerts /reexaminations /topics /findings /notices /ledger /organisation/matrix /organisation/duties /organisation/answers /organisation/gaps /organisation /trail /admin/calendar /admin/parameters")]
    public void The_menu_offers_what_the_role_may_open(string role, string addresses) =>
        Assert.Equal(addresses, string.Join(' ', Navigation.For(Person(role)).SelectMany(g => g.Items).Select(i => i.Href)));

    [Fact]
    public void Nobody_without_a_role_gets_a_menu() => Assert.Empty(Navigation.For(new ClaimsPrincipal()));

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/cases/0190", "/cases")]
    [InlineData("/Cases", "/cases")]
    [InlineData("/casesx", null)]
    [InlineData("/account/denied", null)]
    public void The_page_lies_under_the_longest_address_that_covers_it(string path, string? href) =>
        Assert.Equal(href, Navigation.Current(Navigation.For(Person("LegalOffice")), path));

    [Fact]
    public void The_current_page_is_marked_and_what_is_late_stands_in_red_with_words()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/notices/1?tab=2");
        var counts = new Dictionary<string, (long, bool)>(StringComparer.Ordinal) { ["/"] = (4, false), ["/notices"] = (2, true), ["/cases"] = (0, false) };
        var bar = Render<NavBar>(p => p.Add(n => n.Groups, Navigation.For(Person("LegalOffice"), counts)));
        Assert.Equal("/notices", Assert.Single(bar.FindAll("a[aria-current=page]")).GetAttribute("href"));
        Assert.Equal(["4", "2 项，其中有逾期"], bar.FindAll(".count").Select(c => c.TextContent), StringComparer.Ordinal);
        Assert.Single(bar.FindAll(".count.alarm"));
    }

    [Fact]
    public void The_bar_names_the_weightiest_role_and_signs_out_by_a_form()
    {
        var bar = Render<TopBar>(p => p.Add(t => t.User, Person("Liaison", "DepartmentHead")));
        Assert.Equal("部门负责人李慧", bar.Find(".who").TextContent);
        Assert.Equal("渣土管理中队 · 队长 · 部门负责人、联络员", bar.Find(".who").GetAttribute("title"));
        Assert.Equal("post", bar.Find("form[action='/account/logout']").GetAttribute("method"));
    }

    [Fact]
    public void A_stranger_sees_the_name_of_the_product_and_no_menu()
    {
        var frame = Render<Frame>(p => p.Add(f => f.User, new ClaimsPrincipal()));
        Assert.Empty(frame.FindAll("nav, .who, form, .nav-toggle"));
        Assert.Single(frame.FindAll("main[role=main]"));
    }

    [Fact]
    public void The_skip_link_stays_on_the_page_in_spite_of_the_base_address()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/cases?light=red");
        Assert.Equal("/cases?light=red#main", Render<SkipLink>().Find("a").GetAttribute("href"));
    }

    private static ClaimsPrincipal Person(params string[] roles) => new(new ClaimsIdentity(
    [
        new("display_name", "李慧"), new("post_name", "队长"), new("department_name", "渣土管理中队"),
        .. roles.Select(r => new Claim(ClaimTypes.Role, r)),
    ], "test"));
}
