Console.WriteLine("usage: Benchmarks [document]");
