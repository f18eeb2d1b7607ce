using System.Net;
using System.Net.Sockets;

namespace Oversight.Web.Security;

/// <summary>Where a request comes from, as limits count it: one connection holds a whole /64 of IPv6 and can change its address at will.</summary>
public static class SenderNetwork
{
    private const int Prefix = 8;

    /// <summary>The network of a request.</summary>
    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    /// <summary>An IPv4 address as it is, also one that is written as IPv6; of an IPv6 address the first 64 bits.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(Prefix).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
