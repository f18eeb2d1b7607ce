namespace Oversight.Bench.Wire;

/// <summary>What a viewer says to a circuit, framed.</summary>
internal static class Messages
{
    /// <summary>The first words on the socket.</summary>
    public const string Handshake = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e";

    /// <summary>A ping.</summary>
    public static byte[] Ping { get; } = new PackWriter().Array(1).Number(6).Framed();

    /// <summary>Invokes a method of the hub; with an id it is answered.</summary>
    public static byte[] Invoke(string? id, string target, params IReadOnlyList<object?> arguments)
    {
        var pack = new PackWriter().Array(6).Number(1).EmptyMap().Text(id).Text(target).Array(arguments.Count);
        foreach (var argument in arguments)
        {
            _ = argument switch
            {
                null => pack.Nil(),
                string text => pack.Text(text),
                bool flag => pack.Bool(flag),
                long number => pack.Number(number),
                int number => pack.Number(number),
                _ => throw new ArgumentException($"{argument.GetType()} cannot be sent.", nameof(arguments)),
            };
        }

        return pack.Array(0).Framed();
    }
}

/// <summary>What a circuit says to a viewer.</summary>
/// <param name="Kind">1 invocation, 3 completion, 6 ping, 7 close.</param>
/// <param name="Target">Method of the browser, or null.</param>
/// <param name="Arguments">Its arguments; of a completion: its kind and value; of a close: the error.</param>
internal sealed record HubMessage(int Kind, string? Target, IReadOnlyList<object?> Arguments)
{
    /// <summary>Reads one message.</summary>
    public static HubMessage Read(ReadOnlyMemory<byte> message)
    {
        var parts = new PackReader(message).Read() as object?[] ?? throw new InvalidDataException("A message is no array.");
        var kind = (int)(long)parts[0]!;
        return kind switch
        {
            1 => new(kind, (string)parts[3]!, (object?[])parts[4]!),
            3 => new(kind, null, parts[3..]),
            _ => new(kind, null, parts[1..]),
        };
    }
}
