using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Persistence;

/// <summary>Instants are UTC in whole microseconds, and an instant of another kind is not stored; SQLite returns them without a kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    v => ChinaTime.ToMicroseconds(v),
    v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
