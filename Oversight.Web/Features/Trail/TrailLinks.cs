using Oversight.Domain.Common;

namespace Oversight.Web.Features.Trail;

/// <summary>Where the thing behind an entry is shown.</summary>
public static class TrailLinks
{
    /// <summary>The address, or null where the thing has no page of its own.</summary>
    public static string? Of(string kind, Guid id) => kind switch
    {
        Kinds.PowerItem when id != Guid.Empty => $"/catalogue/{id}",
        Kinds.PowerItem => "/catalogue",
        Kinds.Adjustment when id != Guid.Empty => $"/adjustments/{id}",
        Kinds.Adjustment => "/adjustments",
        Kinds.Benchmark when id != Guid.Empty => $"/discretion/{id}",
        Kinds.Benchmark => "/discretion",
        Kinds.Law when id != Guid.Empty => $"/laws/{id}",
        Kinds.Law => "/laws",
        Kinds.Case when id != Guid.Empty => $"/cases/{id}",
        Kinds.Case => "/cases",
        Kinds.Client when id != Guid.Empty => $"/admin/clients/{id}",
        Kinds.Client => "/admin/clients",
        Kinds.OutsideCase when id != Guid.Empty => $"/cases/outside/{id}",
        Kinds.OutsideCase => "/cases/outside",
        Kinds.Archive when id != Guid.Empty => $"/archives/{id}",
        Kinds.Archive => "/archives",
        Kinds.Reexamination when id != Guid.Empty => $"/reexaminations/{id}",
        Kinds.Reexamination or Kinds.ReviewSheet when id == Guid.Empty => "/reexaminations",
        Kinds.ReviewSheet => $"/reexaminations/sheets/{id}",
        Kinds.Disclosure when id != Guid.Empty => $"/disclosure/{id}",
        Kinds.Disclosure => "/disclosure",
        Kinds.CreditRecord when id != Guid.Empty => $"/credit/{id}",
        Kinds.CreditRecord => "/credit",
        Kinds.CreditBatch when id != Guid.Empty => $"/credit/batches/{id}",
        Kinds.CreditBatch => "/credit/batches",
        Kinds.Application when id != Guid.Empty => $"/services/{id}",
        Kinds.Application => "/services",
        Kinds.Booking => "/services/bookings",
        Kinds.BookingPlan => "/services/plans",
        Kinds.Topic when id != Guid.Empty => $"/topics/{id}",
        Kinds.Complaint when id != Guid.Empty => $"/complaints/{id}",
        Kinds.Complaint => "/complaints",
        Kinds.ComplaintChannel => "/complaints/channels",
        Kinds.ComplaintScope => "/complaints/scope",
        Kinds.Finding when id != Guid.Empty => $"/findings/{id}",
        Kinds.Finding => "/findings",
        Kinds.Alert when id != Guid.Empty => $"/alerts/{id}",
        Kinds.Alert => "/alerts",
        Kinds.AlertRule => "/alerts/rules",
        Kinds.CheckPlan => "/alerts/plans",
        Kinds.Notice when id != Guid.Empty => $"/notices/{id}",
        Kinds.Notice => "/notices",
        Kinds.LedgerEntry when id != Guid.Empty => $"/ledger/{id}",
        Kinds.LedgerEntry => "/ledger",
        Kinds.Department or Kinds.Post or Kinds.Officer or Kinds.Team => "/organisation",
        Kinds.Parameter => "/admin/parameters",
        Kinds.Calendar => "/admin/calendar",
        _ => null,
    };
}
