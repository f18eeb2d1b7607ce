using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <summary>A member of staff. The id is the pseudonym under which the trail knows the person.</summary>
public sealed class Officer : Aggregate
{
    private Officer() => Name = "";

    /// <summary>Name for screens and documents.</summary>
    public string Name { get; private set; }

    /// <summary>行政执法证 number, or null for those who carry none.</summary>
    public string? CardNumber { get; private set; }

    /// <summary>Last day on which the card is valid, China time.</summary>
    public DateOnly? CardValidThrough { get; private set; }

    /// <summary>法律职业资格 of somebody who reviews cases, or since when they do; null where none is registered (行政处罚法第五十八条第二款).</summary>
    public string? Qualification { get; private set; }

    /// <summary>The sign-in account, or null for those who have none.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Whether the account is disabled: whoever is signed in with it is out at once.</summary>
    public bool AccountDisabled { get; private set; }

    /// <summary>Takes a member of staff on.</summary>
    public static Officer Enlist(Guid id, string name, string? cardNumber, DateOnly? cardValidThrough)
    {
        var officer = new Officer { Id = id, Name = InvalidInput.Require("name", "姓名", name, 30), CardNumber = cardNumber, CardValidThrough = cardValidThrough };
        officer.Record(new OfficerEnlisted(cardNumber, cardValidThrough));
        return officer;
    }

    /// <summary>Gives the person an account to sign in with.</summary>
    public void OpenAccount(Guid accountId, string userName)
    {
        if (AccountId is not null)
            throw new RuleBroken("account-exists", $"{Name}已有登录账号，不能重复开户。");
        AccountId = accountId;
        Record(new OfficerAccountOpened(userName));
    }

    /// <summary>Ends the use of the account until it is enabled again.</summary>
    public void DisableAccount(string reason)
    {
        DemandAccount();
        if (AccountDisabled)
            throw new RuleBroken("account-disabled", $"{Name}的账号已停用，无需重复办理。");
        AccountDisabled = true;
        Record(new OfficerAccountDisabled(InvalidInput.Require("reason", "停用理由", reason, 200)));
    }

    /// <summary>Lets the account be used again.</summary>
    public void EnableAccount(string reason)
    {
        DemandAccount();
        if (!AccountDisabled)
            throw new RuleBroken("account-enabled", $"{Name}的账号未停用，无需启用。");
        AccountDisabled = false;
        Record(new OfficerAccountEnabled(InvalidInput.Require("reason", "启用理由", reason, 200)));
    }

    /// <summary>Records that a one-time password was given; the password itself is nowhere but on the account, hashed.</summary>
    public void ResetPassword(string reason)
    {
        DemandAccount();
        Record(new OfficerPasswordReset(InvalidInput.Require("reason", "重置理由", reason, 200)));
    }

    /// <summary>Records that the person chose a new password.</summary>
    public void ChangePassword()
    {
        DemandAccount();
        Record(new OfficerPasswordChanged());
    }

    /// <summary>Enters a renewed enforcement card: a later last day, and a new number where it was exchanged.</summary>
    public void RenewCard(string cardNumber, DateOnly validThrough, string reason)
    {
        var number = InvalidInput.Require("card", "执法证号", cardNumber, 30);
        if (CardNumber is not null && validThrough <= CardValidThrough && string.Equals(number, CardNumber, StringComparison.Ordinal))
            throw new InvalidInput("validThrough", $"现执法证有效期至{CardValidThrough:yyyy-MM-dd}，换证后的有效期应晚于该日。");
        var why = InvalidInput.Require("reason", "换证依据", reason, 200, 2);
        (CardNumber, CardValidThrough) = (number, validThrough);
        Record(new OfficerCardRenewed(number, validThrough, why));
    }

    /// <summary>Enters what entitles the person to review cases: the number of the 法律职业资格证书, or since when they have done so.</summary>
    public void Qualify(string qualification, string reason)
    {
        var text = InvalidInput.Require("qualification", "法律职业资格", qualification, 40, 4);
        if (string.Equals(text, Qualification, StringComparison.Ordinal))
            throw new RuleBroken("unchanged", $"{Name}的法律职业资格已是“{text}”，无需登记。");
        var why = InvalidInput.Require("reason", "登记依据", reason, 200, 2);
        Qualification = text;
        Record(new OfficerQualified(text, why));
    }

    /// <summary>Whether the enforcement card is valid on the day (行政处罚法第四十二条: officers with the qualification).</summary>
    public bool CardIsValidOn(DateOnly day) => CardNumber is not null && (CardValidThrough is null || day <= CardValidThrough);

    private void DemandAccount()
    {
        if (AccountId is null)
            throw new RuleBroken("no-account", $"{Name}还没有登录账号，请先开通。");
    }
}

public sealed record OfficerEnlisted(string? CardNumber, DateOnly? CardValidThrough) : Fact("officer.enlisted");

public sealed record OfficerCardRenewed(string CardNumber, DateOnly ValidThrough, string Reason) : Fact("officer.card-renewed");

public sealed record OfficerQualified(string Qualification, string Reason) : Fact("officer.qualified");

public sealed record OfficerAccountOpened(string UserName) : Fact("officer.account-opened");

public sealed record OfficerAccountDisabled(string Reason) : Fact("officer.account-disabled");

public sealed record OfficerAccountEnabled(string Reason) : Fact("officer.account-enabled");

public sealed record OfficerPasswordReset(string Reason) : Fact("officer.password-reset");

public sealed record OfficerPasswordChanged() : Fact("officer.password-changed");
