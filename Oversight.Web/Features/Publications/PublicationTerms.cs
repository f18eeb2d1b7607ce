using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>What the settings say about publication, read inside an act or a view.</summary>
internal static class PublicationTerms
{
    /// <summary>The channels on which every version has to stand.</summary>
    public static async Task<IReadOnlyList<PublicationChannel>> RequiredChannels(this OversightDb db)
    {
        List<PublicationChannel> required = [];
        if (await db.Of(Parameters.PublishOnPortal) == 1)
            required.Add(PublicationChannel.ServicePortal);
        if (await db.Of(Parameters.PublishOnSite) == 1)
            required.Add(PublicationChannel.GovernmentSite);
        if (await db.Of(Parameters.PublishInHall) == 1)
            required.Add(PublicationChannel.HallPoster);
        return required;
    }

    /// <summary>Until when versions have to be published. The list is kept here from the day of the first entry of an item on.</summary>
    public static async Task<PublicationDue> PublicationDue(this OversightDb db, CalendarSource calendar)
    {
        var first = await db.Items.OrderBy(i => i.Ordinal).Select(i => (long?)i.Ordinal).FirstOrDefaultAsync();
        var entered = first is { } seq ? await db.Trail.Where(e => e.Seq == seq).Select(e => (DateTime?)e.RecordedAt).FirstOrDefaultAsync() : null;
        return new PublicationDue(await db.Of(Parameters.PublicationDays), entered is { } at ? ChinaTime.DayOf(at) : DateOnly.MinValue, calendar.Current);
    }

    /// <summary>The office that publishes the list, and answers for what is missing.</summary>
    public static Task<Guid> LegalOffice(this OversightDb db) =>
        db.Departments.Where(d => d.Kind == DepartmentKind.LegalOffice).OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).Select(d => d.Id).FirstAsync();
}
