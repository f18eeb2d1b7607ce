using Oversight.Infrastructure.Documents.Volumes;
using Oversight.Infrastructure.Review;
using Oversight.Web.Features.Review;

namespace Oversight.Web.Features.Archives;

/// <summary>案卷评查表 in the volume: the procedure check as it stood when the file was put away.</summary>
public sealed class ReviewPart(CheckReader checks, CaseCheckViews papers) : IVolumeSheet
{
    /// <inheritdoc/>
    public async Task<VolumePart?> Part(VolumeMaterial material)
    {
        var (on, at) = (material.Case, material.Volume.FiledAt);
        if (on.AcceptedAt is null)
            return null;
        var lines = await checks.Lines(material.Db, on, at, null, null);
        var paper = await papers.Paper(material.Db, on, [.. lines.Select(l => l with { Reason = material.Print(l.Reason), Explanation = material.Print(l.Explanation) })], at);
        return new VolumePart("", material.Bureau, "行政执法案卷评查表", VolumeParts.Day(at), CaseReviewDocument.Compose(paper with { Party = material.Print(paper.Party), Item = material.Print(paper.Item) }).Blocks);
    }
}
