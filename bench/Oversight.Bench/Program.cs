using Oversight.Bench;

return args switch
{
    ["writes", var folder] => await Writes.Run(folder, TimeSpan.FromSeconds(30)),
    ["writes", var folder, var seconds] => await Writes.Run(folder, TimeSpan.FromSeconds(double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture))),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("writes FOLDER [SECONDS]   acts on the database in FOLDER with 8 writers and prints the key of each act that was acknowledged");
    return 2;
}
