await SopWordAddin.Host.App.Build(args).RunAsync();
