using Oversight.Domain.Casework;
using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <content>What the complainant adds while it runs.</content>
public sealed partial class Complaint
{
    /// <summary>Additions to one complaint.</summary>
    public const int MostSupplements = 20;

    private readonly List<ComplaintSupplement> _supplements = [];

    /// <summary>批示领导 or 媒体名称, or empty; see <see cref="ComplaintOrigin"/>.</summary>
    public string OriginFrom { get; private init; } = "";

    /// <summary>Address of the report, or empty.</summary>
    public string OriginLink { get; private init; } = "";

    /// <summary>邮戳、批示或者报道日期, or null.</summary>
    public DateOnly? OriginOn { get; private init; }

    /// <summary>The additions as rows.</summary>
    public IReadOnlyList<ComplaintSupplement> SupplementRows => _supplements;

    /// <summary>The additions, the first first.</summary>
    public IReadOnlyList<ComplaintSupplement> Supplements => [.. _supplements.OrderBy(s => s.Number)];

    /// <summary>补充情况: the complainant adds to what was said, by themselves; it belongs to the account and is sealed like it.</summary>
    /// <param name="id">Id of the addition.</param>
    /// <param name="text">What was added, sealed for the complaint's circles.</param>
    /// <param name="files">What handlers may see.</param>
    /// <param name="originals">What shows who complained.</param>
    /// <param name="timing">Now.</param>
    /// <exception cref="RuleBroken">It has ended, or enough was added.</exception>
    public void Supplement(Guid id, byte[] text, IReadOnlyList<EvidenceFile> files, IReadOnlyList<EvidenceFile> originals, CaseTiming timing)
    {
        if (!State.IsOpen())
            throw new RuleBroken("ended", $"该件{State.Name()}，不能再补充；有新的情况请重新提交。", "办法第十三条");
        if (_supplements.Count >= MostSupplements)
            throw new RuleBroken("supplements", $"补充情况最多{MostSupplements}次，请打电话或者到窗口说明。", "办法第十三条");
        if (_materials.Count + files.Count > MostFiles || _originals.Count + originals.Count > MostFiles)
            throw new InvalidInput("files", $"材料合计最多{MostFiles}份，请合并后再提交。");
        _supplements.Add(new ComplaintSupplement(id, _supplements.Count + 1, text, timing.Now));
        _materials.AddRange(files);
        _originals.AddRange(originals);
        Record(new ComplaintSupplemented(_supplements.Count, [.. originals.Concat(files).Select(f => f.Hash)]));
    }
}

/// <summary>Something that the complainant added, sealed.</summary>
public sealed class ComplaintSupplement
{
    private ComplaintSupplement()
    {
    }

    internal ComplaintSupplement(Guid id, int number, byte[] text, DateTime now) => (Id, Number, Text, At) = (id, number, text, now);

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    /// <summary>Sealed under the complaint's key; null once erased.</summary>
    public byte[]? Text { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    internal void Erase() => Text = null;
}
