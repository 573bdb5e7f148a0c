using Benchmarks;

return args switch
{
    [] or ["document"] => DocumentRun.Run(),
    ["route", var input, var output] => RoutingRun.Route(input, output),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Benchmarks [document] | route IN_DIR OUT_DIR");
    return 2;
}
