using System.Globalization;
using Benchmarks;
using Benchmarks.Load;

return args switch
{
    [] or ["document"] => DocumentRun.Run(),
    ["check"] => CheckRun.Run(),
    ["route", var input, var output] => RoutingRun.Route(input, output),
    ["load"] => await LoadRun.RunAsync([]),
    ["load", var postgres] => await LoadRun.RunAsync(["--ConnectionStrings:Postgres", postgres]),
    ["register"] => await RegisterRun.RunAsync([]),
    ["register", var postgres] => await RegisterRun.RunAsync(["--ConnectionStrings:Postgres", postgres]),
    ["overlap"] => OverlapRun.Run(),
    ["seed", var folder, var count] => await RegisterRun.SeedAsync(folder, int.Parse(count, CultureInfo.InvariantCulture), []),
    ["seed", var folder, var count, var postgres] => await RegisterRun.SeedAsync(folder, int.Parse(count, CultureInfo.InvariantCulture), ["--ConnectionStrings:Postgres", postgres]),
    ["baseline", var cases, var file] => RoutingBaseline.Write(cases, file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Benchmarks [document] | check | load [POSTGRES] | register [POSTGRES] | overlap | seed DATA_DIR COUNT [POSTGRES] | route IN_DIR OUT_DIR | baseline CASES_DIR FILE");
    return 2;
}
