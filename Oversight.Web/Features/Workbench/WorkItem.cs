namespace Oversight.Web.Features.Workbench;

/// <summary>Where a line stands on the workbench.</summary>
public enum WorkTab
{
    /// <summary>待办: the next act is one's own.</summary>
    Todo,

    /// <summary>在办: one handles it, and somebody else has the next act.</summary>
    Running,

    /// <summary>待审: it waits for one's approval, review or verification.</summary>
    Review,

    /// <summary>逾期: of all these, what is past its limit.</summary>
    Late,
}

/// <summary>One line: a thing, how urgent it is, and its one next act.</summary>
/// <param name="Kind">Kind of the thing, see <see cref="Oversight.Domain.Common.Kinds"/>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number, or what stands for it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Tab">Todo, Running or Review; what is late is among them.</param>
/// <param name="NextAct">The one next act, as on the button.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="DueAt">UTC, exclusive; null where nothing runs.</param>
/// <param name="Tone">The colour, see <see cref="Oversight.Web.Kit.Tones"/>.</param>
/// <param name="Left">What is left, in words; empty where nothing runs.</param>
public sealed record WorkItem(string Kind, Guid Id, string Number, string Title, WorkTab Tab, string NextAct, string Href, DateTime? DueAt, string Tone, string Left)
{
    /// <summary>Whether the limit is past.</summary>
    public bool Late => string.Equals(Tone, Kit.Tones.Red, StringComparison.Ordinal);

    /// <summary>Whether the line belongs under a tab.</summary>
    public bool On(WorkTab tab) => tab == WorkTab.Late ? Late : Tab == tab;
}
