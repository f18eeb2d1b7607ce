using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>One act of publishing versions of items on one channel (办法第七条): when, where, by whom, with what proof.</summary>
public sealed class Publication : Aggregate
{
    /// <summary>Lines of one record at the most; an act that publishes more makes several records.</summary>
    public const int MostLines = 500;

    private readonly List<PublicationLine> _lines = [];
    private readonly List<EvidenceFile> _proof = [];

    private Publication() => Place = "";

    /// <summary>Where.</summary>
    public PublicationChannel Channel { get; private set; }

    /// <summary>Address on the web, place in the hall, or name of the medium.</summary>
    public string Place { get; private set; }

    /// <summary>The day on which it was published, China time.</summary>
    public DateOnly PublishedOn { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>Where it stands.</summary>
    public PublicationState State { get; private set; }

    /// <summary>Why it was last taken down, or null.</summary>
    public string? WithdrawnReason { get; private set; }

    /// <summary>What was published, in the order of the list.</summary>
    public IReadOnlyList<PublicationLine> Lines => [.. _lines.OrderBy(l => l.Place)];

    /// <summary>Screenshots and photographs.</summary>
    public IReadOnlyList<EvidenceFile> Proof => _proof;

    /// <summary>Records that versions were published.</summary>
    /// <param name="id">Id of the record.</param>
    /// <param name="actor">Who records it.</param>
    /// <param name="form">Where, when, and when it is looked at again.</param>
    /// <param name="versions">Item, number of its version and id of the line, in the order of the list.</param>
    /// <param name="proof">At least one screenshot or photograph.</param>
    /// <param name="today">Today, China time.</param>
    /// <exception cref="InvalidInput">A field cannot be taken as typed.</exception>
    public static Publication Record(Guid id, Actor actor, PublicationForm form, IReadOnlyList<PublishedVersion> versions, IReadOnlyList<EvidenceFile> proof, DateOnly today)
    {
        PublicationDuties.Record.Demand(actor);
        if (form.On > today)
            throw new InvalidInput("on", "公布日期不能晚于今天。");
        if (form.NextCheckOn <= form.On)
            throw new InvalidInput("nextCheck", "下次检查日应晚于公布日期。");
        InvalidInput.Within("on", "公布日期", form.On, new DateOnly(2016, 5, 12), today);
        InvalidInput.Within("nextCheck", "下次检查日", form.NextCheckOn, form.On, today.AddYears(2));
        if (proof.Count == 0)
            throw new InvalidInput("proof", "请上传公布页面截图或者现场照片作为凭证。");
        if (versions.Count is 0 or > MostLines)
            throw new InvalidInput("lines", versions.Count == 0 ? "请选择公布的事项。" : $"一次最多记录{MostLines}项，现有{versions.Count}项，请分次记录。");
        if (versions.DistinctBy(v => v.ItemId).Count() != versions.Count)
            throw new InvalidInput("lines", "同一事项选了两次，请去掉重复的事项。");
        var publication = new Publication
        {
            Id = id,
            Channel = form.Channel,
            Place = PlaceOf(form),
            PublishedOn = form.On,
            RecordedBy = actor.Id,
            State = PublicationState.Standing,
        };
        publication._lines.AddRange(versions.Select((v, i) => new PublicationLine(v.LineId, i + 1, v.ItemId, v.Number, form.Channel, form.NextCheckOn)));
        publication._proof.AddRange(proof);
        publication.Record(new PublicationRecorded(form.Channel, publication.Place, form.On, versions.Count) { Hashes = [.. proof.Select(f => f.Hash)] });
        return publication;
    }

    /// <summary>Takes down what hangs out there, all of it or some items, with the reason.</summary>
    /// <param name="actor">Who records it.</param>
    /// <param name="items">The items taken down; null for all that still stand.</param>
    /// <param name="on">The day on which they were taken down.</param>
    /// <param name="reason">Why.</param>
    /// <param name="today">Today, China time.</param>
    /// <exception cref="RuleBroken">Nothing of it stands any more.</exception>
    public void Withdraw(Actor actor, IReadOnlyCollection<Guid>? items, DateOnly on, string reason, DateOnly today)
    {
        PublicationDuties.Withdraw.Demand(actor);
        var state = PublicationFlow.Table.After(State, PublicationStep.Withdraw, PublicationFlow.Name);
        if (on < PublishedOn || on > today)
            throw new InvalidInput("on", $"撤下日期应在公布日{PublishedOn:yyyy-MM-dd}至今天之间。");
        var text = InvalidInput.Require("reason", "撤下理由", reason, 200, 5);
        var lines = _lines.Where(l => l.WithdrawnOn is null && (items is null || items.Contains(l.ItemId))).ToList();
        if (lines.Count == 0)
            throw new RuleBroken("nothing-stands", "所选事项已经撤下，请刷新后核对。", "办法第七条");
        foreach (var line in lines)
            line.Withdraw(on);
        WithdrawnReason = text;
        if (AllDown())
            State = state;
        Record(new PublicationWithdrawn(Channel, lines.Count, on, text));
    }

    /// <summary>Somebody looked at it in a check; sets when it is looked at again.</summary>
    /// <param name="items">Items that were looked at, with the day of the next look at each.</param>
    /// <param name="on">The day of the look.</param>
    public void Checked(IReadOnlyDictionary<Guid, DateOnly> items, DateOnly on)
    {
        PublicationFlow.Table.After(State, PublicationStep.Check, PublicationFlow.Name);
        var lines = _lines.Where(l => items.ContainsKey(l.ItemId)).ToList();
        foreach (var line in lines)
            line.Check(on, items[line.ItemId]);
        Record(new PublicationChecked(Channel, lines.Count, on));
    }

    private static string PlaceOf(PublicationForm form)
    {
        var place = InvalidInput.Require("place", form.Channel.PlaceName(), form.Place, 300, 2);
        if (form.Channel.OnTheWeb() && !(Uri.TryCreate(place, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            throw new InvalidInput("place", "请填写完整网址，以 http:// 或 https:// 开头。");
        return place;
    }

    private bool AllDown() => _lines.TrueForAll(l => l.WithdrawnOn is not null);
}

/// <summary>What is typed about an act of publishing.</summary>
/// <param name="Channel">Where.</param>
/// <param name="Place">Address on the web, place in the hall, or name of the medium.</param>
/// <param name="On">The day, China time.</param>
/// <param name="NextCheckOn">When it is to be looked at again.</param>
public sealed record PublicationForm(PublicationChannel Channel, string Place, DateOnly On, DateOnly NextCheckOn);

/// <summary>A version that was published.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Number">Number of its version.</param>
/// <param name="LineId">Id of the line to be.</param>
public sealed record PublishedVersion(Guid ItemId, int Number, Guid LineId);
