using Oversight.Infrastructure.Search;

namespace Oversight.Web.Commands;

/// <summary>Makes what is searched anew from the rows, or holds it against them.</summary>
internal static class ReindexCommand
{
    public static Command Command { get; } = new("reindex", "-- reindex [--check]　清空并重建检索索引（期间列表按原文逐件查找）；--check 只核对并修复不符之处", async (services, line) =>
    {
        if (line.Has("check"))
        {
            var differences = await services.GetRequiredService<SearchCheck>().Mend();
            foreach (var difference in differences.Take(20))
                Console.WriteLine(difference);
            Console.WriteLine(differences.Count == 0 ? "检索索引与记录一致。" : $"共 {differences.Count} 处不符，已重建。");
            return differences.Count == 0 ? 0 : 1;
        }

        var keeper = services.GetRequiredService<SearchKeeper>();
        await keeper.Empty();
        var gathered = await keeper.Gather();
        var listed = await keeper.Seal();
        Console.WriteLine($"检索索引已重建：{gathered} 件，其中 {listed} 件已编入字表，其余逐件查找。");
        return 0;
    });
}
