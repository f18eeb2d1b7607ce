using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Trail;

namespace Oversight.Web.Commands;

/// <summary>Verifies the trail, the live rows and the files, and names the first damage.</summary>
internal static class VerifyCommand
{
    public static Command Command { get; } = new("verify", "-- verify　核验全部痕迹、业务数据与附件，指出第一处损坏；完好返回 0，损坏返回 1", Run);

    private static async Task<int> Run(IServiceProvider services, CommandLine line)
    {
        await using (var db = await services.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync())
        {
            if ((await db.Database.GetPendingMigrationsAsync()).Any())
            {
                Console.Error.WriteLine("数据库还没有建立，或者不是本版本的结构，无法核验；请先运行 -- migrate。");
                return 1;
            }
        }

        var report = await services.GetRequiredService<TrailVerifier>().Verify();
        Console.WriteLine(report.MacsChecked
            ? $"已核验 {report.Entries} 条痕迹（链、对象链、认证码、内容、附件、业务数据）。"
            : $"已核验 {report.Entries} 条痕迹（没有密钥文件，认证码未核验）。");
        if (report.Damage is not { } damage)
        {
            Console.WriteLine("完好。");
            return 0;
        }

        Console.WriteLine($"发现损坏：{damage}");
        if (damage.After is { } after)
            Console.WriteLine($"最后一条完好的痕迹记于 {ChinaTime.Local(after):yyyy-MM-dd HH:mm:ss}（北京时间）。");
        return 1;
    }
}
