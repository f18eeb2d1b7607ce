using Oversight.Domain.Common;

namespace Oversight.Domain.Supervision;

/// <content>Findings that follow from a rule and not from anybody's judgement.</content>
public sealed partial class Finding
{
    /// <summary>
    /// Records a finding that a rule makes: a term that passed, a comparison that differs. Nobody decides on it, so it may also be
    /// about the legal office; who decides what follows is as with any other.
    /// </summary>
    /// <param name="id">Id of the finding.</param>
    /// <param name="text">What it says.</param>
    /// <param name="departmentId">The department that it is about.</param>
    /// <param name="againstLegalOffice">Whether that is the legal office itself.</param>
    /// <param name="itemId">The power item concerned, or null.</param>
    /// <param name="foundOn">The day, China time.</param>
    /// <param name="recordedBy">Whoever ran the rule; empty for the system.</param>
    /// <param name="evidence">Photographs and documents.</param>
    public static Finding ByRule(Guid id, FindingText text, Guid departmentId, bool againstLegalOffice, Guid? itemId, DateOnly foundOn, Guid recordedBy, IEnumerable<EvidenceFile> evidence) =>
        Of(id, text, departmentId, againstLegalOffice, itemId, null, foundOn, recordedBy, evidence);

    /// <summary>Records what an alert or the re-examination of a case led to; who may do that has been checked there.</summary>
    /// <param name="id">Id of the finding.</param>
    /// <param name="text">What it says.</param>
    /// <param name="departmentId">The department that it is about.</param>
    /// <param name="againstLegalOffice">Whether that is the legal office itself.</param>
    /// <param name="itemId">The power item concerned, or null.</param>
    /// <param name="caseId">The case concerned, or null.</param>
    /// <param name="foundOn">The day, China time.</param>
    /// <param name="recordedBy">Who turned the alert into it, or the reviewer.</param>
    public static Finding FromCase(Guid id, FindingText text, Guid departmentId, bool againstLegalOffice, Guid? itemId, Guid? caseId, DateOnly foundOn, Guid recordedBy) =>
        Of(id, text, departmentId, againstLegalOffice, itemId, caseId, foundOn, recordedBy, []);
}
