namespace Oversight.Domain.Disclosures;

/// <summary>The rules of disclosure that are data: on which grounds a decision is withheld, and how long each class stays public.</summary>
/// <param name="Grounds">The grounds, in the order of the form.</param>
/// <param name="Classes">The classes, the lightest first.</param>
public sealed record DisclosureRules(IReadOnlyList<DisclosureGround> Grounds, IReadOnlyList<DisclosureClass> Classes)
{
    /// <summary>The ground with the code, or null.</summary>
    public DisclosureGround? Ground(string? code) => Grounds.FirstOrDefault(g => string.Equals(g.Code, code, StringComparison.Ordinal));

    /// <summary>The class with the code, or null.</summary>
    public DisclosureClass? Class(string? code) => Classes.FirstOrDefault(c => string.Equals(c.Code, code, StringComparison.Ordinal));

    /// <summary>The classes that a decision can be disclosed under: those of penalties for a penalty, the other one for everything else.</summary>
    /// <param name="reading">Code of the class that the decision reads as.</param>
    public IReadOnlyList<DisclosureClass> ClassesFor(string reading) => [.. Classes.Where(c => c.IsOther == string.Equals(reading, ClassReading.Other, StringComparison.Ordinal))];

    /// <summary>The grounds on which a decision of a class can be withheld: that it is light is a ground for the light ones alone.</summary>
    public IReadOnlyList<DisclosureGround> GroundsFor(string? @class) =>
        [.. Grounds.Where(g => !string.Equals(g.Code, DisclosureGround.Light, StringComparison.Ordinal) || string.Equals(@class, ClassReading.Minor, StringComparison.Ordinal))];

    /// <summary>Whether a class is lighter than what the decision reads as.</summary>
    public bool IsLighter(string? @class, string reading) => Place(@class) < Place(reading);

    private int Place(string? code) => Classes.TakeWhile(c => !string.Equals(c.Code, code, StringComparison.Ordinal)).Count();
}

/// <summary>A lawful ground for not publishing.</summary>
/// <param name="Code">ASCII code.</param>
/// <param name="Name">As the form says it.</param>
/// <param name="Clause">The clause that gives it.</param>
/// <param name="Note">When it applies.</param>
public sealed record DisclosureGround(string Code, string Name, string Clause, string Note)
{
    /// <summary>Code of the ground that it is light.</summary>
    public const string Light = "light";
}

/// <summary>How grave a decision is, and how long it stays public for that.</summary>
/// <param name="Code">ASCII code: minor, general, serious, other.</param>
/// <param name="Name">轻微, 一般, 严重.</param>
/// <param name="Least">Least months in public.</param>
/// <param name="Most">Most months in public.</param>
/// <param name="Usual">Months that the form starts with.</param>
/// <param name="Published">Whether it is published as a rule.</param>
/// <param name="Clause">The clause that gives the period.</param>
/// <param name="Note">What falls under it.</param>
/// <param name="Confirmed">Whether the legal office has confirmed it; otherwise it is 待核定.</param>
public sealed record DisclosureClass(string Code, string Name, int Least, int Most, int Usual, bool Published, string Clause, string Note, bool Confirmed)
{
    /// <summary>Whether it is for what is no penalty.</summary>
    public bool IsOther => string.Equals(Code, ClassReading.Other, StringComparison.Ordinal);

    /// <summary>The period as screens say it.</summary>
    public string PeriodText => Least == Most ? $"{Least}个月" : Least <= 1 ? $"最长{Most}个月" : $"最短{Least}个月，最长{Most}个月";
}
