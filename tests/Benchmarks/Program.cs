using Benchmarks;

return args switch
{
    [] or ["document"] => DocumentRun.Run(),
    ["check"] => CheckRun.Run(),
    ["route", var input, var output] => RoutingRun.Route(input, output),
    ["baseline", var cases, var file] => RoutingBaseline.Write(cases, file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Benchmarks [document] | check | route IN_DIR OUT_DIR | baseline CASES_DIR FILE");
    return 2;
}
