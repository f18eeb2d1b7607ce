using System.Globalization;
using Oversight.Infrastructure;
using Oversight.Web;
using Oversight.Web.Commands;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
Console.OutputEncoding = System.Text.Encoding.UTF8;

var command = CommandTable.Find(args);
if (command is not null && args.Contains("--help", StringComparer.Ordinal))
{
    Console.WriteLine(command.Usage);
    return 0;
}

if (command is null && args is ["--help" or "help", ..])
{
    Console.WriteLine("不带命令即提供服务。命令：");
    foreach (var c in CommandTable.All)
        Console.WriteLine($"  {c.Name,-14}{c.Usage}");
    return 0;
}

if (command is null && args.Length > 0 && !args[0].StartsWith('-') && !args[0].Contains('='))
{
    Console.Error.WriteLine($"没有命令“{args[0]}”。用 -- help 查看全部命令。");
    return 2;
}

try
{
    var builder = WebApplication.CreateBuilder(command is null ? args : []);
    builder.AddHost(serving: command is null);
    await using var app = builder.Build();
    if (command is not null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await command.Run(scope.ServiceProvider, new CommandLine(args[1..]));
    }

    app.UseHost();
    if (!await app.Services.Prepare(app.Environment))
        return 1;
    await app.RunAsync();
    return 0;
}
catch (InvalidSetting e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
