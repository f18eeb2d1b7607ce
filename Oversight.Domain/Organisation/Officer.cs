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

    /// <summary>The sign-in account, or null for those who have none.</summary>
    public Guid? AccountId { get; private set; }

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

    /// <summary>Whether the enforcement card is valid on the day (行政处罚法第四十二条: officers with the qualification).</summary>
    public bool CardIsValidOn(DateOnly day) => CardNumber is not null && (CardValidThrough is null || day <= CardValidThrough);
}

public sealed record OfficerEnlisted(string? CardNumber, DateOnly? CardValidThrough) : Fact("officer.enlisted");

public sealed record OfficerAccountOpened(string UserName) : Fact("officer.account-opened");
