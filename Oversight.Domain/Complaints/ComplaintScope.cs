using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>An entry of the scope catalogue (办法第十三条 投诉的范围): what the bureau takes on, and for what is another's, where to go.</summary>
public sealed class ComplaintScope : Aggregate
{
    private ComplaintScope() => (Code, Title, Advice, Authority, Phone) = ("", "", "", "", "");

    /// <summary>ASCII code, fixed.</summary>
    public string Code { get; private init; }

    public string Title { get; private set; }

    /// <summary>Whether the bureau takes it on.</summary>
    public bool Within { get; private set; }

    /// <summary>What the caller is told.</summary>
    public string Advice { get; private set; }

    /// <summary>Who is competent, or empty where the bureau is.</summary>
    public string Authority { get; private set; }

    /// <summary>How to reach them, or empty.</summary>
    public string Phone { get; private set; }

    public bool Active { get; private set; }

    /// <summary>By what the catalogue is sorted.</summary>
    public int SortOrder { get; private set; }

    /// <summary>Enters an entry.</summary>
    public static ComplaintScope Enter(Guid id, string code, ScopeText text)
    {
        var scope = new ComplaintScope { Id = id, Code = InvalidInput.Require("code", "编号", code, 40, 2) };
        scope.Set(text);
        return scope;
    }

    /// <summary>Changes an entry.</summary>
    public void Set(ScopeText text)
    {
        (Title, Within, Active, SortOrder) = (InvalidInput.Require("title", "事项", text.Title, 60, 2), text.Within, text.Active, text.SortOrder);
        Advice = InvalidInput.Require("advice", "告知内容", text.Advice, 500, 4);
        Authority = text.Within ? "" : InvalidInput.Require("authority", "主管机关", text.Authority, 100, 2);
        Phone = text.Phone.Trim().Length == 0 ? "" : InvalidInput.Require("phone", "电话", text.Phone, 30, 3);
        Record(new ComplaintScopeSet(Title, Within, Active));
    }
}

/// <summary>What an entry of the scope catalogue says.</summary>
public sealed record ScopeText(string Title, bool Within, string Advice, string Authority, string Phone, int SortOrder, bool Active = true);
