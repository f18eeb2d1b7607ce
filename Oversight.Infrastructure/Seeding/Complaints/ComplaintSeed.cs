using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Seeding.Complaints;

/// <summary>Enters the shipped scope catalogue and register of channels where they are not there yet, by acts of the system. What the bureau changed stays as it is.</summary>
public sealed class ComplaintSeed(Work work, IdSource ids, Settings settings, IDbContextFactory<OversightDb> contexts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() }, RespectRequiredConstructorParameters = true };

    /// <summary>What ships.</summary>
    /// <exception cref="InvalidDataException">The file is missing or empty.</exception>
    public static ShippedRegisters Load()
    {
        const string Resource = "Oversight.Infrastructure.Seeding.Complaints.complaint-registers.json";
        using var stream = typeof(ComplaintSeed).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException($"{Resource} is not in the assembly.");
        return JsonSerializer.Deserialize<ShippedRegisters>(stream, Json) ?? throw new InvalidDataException($"{Resource} is empty.");
    }

    /// <summary>Enters what is missing. Channels wait until there is a command centre to own them.</summary>
    public async Task Run()
    {
        var shipped = Load();
        await using var read = await contexts.CreateDbContextAsync();
        var known = await read.ComplaintScopes.AsNoTracking().Select(s => s.Code).ToListAsync();
        foreach (var (scope, order) in shipped.Scopes.Select((s, i) => (s, i + 1)).Where(s => !known.Contains(s.s.Code)))
        {
            // Under a key of its own, so that two nodes that start at once enter it once.
            await work.DoAsSystem(ComplaintDuties.Enter, Subject.New(Kinds.ComplaintScope), DerivedId.Of("complaint-scope.enter", scope.Code), (db, _) =>
            {
                db.ComplaintScopes.Add(ComplaintScope.Enter(ids.Next(db.Act!.Now), scope.Code, new ScopeText(scope.Title, scope.Within, scope.Advice, scope.Authority, scope.Phone, order), ScopeChange.Now(ids.Next(db.Act!.Now), Actor.System.Id, db.Act!.Now)));
                return Task.FromResult(true);
            });
        }

        var owner = await read.Departments.AsNoTracking().Where(d => d.Kind == DepartmentKind.CommandCentre && d.ClosedAfter == null).Select(d => (Guid?)d.Id).FirstOrDefaultAsync();
        if (owner is not { } department || await read.ComplaintChannels.AnyAsync())
            return;
        foreach (var channel in shipped.Channels)
        {
            await work.DoAsSystem(ComplaintDuties.Enter, Subject.New(Kinds.ComplaintChannel), DerivedId.Of("complaint-channel.enter", channel.Name), (db, _) =>
            {
                // Where the settings name no phone yet, the line is registered closed, to be completed by the command centre.
                var missing = settings.Phone.Length == 0 && channel.Address.Contains("{phone}", StringComparison.Ordinal);
                var address = missing ? "尚未登记" : channel.Address.Replace("{phone}", settings.Phone, StringComparison.Ordinal).Replace("{bureau}", settings.Bureau, StringComparison.Ordinal);
                db.ComplaintChannels.Add(ComplaintChannel.Enter(
                    ids.Next(db.Act!.Now), channel.Channel, new ChannelText(channel.Name, address, channel.Hours, department, null, channel.Open && !missing, channel.TestDays), ChinaTime.DayOf(db.Act!.Now)));
                return Task.FromResult(true);
            });
        }
    }
}

/// <summary>The file.</summary>
public sealed record ShippedRegisters(IReadOnlyList<ShippedScope> Scopes, IReadOnlyList<ShippedChannel> Channels);

/// <summary>An entry of the scope catalogue as the file has it.</summary>
public sealed record ShippedScope(string Code, string Title, bool Within, string Advice, string Authority, string Phone);

/// <summary>A channel as the file has it.</summary>
public sealed record ShippedChannel(IntakeChannel Channel, string Name, string Address, string Hours, bool Open, int TestDays);
