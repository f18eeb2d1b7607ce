using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Oversight.Infrastructure.Persistence;

/// <summary>Instants are UTC in whole microseconds; SQLite returns them without a kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    v => new DateTime(v.Ticks - (v.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
    v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
