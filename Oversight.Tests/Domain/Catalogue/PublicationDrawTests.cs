using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Oversight.Domain.Catalogue;

namespace Oversight.Tests.Domain.Catalogue;

public sealed class PublicationDrawTests
{
    private const string Seed = "00112233445566778899aabbccddeeff";

    [Fact]
    public void The_same_seed_and_population_draw_the_same_places_for_ever()
    {
        // Written down once: a change of the algorithm would make every draw that is kept unprovable.
        Assert.Equal(PublicationDraw.Places(Seed, 294, 10), PublicationDraw.Places(Seed, 294, 10));
        Assert.Equal(Known, PublicationDraw.Places(Seed, 294, 10));
        Assert.NotEqual(Known, PublicationDraw.Places(Seed[..^1] + "e", 294, 10));
    }

    [Property(MaxTest = 200)]
    public void Places_are_in_the_population_and_each_is_drawn_once(byte[] seed, ushort population, byte size)
    {
        var drawn = PublicationDraw.Places(Convert.ToHexString(seed), population, size);
        Assert.Equal(Math.Min((int)population, size), drawn.Count);
        Assert.Equal(drawn.Count, drawn.Distinct().Count());
        Assert.All(drawn, p => Assert.InRange(p, 0, population - 1));
    }

    [Fact]
    public void Each_place_is_drawn_as_often_as_another()
    {
        const int population = 30, size = 10, rounds = 6000;
        var counts = new int[population];
        for (var i = 0; i < rounds; i++)
        {
            foreach (var place in PublicationDraw.Places($"{i:x8}", population, size))
                counts[place]++;
        }

        var expected = (double)rounds * size / population;
        var chi = counts.Sum(c => (c - expected) * (c - expected) / expected);
        // 29 degrees of freedom: beyond 58.3 once in a thousand draws; the seeds are fixed, so this is no matter of luck.
        Assert.InRange(chi, 0, 58.3);
    }

    [Fact]
    public void The_population_reads_back_as_it_was_written_and_its_hash_is_that_of_the_file()
    {
        DrawablePair[] pairs = [new("410104-CG-CF-001", 1, PublicationChannel.ServicePortal), new("410104-CG-CF-001", 1, PublicationChannel.HallPoster), new("410104-CG-JC-002", 3, PublicationChannel.GovernmentSite)];
        var text = PublicationDraw.Text(pairs);
        Assert.Equal("410104-CG-CF-001|1|ServicePortal\n410104-CG-CF-001|1|HallPoster\n410104-CG-JC-002|3|GovernmentSite\n", text);
        Assert.Equal(pairs, PublicationDraw.Parse(text));
        Assert.Equal(64, PublicationDraw.Hash(text).Length);
        Assert.Throws<FormatException>(() => PublicationDraw.Parse("410104-CG-CF-001|x|ServicePortal"));
    }

    [Fact]
    public void A_check_takes_no_pair_that_its_seed_does_not_give()
    {
        DrawablePair[] pairs = [.. Enumerable.Range(1, 20).Select(i => new DrawablePair($"A-{i:000}", 1, PublicationChannel.ServicePortal))];
        var draw = new CheckDraw(new DateOnly(2026, 11, 1), Seed, PublicationDraw.Text(pairs), 3, DateTime.UnixEpoch);
        List<DrawnPair> drawn = [.. PublicationDraw.Places(Seed, 20, 3).Select(p => new DrawnPair(pairs[p], Guid.NewGuid(), null))];
        Assert.Equal(3, PublicationCheck.Draw(Guid.NewGuid(), draw, drawn, Guid.NewGuid).Lines.Count);
        drawn[1] = drawn[1] with { Pair = pairs[(Array.IndexOf(pairs, drawn[1].Pair) + 1) % 20] };
        Assert.Equal("draw", Assert.Throws<Oversight.Domain.Common.RuleBroken>(() => PublicationCheck.Draw(Guid.NewGuid(), draw, drawn, Guid.NewGuid)).Code);
    }

    // Computed apart from the product, from the words of its documentation, in another language.
    private static readonly int[] Known = [235, 67, 148, 72, 217, 229, 6, 154, 179, 273];
}
