using Oversight.Domain.Archives;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;

namespace Oversight.Web.Features.Archives;

/// <summary>An archive as the list shows it.</summary>
public sealed record ArchiveRow(
    Guid Id, long Ordinal, string Number, Guid CaseId, string? CaseNumber, string ItemName, string? Party, PowerCategory Category, string Department,
    ArchiveState State, DateOnly EndedOn, DateTime FiledAt, RetentionPeriod Period, DateOnly? RetainThrough, int Volumes, int Readings);

/// <summary>A case that waits to be put away, as the list shows it.</summary>
public sealed record WaitingRow(Guid CaseId, long Ordinal, string? CaseNumber, string ItemName, string? Party, PowerCategory Category, CaseState State, string Department, string Handler, DateTime From, bool Unsealed, Deadline Due);

/// <summary>An archive with everything that its page shows.</summary>
/// <param name="Archive">The archive, not tracked.</param>
/// <param name="CaseNumber">案号.</param>
/// <param name="Party">The party that the case is called by; null where it was erased.</param>
/// <param name="Department">Name of the department.</param>
/// <param name="Moves">What the asker can do now.</param>
/// <param name="Names">Names of people by id.</param>
/// <param name="Due">When it has to be put away again; null while it is put away.</param>
/// <param name="Now">UTC.</param>
/// <param name="Outdated">By what the decision fell after the file was put away; null where it did not, or was put away since.</param>
public sealed record ArchiveView(
    CaseArchive Archive, string CaseNumber, string? Party, string Department, IReadOnlyList<ArchiveMove> Moves, IReadOnlyDictionary<Guid, string> Names, Deadline? Due, DateTime Now, string? Outdated)
{
    /// <summary>The name of a person.</summary>
    public string Who(Guid id) => Names.GetValueOrDefault(id, "其他人员");
}

/// <summary>What the page of a case says of its archive.</summary>
/// <param name="ArchiveId">The archive, or null while there is none.</param>
/// <param name="Rule">The line of the table of retention that fits.</param>
/// <param name="Due">When it has to be put away; null while the case is open, once it is put away, and where it is not asked for.</param>
/// <param name="MayFile">Whether the asker puts files of this department away.</param>
/// <param name="Missing">What is in the way, in sentences.</param>
/// <param name="Version">Version of the case.</param>
/// <param name="Ended">Whether the case ended.</param>
/// <param name="Now">UTC.</param>
public sealed record CaseFiling(Guid? ArchiveId, RetentionRule Rule, Deadline? Due, bool MayFile, IReadOnlyList<string> Missing, int Version, bool Ended, DateTime Now);
