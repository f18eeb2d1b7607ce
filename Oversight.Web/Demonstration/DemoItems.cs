using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Seeding.Catalogue;

namespace Oversight.Web.Demonstration;

/// <summary>Which items are exercised, by whom and how often: some daily, most now and then, some never.</summary>
internal sealed class DemoItems
{
    /// <summary>The department that lags behind in this demonstration.</summary>
    public const string Laggard = "ZD3";

    private static readonly string[] Common = ["CF-003", "CF-007", "CF-009", "CF-021", "CF-023", "CF-029", "CF-060", "CF-068", "CF-070"];

    private readonly List<(DemoItem Value, int Weight)> _all = [];

    public DemoItems(ShippedCatalogue catalogue)
    {
        foreach (var item in catalogue.Items)
        {
            var handling = catalogue.Handling[item.Code];
            var procedure = catalogue.Procedures.First(p => string.Equals(p.Code, handling.Procedure, StringComparison.Ordinal));
            foreach (var department in handling.Departments)
                _all.Add((new DemoItem(item, procedure, department), Weight(item, procedure, department)));
        }
    }

    /// <summary>Draws an item that can meet the fate.</summary>
    public DemoItem Draw(CaseFate fate, Chance chance)
    {
        var laggard = fate == CaseFate.ClosedLate ? chance.Percent(75) : fate == CaseFate.Red && chance.Percent(60);
        return chance.Weighted([.. _all.Where(c => Suits(c.Value, fate) && (!laggard || c.Value.Department is Laggard))]);
    }

    private static bool Suits(DemoItem item, CaseFate fate)
    {
        var (procedure, service) = (item.Procedure, string.Equals(item.Procedure.Code, "service-record", StringComparison.Ordinal));
        var aYear = procedure.Committed.Unit == TermUnit.Months;
        return fate switch
        {
            CaseFate.Stopped => procedure.Pauses.Count > 0 && !aYear,
            CaseFate.Decided => procedure.Steps.Any(s => s.Kind == StepKind.Decide) && !aYear,
            CaseFate.Terminated or CaseFate.NotAccepted or CaseFate.Withdrawn or CaseFate.Pending => !service,
            CaseFate.Green => true,
            _ => !aYear,
        };
    }

    private static int Weight(ShippedItem item, ShippedProcedure procedure, string department) => procedure.Code switch
    {
        _ when Common.Contains(item.Code[^6..], StringComparer.Ordinal) => 36,
        "penalty-ordinary" => department is "WJZD" ? 5 : 2,
        "penalty-simple" => 20,
        "check" => 22,
        "public-service" => 120,
        "service-record" => 55,
        _ => 3,
    };
}

/// <summary>An item as one department handles it.</summary>
internal sealed record DemoItem(ShippedItem Item, ShippedProcedure Procedure, string Department)
{
    /// <summary>The committed limit.</summary>
    public Term Committed => Procedure.Committed.ToTerm();

    public PowerCategory Category => Item.Category;
}
