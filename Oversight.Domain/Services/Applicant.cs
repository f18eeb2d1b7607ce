using Oversight.Domain.Casework;
using Oversight.Domain.Common;

namespace Oversight.Domain.Services;

/// <summary>Who applies, and who does it for them.</summary>
/// <param name="Party">The applicant: name, identity number and phone are needed.</param>
/// <param name="Agent">代办人, or empty.</param>
/// <param name="AgentPhone">Phone of the agent, or empty.</param>
public sealed record Applicant(PartyCard Party, string Agent, string AgentPhone)
{
    /// <summary>As it is kept.</summary>
    /// <param name="today">China time.</param>
    /// <exception cref="InvalidInput">A field cannot be taken as typed.</exception>
    public Applicant Checked(DateOnly today)
    {
        InvalidInput.Require("party", Party.Kind == PartyKind.Person ? "姓名" : "名称", Party.Name, 100, 2);
        if (Party.Identity.Trim().Length == 0)
            throw new InvalidInput("identity", "请填写证件号码，办理时要核对申请人身份。");
        if (Party.Kind != PartyKind.Person && Party.Representative.Trim().Length == 0)
            throw new InvalidInput("representative", $"请填写{(Party.Kind == PartyKind.Enterprise ? "法定代表人或负责人" : "经营者")}姓名。");
        Contact.DemandPhone("phone", Party.Phone);
        var agent = Contact.Agent(Agent);
        return new Applicant(Party.Checked(today), agent, agent.Length == 0 ? "" : Contact.DemandPhone("agentPhone", AgentPhone));
    }
}

/// <summary>The names and phones that the public types.</summary>
public static class Contact
{
    /// <summary>Half-width digits without spaces and dashes: a phone is counted by this.</summary>
    /// <exception cref="InvalidInput">It is no phone.</exception>
    public static string DemandPhone(string field, string typed)
    {
        var phone = string.Concat(typed.Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c).Where(c => !char.IsWhiteSpace(c) && c is not '-' and not '－' and not '+'));
        if (phone.Length == 0)
            throw new InvalidInput(field, "请填写电话，有情况时好联系。");
        return phone.Length is >= 7 and <= 15 && phone.All(char.IsAsciiDigit)
            ? phone
            : throw new InvalidInput(field, "电话应为7至15位数字，例如 13800000000 或 0371-00000000，请核对。");
    }

    /// <summary>The agent's name, or empty.</summary>
    public static string Agent(string typed) => typed.Trim().Length == 0 ? "" : InvalidInput.Require("agent", "代办人姓名", typed, 50, 2);

    /// <summary>A name as screens show it: the first sign, the rest hidden.</summary>
    public static string MaskName(string name)
    {
        var signs = new System.Globalization.StringInfo(name);
        return signs.LengthInTextElements <= 1 ? name : signs.SubstringByTextElements(0, 1) + new string('*', Math.Min(signs.LengthInTextElements - 1, 3));
    }
}
