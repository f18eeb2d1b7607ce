using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Trail;

/// <summary>Appends entries behind the head, in the transaction of the act. One instance for one save.</summary>
internal sealed class TrailAppender(OversightDb db, ActStamp act, TrailKey key, TrailSite site)
{
    // An act of many parts runs ahead of the clock by a microsecond a part; only more than this is the clock's doing.
    private const long Slack = 1_000_000;
    private int _part;

    /// <summary>Adds one entry and moves the head.</summary>
    public async Task<TrailEntry> Append(Subject subject, string action, string outcome, byte[] payload, IReadOnlyList<string> files, DateTime? occurredAt, (byte[] Rows, int Layout)? state, CancellationToken cancellation)
    {
        var head = db.TrailHeads.Local.Single();
        var now = Microseconds(act.Now);
        var recorded = Math.Max(now, head.RecordedUs + 1);
        var last = await db.Trail.AsNoTracking()
            .Where(e => e.SubjectKind == subject.Kind && e.SubjectId == subject.Id)
            .OrderByDescending(e => e.SubjectSeq)
            .Select(e => new { e.SubjectSeq, e.Hash })
            .FirstOrDefaultAsync(cancellation);
        var salt = RandomNumberGenerator.GetBytes(32);
        var stateSalt = RandomNumberGenerator.GetBytes(32);
        var record = new TrailRecord
        {
            Seq = head.Seq + 1,
            OpId = act.OpId,
            Part = _part++,
            RecordedUs = recorded,
            OccurredUs = occurredAt is { } at ? Microseconds(at) : TrailRecord.NotStated,
            Flags = TrailFlags.Sha256
                | (now < head.RecordedUs - Slack ? TrailFlags.ClockWentBack : TrailFlags.None)
                | (occurredAt is { } stated && act.Now - stated > TimeSpan.FromHours(24) ? TrailFlags.Late : TrailFlags.None)
                | (string.Equals(outcome, Outcomes.Refused, StringComparison.Ordinal) ? TrailFlags.Refused : TrailFlags.None)
                | (site.Demonstration ? TrailFlags.Demonstration : TrailFlags.None),
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            SubjectSeq = (last?.SubjectSeq ?? 0) + 1,
            Actor = act.ActorId.ToString(),
            Role = act.Role.ToString(),
            OnBehalfOf = "",
            Session = act.Session,
            Node = site.Node,
            Action = action,
            Outcome = outcome,
            PayloadCommit = TrailRecord.CommitTo(salt, payload),
            StateCommit = state is { } s ? TrailRecord.CommitTo(stateSalt, s.Rows) : TrailRecord.Nothing,
            FilesCommit = TrailRecord.CommitToFiles(files),
            SubjectPrev = last?.Hash ?? TrailRecord.Nothing,
            Prev = head.Hash,
        };
        var bytes = record.ToBytes();
        var hash = TrailRecord.HashOf(bytes);
        var recordedAt = DateTime.UnixEpoch.AddMicroseconds(recorded);
        var day = ChinaTime.DayOf(recordedAt);
        var entry = new TrailEntry
        {
            Seq = record.Seq,
            Record = bytes,
            Hash = hash,
            Mac = key.Mac(day, hash),
            KeyId = key.NameOf(day),
            OpId = record.OpId,
            Part = record.Part,
            RecordedAt = recordedAt,
            OccurredAt = occurredAt,
            Flags = record.Flags,
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            SubjectSeq = record.SubjectSeq,
            Actor = record.Actor,
            Role = record.Role,
            Action = action,
            Outcome = outcome,
        };
        db.Trail.Add(entry);
        db.TrailPayloads.Add(TrailPayload.Of(record.Seq, payload, salt, stateSalt, state?.Layout ?? 0, string.Join(',', files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))));
        head.MoveTo(record.Seq, hash, recorded);
        return entry;
    }

    internal static long Microseconds(DateTime utc) => (ChinaTime.ToMicroseconds(utc).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}

/// <summary>What every entry says about where it was written.</summary>
/// <param name="Node">Name of this node.</param>
/// <param name="Demonstration">Whether the data are a demonstration.</param>
public sealed record TrailSite(string Node, bool Demonstration);
