using Microsoft.Extensions.Configuration;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Mail;

namespace Oversight.Tests.Mail;

public sealed class MailTextTests
{
    [Theory]
    [InlineData("wang@example.org", true)]
    [InlineData("  wang.li+ts@mail.example.org ", true)]
    [InlineData("wang@example.org\r\nBcc: a@example.org", false)]
    [InlineData("wang@example.org\nRCPT TO:<a@example.org>", false)]
    [InlineData("wang@example.org, a@example.org", false)]
    [InlineData("王 <wang@example.org>", false)]
    [InlineData("<wang@example.org>", false)]
    [InlineData("@relay:wang@example.org", false)]
    [InlineData("group: a@example.org;", false)]
    [InlineData("wang@[127.0.0.1]", false)]
    [InlineData("wang(x)@example.org", false)]
    [InlineData("wang", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_one_plain_mailbox_is_an_address(string? text, bool good) => Assert.Equal(good ? text!.Trim() : null, MailText.Address(text));

    [Theory]
    [InlineData("<a.b@example.org>", "a.b@example.org")]
    [InlineData("a.b@example.org", "a.b@example.org")]
    [InlineData("<a@example.org>\r\nBcc: x@example.org", null)]
    [InlineData("<a@example.org> <b@example.org>", null)]
    [InlineData("", null)]
    public void What_is_no_id_of_a_message_is_left_out(string text, string? id) => Assert.Equal(id, MailText.MessageId(text));

    [Fact]
    public void A_long_conversation_keeps_its_beginning_and_its_end()
    {
        var ids = MailText.References(Enumerable.Range(1, 90).Select(i => $"<m{i}@example.org>"));
        Assert.Equal((MailText.MaxReferences, "m1@example.org", "m90@example.org"), (ids.Count, ids[0], ids[^1]));
    }

    [Theory]
    [InlineData("Oversight:Mail:Port", "70000")]
    [InlineData("Oversight:Mail:Tls", "Maybe")]
    [InlineData("Oversight:Mail:From", "督办 <duban@example.org>")]
    [InlineData("Oversight:Mail:From", "")]
    [InlineData("Oversight:Mail:Password", "")]
    [InlineData("Oversight:Mail:Tls", "None")]
    [InlineData("Oversight:Mail:Host", "mail .example.org")]
    [InlineData("Oversight:Mail:TimeoutSeconds", "0")]
    [InlineData("Oversight:Mail:Link", "oversight")]
    public void A_wrong_setting_stops_the_start_and_is_named(string name, string value)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Oversight:DataDirectory"] = Path.GetTempPath(),
            ["Oversight:Mail:Host"] = "mail.example.org",
            ["Oversight:Mail:User"] = "duban",
            ["Oversight:Mail:Password"] = "secret",
            ["Oversight:Mail:From"] = "duban@example.org",
            [name] = value,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        Assert.Equal(name, Assert.Throws<InvalidSetting>(() => Settings.From(configuration, Path.GetTempPath())).Name);
    }

    [Fact]
    public void Without_a_host_there_is_no_mail_and_nothing_else_is_asked_for()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Oversight:DataDirectory"] = Path.GetTempPath() }).Build();
        Assert.False(Settings.From(configuration, Path.GetTempPath()).Mail.IsOn);
    }
}
