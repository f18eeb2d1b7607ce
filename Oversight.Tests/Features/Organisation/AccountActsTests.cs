using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Features.Organisation;
using Oversight.Web.Features.OwnAccount;

namespace Oversight.Tests.Features.Organisation;

public sealed class AccountActsTests
{
    [Fact]
    public async Task An_account_is_opened_with_a_password_that_must_be_changed_and_is_kept_nowhere()
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("rs.a");
        var officer = await world.Get<EnlistOfficer>().Run(Guid.NewGuid(), "新来者", "", null);
        await world.As("security");
        var password = await world.Get<OpenAccount>().Run(Guid.NewGuid(), officer, "new.one");
        var account = await Account(world, "new.one");
        Assert.True(account.MustChangePassword);
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, password));
        Assert.DoesNotContain(password, System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(world.DatabasePath, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        await using var db = world.Read();
        Assert.DoesNotContain(await db.Operations.Select(o => o.Answer).ToListAsync(TestContext.Current.CancellationToken), a => a?.Contains(password, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_repeated_submit_does_not_show_a_password_that_does_not_hold()
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("security");
        var (op, officer) = (Guid.NewGuid(), await world.OfficerOf("zd1.a"));
        await world.Get<ResetPassword>().Run(op, officer, "本人遗忘");
        Assert.Equal("password-shown", (await World.Refused(() => world.Get<ResetPassword>().Run(op, officer, "本人遗忘"))).Code);
    }

    [Fact]
    public async Task A_user_name_is_given_once_and_a_second_account_is_refused()
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("rs.a");
        var officer = await world.Get<EnlistOfficer>().Run(Guid.NewGuid(), "新来者", "", null);
        await world.As("security");
        Assert.Equal("user-name-used", (await World.Refused(() => world.Get<OpenAccount>().Run(Guid.NewGuid(), officer, "LEGAL"))).Code);
        Assert.Equal("account-exists", (await World.Refused(async () => await world.Get<OpenAccount>().Run(Guid.NewGuid(), await world.OfficerOf("zd1.a"), "zd1.x"))).Code);
        await Assert.ThrowsAsync<InvalidInput>(() => world.Get<OpenAccount>().Run(Guid.NewGuid(), officer, "有空格 x"));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_in_again_when_enabled()
    {
        await using var world = await OrganisationActsTests.Start();
        var officer = await world.OfficerOf("zd1.a");
        await world.As("zd1.a");
        var session = world.Who.SignedIn;
        await world.As("security");
        await world.Get<DisableAccount>().Run(Guid.NewGuid(), officer, "离职");
        world.Who.SignedIn = session;
        Assert.Equal("signed-out", (await World.Refused(() => world.Get<Reads>().Me())).Code);
        await world.As("zd1.a");
        Assert.Equal("signed-out", (await World.Refused(() => world.Get<Reads>().Me())).Code);
        await world.As("security");
        Assert.Equal("account-disabled", (await World.Refused(() => world.Get<DisableAccount>().Run(Guid.NewGuid(), officer, "离职"))).Code);
        await world.Get<EnableAccount>().Run(Guid.NewGuid(), officer, "返岗");
        await world.As("zd1.a");
        Assert.Equal(officer, (await world.Get<Reads>().Me(TestContext.Current.CancellationToken)).Id);
        Assert.Equal(["officer.enlisted", "officer.account-disabled", "!account.disable", "officer.account-enabled"], await world.TrailOf(officer));
    }

    [Fact]
    public async Task Only_the_security_administrator_touches_accounts_and_not_their_own()
    {
        await using var world = await OrganisationActsTests.Start();
        var officer = await world.OfficerOf("zd1.a");
        foreach (var user in new[] { "admin", "auditor", "legal", "rs.a", "leader" })
        {
            await world.As(user);
            Assert.Equal("duty", (await World.Refused(() => world.Get<ResetPassword>().Run(Guid.NewGuid(), officer, "试"))).Code);
        }

        await world.As("security");
        Assert.Equal("self", (await World.Refused(async () => await world.Get<DisableAccount>().Run(Guid.NewGuid(), await world.OfficerOf("security"), "试"))).Code);
    }

    [Fact]
    public async Task Ones_own_password_is_changed_with_the_old_one_and_ends_every_session()
    {
        await using var world = await OrganisationActsTests.Start();
        await world.As("security");
        var first = await world.Get<ResetPassword>().Run(Guid.NewGuid(), await world.OfficerOf("zd1.a"), "本人遗忘");
        await world.As("zd1.a");
        var change = world.Get<ChangeOwnPassword>();
        Assert.Equal("current", (await Assert.ThrowsAsync<InvalidInput>(() => change.Run(Guid.NewGuid(), "不对", "Correct4Horse", "Correct4Horse"))).Field);
        Assert.Equal("again", (await Assert.ThrowsAsync<InvalidInput>(() => change.Run(Guid.NewGuid(), first, "Correct4Horse", "Correct4House"))).Field);
        Assert.Equal("next", (await Assert.ThrowsAsync<InvalidInput>(() => change.Run(Guid.NewGuid(), first, "weak", "weak"))).Field);
        Assert.Equal("next", (await Assert.ThrowsAsync<InvalidInput>(() => change.Run(Guid.NewGuid(), first, first, first))).Field);
        await change.Run(Guid.NewGuid(), first, "Correct4Horse", "Correct4Horse");
        Assert.False((await Account(world, "zd1.a")).MustChangePassword);
        Assert.Equal("signed-out", (await World.Refused(() => world.Get<Reads>().Me())).Code);
    }

    private static async Task<Account> Account(World world, string userName)
    {
        await using var db = world.Read();
        return await db.Users.AsNoTracking().SingleAsync(u => u.UserName == userName);
    }
}
