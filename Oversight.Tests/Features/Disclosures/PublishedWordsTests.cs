using Oversight.Web.Features.Window.Decisions;

namespace Oversight.Tests.Features.Disclosures;

/// <summary>Strangers who turn pages do not make the database count kinds each time.</summary>
public sealed class PublishedWordsTests
{
    [Fact]
    public async Task Kinds_and_matters_are_read_once_a_minute()
    {
        var (words, read, now) = (new PublishedWords(), 0, DateTime.UnixEpoch);
        for (var page = 0; page < 5; page++)
            Assert.Equal(["罚款"], (await words.Read(now.AddSeconds(page * 10), Read)).Kinds);
        Assert.Equal(1, read);
        await words.Read(now.AddMinutes(1), Read);
        Assert.Equal(2, read);

        Task<KeptWords> Read() => Task.FromResult(new KeptWords([read++ < 0 ? "" : "罚款"], []));
    }
}
