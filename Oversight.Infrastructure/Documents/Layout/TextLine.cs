using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>One set line: clusters with their place in the measure.</summary>
internal sealed record TextLine(Cluster[] Clusters, double[] X)
{
    /// <summary>Where the last cluster ends, from the left of the measure, in points.</summary>
    public double End => Clusters.Length == 0 ? 0 : X[^1] + Clusters[^1].Advance;

    /// <summary>Where the first cluster begins.</summary>
    public double Start => Clusters.Length == 0 ? 0 : X[0];

    /// <summary>The runs of the line, one for each stretch of one font.</summary>
    public IEnumerable<GlyphRun> Runs(double x, double baseline)
    {
        for (var i = 0; i < Clusters.Length;)
        {
            var (first, head) = (i, Clusters[i]);
            while (i < Clusters.Length && ReferenceEquals(Clusters[i].Font, head.Font) && Clusters[i].Size == head.Size && Clusters[i].Ink == head.Ink) i++;
            var characters = new int[i - first];
            var offsets = new double[i - first];
            for (var k = first; k < i; k++) (characters[k - first], offsets[k - first]) = (Clusters[k].Character, X[k] - X[first]);
            yield return new GlyphRun(head.Font, head.Size, head.Ink, x + X[first], baseline, characters, offsets);
        }
    }
}
