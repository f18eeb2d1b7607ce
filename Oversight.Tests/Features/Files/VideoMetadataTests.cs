using System.Buffers.Binary;
using System.Text;
using Oversight.Infrastructure.Files;
using Oversight.Web.Features.Files;

namespace Oversight.Tests.Features.Files;

/// <summary>Films made by hand, box by box.</summary>
public sealed class VideoMetadataTests
{
    private const string Place = "+34.7466+113.6253/";
    private const string Maker = "HUAWEI-ELS-AN00";
    private static readonly byte[] Picture = Encoding.ASCII.GetBytes("PICTURE-SAMPLES-THAT-STAY");
    private static readonly byte[] Samples1 = Encoding.ASCII.GetBytes("LAT34.7466");
    private static readonly byte[] Samples2 = Encoding.ASCII.GetBytes("LON113.6253!");

    [Fact]
    public void Place_maker_and_the_track_of_places_go_and_every_offset_stays()
    {
        var film = Film();
        var stripped = Stripped(film);
        Assert.Equal(film.Length, stripped.Length);
        Assert.DoesNotContain("34.7466", Text(stripped), StringComparison.Ordinal);
        Assert.DoesNotContain("113.6253", Text(stripped), StringComparison.Ordinal);
        Assert.DoesNotContain(Maker, Text(stripped), StringComparison.Ordinal);
        Assert.Equal(film.AsSpan().IndexOf(Picture), stripped.AsSpan().IndexOf(Picture));
        foreach (var box in new[] { "ftyp", "moov", "mvhd", "trak", "tkhd", "mdat", "hdlr" })
            Assert.Equal(film.AsSpan().IndexOf(Encoding.ASCII.GetBytes(box)), stripped.AsSpan().IndexOf(Encoding.ASCII.GetBytes(box)));
        Assert.Contains("free", Text(stripped), StringComparison.Ordinal);
    }

    [Fact]
    public void A_film_that_tells_nothing_stays_as_it_is()
    {
        byte[] film = [.. Box("ftyp", "isom"u8.ToArray()), .. Box("moov", [.. Box("mvhd", new byte[100]), .. Track("vide", new byte[40], [])]), .. Box("mdat", Picture)];
        Assert.Equal(film, Stripped(film));
        Assert.Equal(film, Stripped(Stripped(film)));
    }

    [Fact]
    public void Long_boxes_and_boxes_to_the_end_are_followed()
    {
        var size = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(size, (ulong)(16 + Picture.Length));
        byte[] film = [.. Box("ftyp", "isom"u8.ToArray()), 0, 0, 0, 1, .. "mdat"u8, .. size, .. Picture, 0, 0, 0, 0, .. "udta"u8, .. Encoding.ASCII.GetBytes(Place)];
        var stripped = Stripped(film);
        Assert.DoesNotContain("34.7466", Text(stripped), StringComparison.Ordinal);
        Assert.True(stripped.AsSpan().IndexOf(Picture) > 0);
    }

    [Fact]
    public void A_torn_film_is_taken_as_far_as_it_goes()
    {
        var film = Film();
        for (var length = 0; length <= film.Length; length += 3)
            Assert.Equal(length, Stripped(film[..length]).Length);
    }

    [Fact]
    public async Task What_is_kept_is_named_by_what_is_left()
    {
        await using var world = await Support.World.Start();
        var film = Film();
        var stored = await world.Get<FileStore>().Store(new MemoryStream(film), 1 << 20, clean: VideoMetadata.Strip);
        var kept = await File.ReadAllBytesAsync(world.Get<FileStore>().PathOf(stored.Hash));
        Assert.Equal(Stripped(film), kept);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(kept)), stored.Hash);
    }

    [Theory]
    [InlineData("avi", true)]
    [InlineData("MKV", true)]
    [InlineData("mp4", false)]
    [InlineData("exe", false)]
    public void Other_films_are_known_so_that_the_refusal_says_what_to_do(string extension, bool other) => Assert.Equal(other, EvidenceType.IsOtherVideo(extension));

    // ftyp, moov with udta, meta, a track of pictures and one of places, then mdat; a vendor's box and a trailer behind.
    private static byte[] Film()
    {
        var ftyp = Box("ftyp", "qt  "u8.ToArray());
        byte[] Moov(uint at) =>
            Box("moov",
            [
                .. Box("mvhd", new byte[100]),
                .. Box("udta", [.. Box("\u00a9xyz", Encoding.ASCII.GetBytes(Place)), .. Box("\u00a9mak", Encoding.ASCII.GetBytes(Maker))]),
                .. Box("meta", Encoding.ASCII.GetBytes($"com.apple.quicktime.location.ISO6709{Place}")),
                .. Track("vide", [.. new byte[40]], Box("udta", Encoding.ASCII.GetBytes(Maker))),
                .. Track("meta", [], [], Table(at, at + (uint)Samples1.Length + (uint)Picture.Length)),
            ]);
        var body = (uint)(ftyp.Length + Moov(0).Length + 8);
        return
        [
            .. ftyp, .. Moov(body), .. Box("mdat", [.. Samples1, .. Picture, .. Samples2]),
            .. Box("sefd", Encoding.ASCII.GetBytes(Maker + Place)), .. Box("free", Encoding.ASCII.GetBytes(Place)), .. "SEFT"u8,
        ];
    }

    private static byte[] Track(string handler, byte[] head, byte[] also, byte[]? table = null) =>
        Box("trak", [.. Box("tkhd", head), .. Box("mdia", [.. Box("hdlr", [0, 0, 0, 0, .. "mhlr"u8, .. Encoding.ASCII.GetBytes(handler), .. new byte[12]]), .. Box("minf", table is null ? [] : Box("stbl", table))]), .. also]);

    // Two chunks of one sample each.
    private static byte[] Table(uint first, uint second) =>
    [
        .. Box("stsc", [.. Number(0), .. Number(1), .. Number(1), .. Number(1), .. Number(1)]),
        .. Box("stsz", [.. Number(0), .. Number(0), .. Number(2), .. Number((uint)Samples1.Length), .. Number((uint)Samples2.Length)]),
        .. Box("stco", [.. Number(0), .. Number(2), .. Number(first), .. Number(second)]),
    ];

    private static byte[] Stripped(byte[] film)
    {
        using var stream = new MemoryStream();
        stream.Write(film);
        VideoMetadata.Strip(stream);
        return stream.ToArray();
    }

    private static byte[] Box(string type, byte[] body) => [.. Number((uint)(8 + body.Length)), .. Encoding.Latin1.GetBytes(type), .. body];

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
