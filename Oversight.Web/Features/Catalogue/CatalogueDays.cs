using System.Globalization;

namespace Oversight.Web.Features.Catalogue;

/// <summary>Days as screens and files of the list write them.</summary>
public static class CatalogueDays
{
    /// <summary>2026-11-23</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
