namespace Oversight.Domain.Casework;

/// <summary>What was filled in at one field of a paper.</summary>
public sealed class CasePaperValue
{
    private CasePaperValue() => (Field, Text) = ("", "");

    internal CasePaperValue(Guid id, string field, string text) => (Id, Field, Text) = (id, field, text);

    public Guid Id { get; private init; }

    /// <summary>Code of the field.</summary>
    public string Field { get; private init; }

    public string Text { get; private set; }

    internal void Write(string text) => Text = text;
}
