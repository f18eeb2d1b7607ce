using System.Reflection;
using System.Xml.Linq;
using Oversight.Domain.Common;
using Oversight.Infrastructure;
using Oversight.Web;

namespace Oversight.Tests.Architecture;

/// <summary>The rules of the house that show in the projects and their types.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Domain = typeof(Aggregate).Assembly, Infrastructure = typeof(Setup).Assembly, Web = typeof(App).Assembly;

    [Fact]
    public void The_domain_stands_on_nothing()
    {
        var project = XDocument.Load(Path.Combine(Sources.Root, "Oversight.Domain", "Oversight.Domain.csproj"));
        Assert.DoesNotContain(project.Descendants(), e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference");
        Assert.All(Domain.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));
        Assert.Empty(Domain.GetTypes().Where(t => t.IsInterface).Select(t => t.FullName));
    }

    [Fact]
    public void The_domain_touches_no_disk_no_network_and_no_console() => Assert.Empty(Sources.Find(
        Sources.Of("Oversight.Domain", ".cs"),
        @"\bFile\.|\bDirectory\.|\bFileStream\b|\bHttpClient\b|\bSocket\b|\bConsole\.|\bEnvironment\.|\bProcess\.|\bThread\b|\bTask\b|\basync\b"));

    [Fact]
    public void Dependencies_point_one_way()
    {
        Assert.DoesNotContain(Infrastructure.GetReferencedAssemblies(), a => string.Equals(a.Name, "Oversight.Web", StringComparison.Ordinal));
        Assert.Contains(Infrastructure.GetReferencedAssemblies(), a => string.Equals(a.Name, "Oversight.Domain", StringComparison.Ordinal));
        Assert.Contains(Web.GetReferencedAssemblies(), a => string.Equals(a.Name, "Oversight.Infrastructure", StringComparison.Ordinal));
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        string[] banned = ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Service", "Handler", "Dto", "Base", "Impl", "Controller", "Repository"];

        // Who handles an item (办理部门) is a word of the field.
        string[] field = ["ItemHandler"];
        Assert.Empty(Own().Where(t => Array.Exists(banned, b => t.Name.Split('`')[0].EndsWith(b, StringComparison.Ordinal)) && !field.Contains(t.Name, StringComparer.Ordinal)).Select(t => t.FullName));
    }

    [Fact]
    public void An_aggregate_is_changed_by_its_verbs_alone() => Assert.Empty(
        Domain.GetTypes().Where(t => t.IsSubclassOf(typeof(Aggregate)))
            .SelectMany(t => t.GetProperties().Where(p => p.SetMethod is { IsPublic: true } s && !s.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))).Select(p => $"{t.Name}.{p.Name}")));

    [Fact]
    public void Every_duty_has_a_code_of_its_own_and_a_holder()
    {
        var duties = Duties().Select(d => (Duty)d.GetValue(null)!).ToList();
        Assert.Equal(duties.Count, duties.Select(d => d.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(duties, d => Assert.Matches(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$", d.Code));
        Assert.All(duties, d => Assert.NotEmpty(d.Holders));
        Assert.All(duties, d => Assert.True(d.Code.Length <= 60 && d.Name.Length > 0, d.Code));
    }

    [Fact]
    public void Every_duty_is_used_by_an_act()
    {
        var acts = Sources.Of("Oversight.Web", ".cs", ".razor").Concat(Sources.Of("Oversight.Infrastructure", ".cs")).Select(f => f.Text).ToList();
        Assert.Empty(Duties().Where(d => !acts.Exists(a => a.Contains($"{d.DeclaringType!.Name}.{d.Name}", StringComparison.Ordinal))).Select(d => $"{d.DeclaringType!.Name}.{d.Name}"));
    }

    [Fact]
    public void Every_fact_has_a_code_of_its_own()
    {
        var codes = Sources.Of("Oversight.Domain", ".cs")
            .SelectMany(f => System.Text.RegularExpressions.Regex.Matches(f.Text, @": Fact\(""(?<code>[^""]*)""\)", System.Text.RegularExpressions.RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)).Select(m => m.Groups["code"].Value))
            .ToList();
        Assert.NotEmpty(codes);
        Assert.Empty(codes.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(codes, c => Assert.Matches(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$", c));
        Assert.All(codes, c => Assert.True(c.Length <= 60, c));
    }

    private static IEnumerable<Type> Own() => new[] { Domain, Infrastructure, Web }.SelectMany(a => a.GetTypes())
        .Where(t => t.Namespace?.StartsWith("Oversight", StringComparison.Ordinal) == true && !t.Name.Contains('<', StringComparison.Ordinal));

    private static IEnumerable<FieldInfo> Duties() => Domain.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(f => f.FieldType == typeof(Duty));
}
