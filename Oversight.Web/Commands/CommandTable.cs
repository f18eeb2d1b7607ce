namespace Oversight.Web.Commands;

/// <summary>Every command, in the order of the help.</summary>
internal static class CommandTable
{
    public static IReadOnlyList<Command> All { get; } =
    [
        VerifyCommand.Command,
        MigrateCommand.Command,
        ScriptCommand.Command,
        CreateAdminCommand.Command,
        DemoCommand.Command,
        ReindexCommand.Command,
        NotYet("seal", "封存当日痕迹"),
        NotYet("backup", "备份到文件：-- backup FILE"),
        NotYet("restore", "从备份恢复：-- restore FILE"),
    ];

    /// <summary>The command that the words ask for, or null where they ask to serve.</summary>
    public static Command? Find(string[] args) => args.Length == 0 ? null : All.FirstOrDefault(c => string.Equals(c.Name, args[0], StringComparison.Ordinal));

    private static Command NotYet(string name, string what) => new(name, what, (_, _) =>
    {
        Console.Error.WriteLine($"{name}：本版本尚未提供（{what}）。");
        return Task.FromResult(2);
    });
}
