using System.Net;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Webhooks;

namespace Oversight.Tests.Mail;

public sealed class WebhookGuardTests
{
    private static readonly WebhookGuard Plain = new(new WebhookSettings());

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("198.18.0.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    public void No_address_inside_the_house_is_reached(string address) => Assert.False(Plain.IsOpen(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("106.11.35.100")]
    [InlineData("2400:3200::1")]
    public void Public_addresses_are(string address) => Assert.True(Plain.IsOpen(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://oapi.dingtalk.com/robot/send")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("https://[::1]/x")]
    [InlineData("https://[::ffff:169.254.169.254]/latest")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://localhost/x")]
    [InlineData("https://user:pass@example.org/x")]
    [InlineData("https://example.org/x#y")]
    [InlineData("https://example.org/x y")]
    [InlineData("https://example.org/x\r\nHost: inside")]
    [InlineData("ftp://example.org/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1:25/")]
    [InlineData("//example.org/x")]
    public void What_is_typed_is_refused_at_once_where_it_can_be_seen(string url) => Assert.Equal("url", Assert.Throws<InvalidInput>(() => Plain.Check(url)).Field);

    [Fact]
    public void What_the_operator_named_may_be_reached_but_never_the_metadata_of_a_cloud()
    {
        var open = new WebhookGuard(new WebhookSettings { InternalHosts = ["message.example.lan"], InternalNetworks = [IPNetwork.Parse("10.8.0.0/16"), IPNetwork.Parse("169.254.0.0/16")] });
        Assert.True(open.IsOpen(IPAddress.Parse("10.8.3.4")));
        Assert.False(open.IsOpen(IPAddress.Parse("10.9.3.4")));
        Assert.False(open.IsOpen(IPAddress.Parse("169.254.169.254")));
        Assert.Equal("http://message.example.lan/push", open.Check("http://message.example.lan/push").AbsoluteUri);
        Assert.Throws<InvalidInput>(() => open.Check("http://other.example.lan/push"));
    }
}
