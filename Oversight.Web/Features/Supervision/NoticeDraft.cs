namespace Oversight.Web.Features.Supervision;

/// <summary>A notice as it is being typed.</summary>
public sealed class NoticeDraft
{
    public string Title { get; set; } = "";

    public int TermDays { get; set; } = 10;

    public IList<NoticeDraftLine> Requirements { get; set; } = [new()];
}

/// <summary>A requirement as it is being typed.</summary>
public sealed class NoticeDraftLine
{
    public string Text { get; set; } = "";

    public string Measure { get; set; } = "";
}
