using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Publications;

/// <summary>One page of the ledger.</summary>
/// <param name="Rows">In the order of codes.</param>
/// <param name="Count">How many items in all, up to the cap.</param>
/// <param name="Capped">Whether counting stopped at the cap.</param>
/// <param name="HasPrevious">Whether items precede the page.</param>
/// <param name="HasNext">Whether items follow it.</param>
/// <param name="MayRecord">Whether the asker records publications.</param>
/// <param name="Required">Channels on which every version has to stand.</param>
public sealed record LedgerPage(IReadOnlyList<LedgerRow> Rows, int Count, bool Capped, bool HasPrevious, bool HasNext, bool MayRecord, IReadOnlyList<PublicationChannel> Required);

/// <summary>An item with the version in force and how it stands on each channel.</summary>
public sealed record LedgerRow(Guid ItemId, string Code, PowerCategory Category, string Name, int Number, DateOnly EffectiveFrom, DateOnly? RepealedAfter, IReadOnlyList<LedgerCell> Cells);

/// <summary>How a version stands on a channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Standing">Null where nothing stands and nothing has to.</param>
/// <param name="PublicationId">The record, or null.</param>
/// <param name="On">The day of publication.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="NextCheckOn">When it is looked at again.</param>
/// <param name="DueOn">Until when it has to be published; null where it is.</param>
/// <param name="Light">The light of what is due.</param>
/// <param name="Text">What the chip says.</param>
/// <param name="Old">The older version that still stands there, or null.</param>
public sealed record LedgerCell(PublicationChannel Channel, PublicationStanding? Standing, Guid? PublicationId, DateOnly? On, string? By, DateOnly? NextCheckOn, DateOnly? DueOn, Light Light, string Text, int? Old);

/// <summary>What can be recorded on a channel.</summary>
/// <param name="Items">The items.</param>
/// <param name="Place">The place of the last record on the channel, or empty.</param>
/// <param name="NextCheckOn">The next look that the settings propose.</param>
/// <param name="There">How many items of the same choice are left out because they are recorded there already.</param>
public sealed record Publishable(IReadOnlyList<PublishableItem> Items, string Place, DateOnly NextCheckOn, int There);

/// <summary>A version that can be recorded.</summary>
public sealed record PublishableItem(Guid ItemId, string Code, string Name, int Number, DateOnly EffectiveFrom);

/// <summary>Everything that the page of one record shows.</summary>
public sealed record PublicationDetail(
    Guid Id, PublicationChannel Channel, string Place, DateOnly On, string By, PublicationState State, string? WithdrawnReason,
    IReadOnlyList<PublishedLine> Lines, IReadOnlyList<FileDetail> Proof, bool MayWithdraw);

/// <summary>A line of a record.</summary>
public sealed record PublishedLine(Guid ItemId, string Code, string Name, int Number, DateOnly? WithdrawnOn, DateOnly? CheckedOn, DateOnly NextCheckOn);
