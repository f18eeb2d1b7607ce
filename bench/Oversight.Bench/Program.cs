using System.Globalization;
using Oversight.Bench;
using Oversight.Bench.Cases;
using Oversight.Bench.Catalogue;
using Oversight.Bench.Checks;
using Oversight.Bench.Circuits;
using Oversight.Bench.Credit;
using Oversight.Bench.Imports;
using Oversight.Bench.Papers;
using Oversight.Bench.Search;
using Oversight.Bench.Topics;

return args switch
{
    ["writes", var folder] => await Writes.Run(folder, TimeSpan.FromSeconds(30)),
    ["writes", var folder, var seconds] => await Writes.Run(folder, TimeSpan.FromSeconds(double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture))),
    ["circuits", .. var options] => await CircuitsRun.Run(Number(options, "--viewers", 200), Number(options, "--commits", 30), Text(options, "--json", "circuits.json")),
    ["pdf", .. var options] => await PdfRun.Run(Number(options, "--notices", 60), Number(options, "--bulletins", 20), Text(options, "--json", "pdf.json")),
    ["catalogue", .. var options] => await CatalogueRun.Run(Number(options, "--items", 5000), Number(options, "--versions", 20), Number(options, "--rounds", 40), Text(options, "--json", "catalogue.json")),
    ["areas", .. var options] => await AreasRun.Run(Number(options, "--items", 5000), Number(options, "--versions", 20), Number(options, "--rounds", 20), Folder(options), Text(options, "--json", "areas.json")),
    ["import", .. var options] => await ImportBench.Run(Number(options, "--rows", 10_000), Number(options, "--faults", 500), Text(options, "--json", "import.json")),
    ["checks", .. var options] => await ChecksRun.Run(Number(options, "--cases", 100_000), Folder(options), Text(options, "--json", "checks.json")),
    ["cases", .. var options] => await CasesRun.Run(Number(options, "--cases", 1_000_000), Number(options, "--rounds", 20), Folder(options), Text(options, "--json", "cases.json")),
    ["topics", .. var options] => await TopicsRun.Run(Number(options, "--complaints", 1_000_000), Number(options, "--rounds", 20), Folder(options), Text(options, "--json", "topics.json")),
    ["search", .. var options] => await SearchRun.Run(Number(options, "--cases", 1_000_000), Number(options, "--rounds", 20), Folder(options), Text(options, "--json", "search.json")),
    ["credit", .. var options] => await CreditRun.Run(Number(options, "--records", 50_000), Text(options, "--json", "credit.json")),
    ["serve", var folder, var acts] => await BoardServer.Run(folder, int.Parse(acts, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Number(string[] options, string name, int otherwise) => int.Parse(Text(options, name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

static string Text(string[] options, string name, string otherwise) => Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : otherwise;

static string? Folder(string[] options) => Text(options, "--folder", "") is { Length: > 0 } kept ? kept : null;

static int Usage()
{
    Console.Error.WriteLine("writes FOLDER [SECONDS]   acts on the database in FOLDER with 8 writers and prints the key of each act that was acknowledged");
    Console.Error.WriteLine("circuits [--viewers 200] [--commits 30] [--json circuits.json]   from the commit of an act to every open board");
    Console.Error.WriteLine("pdf [--notices 60] [--bulletins 20] [--json pdf.json]   printing beside plain SkiaSharp");
    Console.Error.WriteLine("catalogue [--items 5000] [--versions 20] [--rounds 40] [--json catalogue.json]   lists, item page, comparing and exports of a long list");
    Console.Error.WriteLine("areas [--items 5000] [--versions 20] [--rounds 20] [--folder FOLDER] [--json areas.json]   publication, responsibility, laws and adjustments over a long list; a named folder is kept and used again");
    Console.Error.WriteLine("import [--rows 10000] [--faults 500] [--json import.json]   a list from upload to the sheets of adjustment");
    Console.Error.WriteLine("checks [--cases 100000] [--folder FOLDER] [--json checks.json]   the procedure check of many cases: the rules alone, and recounted in batches");
    Console.Error.WriteLine("cases [--cases 1000000] [--rounds 20] [--folder FOLDER] [--json cases.json]   the list of cases with filters and permission");
    Console.Error.WriteLine("topics [--complaints 1000000] [--rounds 20] [--folder FOLDER] [--json topics.json]   figures of complaints: the board, the nightly tables, the traits");
    Console.Error.WriteLine("search [--cases 1000000] [--rounds 20] [--folder FOLDER] [--json search.json]   words of one, two and more characters among many cases, beside a scan");
    Console.Error.WriteLine("credit [--records 50000] [--json credit.json]   a batch of credit records from closing to the receipt");
    return 2;
}
